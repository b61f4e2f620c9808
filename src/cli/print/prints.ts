import { readPictures } from '../../deck/node/pictures.ts';
import type { Card, Deck } from '../../engine/deck.ts';
import type { Format } from '../../engine/format.ts';
import { paperRules } from '../../i18n/cards/paper-rules.ts';
import type { Say } from '../../i18n/words.ts';
import { present } from '../../lib/assert.ts';
import { lookUp } from '../../lib/look-up.ts';
import type { CardToPrint } from './card-parts.ts';

interface Source {
  readonly deck: Deck;
  readonly cards: readonly Card[];
  /** With one, steps and cells are called what they are called there. */
  readonly format?: Format | undefined;
  readonly say: Say;
}

/** Everything that is printed on some cards of a deck. `credit` is what each carries itself. */
export function printsOf({ deck, cards, format, say }: Source, credit: string): readonly CardToPrint[] {
  const pictures = readPictures(cards.map(({ art }) => art));
  const suits = new Map(deck.suits.map((suit) => [suit.id, suit]));
  const named = { deck, suits, cards: new Map(deck.cards.map((card) => [card.id, card])), steps: format?.steps ?? [] };
  return cards.map((card) => ({
    card,
    deck,
    credit,
    rules: paperRules({ rulebook: named, say }, card),
    suit: present(suits.get(card.suit), 'The suit ', card.suit),
    picture: present(lookUp(pictures, card.art), 'The picture ', card.art),
  }));
}
