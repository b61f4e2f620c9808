import type { Card, CardId, SuitColour, SuitId } from '../../engine/deck.ts';
import type { SituationWish } from '../../engine/host-moves.ts';
import type { TableId } from '../../engine/moves.ts';
import { landingSentence } from '../../i18n/cards/landing-words.ts';
import { tagWords } from '../../i18n/cards/match-words.ts';
import { workOf } from '../boards/source.ts';
import { type DeskSource, whom } from './desk-source.ts';

/** The cards of one suit of the pile. */
export interface PileSuit {
  readonly suit: SuitId;
  readonly title: string;
  readonly cards: readonly PileCard[];
}

/** A card of the pile, to be read by the facilitator alone. */
export interface PileCard {
  readonly card: CardId;
  readonly title: string;
  readonly text: string;
  readonly ask: string;
  readonly art: string;
  readonly colour: SuitColour;
  readonly suit: string;
  readonly tags: readonly string[];
  /** What happens when it lands, in sentences. */
  readonly effects: readonly string[];
  /** The tables on which it can land, of those that are meant. */
  readonly free: readonly TableId[];
  /** "Landed on Heron already", or empty. */
  readonly had: string;
}

/** The pile by suit, as far as it answers a search. Nothing where the format knows no situations. */
export function pileOf(source: DeskSource, tables: readonly TableId[], search: string): readonly PileSuit[] {
  const { rulebook } = source;
  const wanted = wordsOf(search);
  return (rulebook.format.situations?.suits ?? [])
    .map((suit) => ({
      suit,
      title: rulebook.suits.get(suit)?.plural ?? suit,
      cards: rulebook.deck.cards
        .filter((card) => card.suit === suit && answers(source, card, wanted))
        .map((card) => pileCard(source, tables, card)),
    }))
    .filter(({ cards }) => cards.length > 0);
}

/** The tags of the pile, each once, in the order of the alphabet. */
export function pileTags({ rulebook }: DeskSource): readonly string[] {
  const suits = rulebook.format.situations?.suits ?? [];
  const tags = rulebook.deck.cards.filter(({ suit }) => suits.includes(suit)).flatMap((card) => card.tags);
  return [...new Set(tags.map((tag) => tagWords(rulebook, tag)))].sort();
}

const wordsOf = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');

/** Every word that is looked for is somewhere on the card, or in its tags. */
function answers({ rulebook }: DeskSource, { title, text, ask, tags }: Card, wanted: readonly string[]): boolean {
  const words = [title, text, ask, ...tags.map((tag) => tagWords(rulebook, tag))].join(' ').toLowerCase();
  return wanted.every((word) => words.includes(word));
}

function pileCard(source: DeskSource, tables: readonly TableId[], card: Card): PileCard {
  const { rulebook, say } = source;
  const { id, title, text, ask, art, tags, effects = [] } = card;
  const suit = rulebook.suits.get(card.suit);
  const had = tables.filter((table) => hasHad(source, table, id));
  return {
    card: id,
    title,
    text,
    ask,
    art,
    colour: suit?.colour ?? 'slate',
    suit: suit?.title ?? card.suit,
    tags: tags.map((tag) => tagWords(rulebook, tag)),
    effects: effects.map((effect) => landingSentence(source, effect)),
    free: tables.filter((table) => !had.includes(table)),
    had: had.length === 0 ? '' : say('desk.had', { whom: whom(source, had) }),
  };
}

const hasHad = ({ view }: DeskSource, table: TableId, card: CardId): boolean =>
  workOf(view, table).situations.some((each) => each.card === card && each.status !== 'withdrawn');

/** What will land, in a few words: a title, or "a situation by chance". */
export function wishWords({ rulebook, say }: DeskSource, wish: SituationWish): string {
  switch (wish.what) {
    case 'card':
      return rulebook.cards.get(wish.card)?.title ?? wish.card;
    case 'words':
      return wish.title;
    case 'draw': {
      const suit = rulebook.suits.get(wish.suit)?.title ?? say('desk.any-card');
      return say('desk.by-chance', { suit });
    }
  }
}
