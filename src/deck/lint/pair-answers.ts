import type { Card, Deck, SuitId } from '../../engine/deck.ts';
import type { AnswerRule, Counter, Match } from '../../engine/effects/effect.ts';
import type { Format } from '../../engine/format.ts';
import type { SituationRule } from '../../engine/format-rules.ts';
import { effectsOn } from '../card-effects.ts';
import type { Problem } from '../problem.ts';
import { quoted } from '../words.ts';
import { type Found, placed } from './check.ts';
import { grouped, hasOneEach } from './deck-index.ts';
import type { DeckFile, FormatFile } from './lint-pairs.ts';

/** Cards of the pile that tables cannot meet with what this format lets them have. */
export function lintAnswers({ deck, yaml }: DeckFile, { format }: FormatFile): readonly Problem[] {
  const rule = format.situations;
  if (rule === undefined || rule.mode === 'talk') return [];
  const cards = grouped(cardsWithin(deck, format, rule), ({ id, tags }) => [id, ...tags]);
  const found = deck.cards.flatMap(({ id, suit, answer }, index) => {
    const why = answer !== undefined && rule.suits.includes(suit) ? whyUnmet(answer, rule, cards) : undefined;
    return why === undefined ? [] : [{ path: ['cards', index, 'answer'], ...unmet(id, format, why) }];
  });
  return placed(yaml, found);
}

type Counters = ReadonlyMap<Counter, readonly Card[]>;

/** The cards that a table can have: of suits that are chosen somewhere or are answers, and those that an effect gives. */
function cardsWithin(deck: Deck, { steps }: Format, { answers }: SituationRule): readonly Card[] {
  const held = new Set(deck.suits.filter((suit) => suit.held === 'table').map(({ id }) => id));
  const suits = new Set<SuitId>([...steps.flatMap((step) => (step.kind === 'pick' ? step.suits : [])), ...answers]);
  const gifts = deck.cards.flatMap(effectsOn).flatMap(({ effect }) => (effect.effect === 'give' ? effect.match : []));
  return deck.cards.filter(
    (card) => held.has(card.suit) && (suits.has(card.suit) || gifts.some((gift) => isMeant(gift, card))),
  );
}

const isMeant = ({ card, suit, tag }: Match, { id, suit: own, tags }: Card): boolean =>
  (card === undefined || card === id) && (suit === undefined || suit === own) && (tag === undefined || tags.includes(tag));

function whyUnmet({ by, written }: AnswerRule, { mode }: SituationRule, cards: Counters): 'written' | 'cards' | undefined {
  if (mode !== 'hard' && written) return undefined;
  if (by.length === 0) return 'written';
  return by.some((way) => hasOneEach(cards, way)) ? undefined : 'cards';
}

const unmet = (card: string, format: Format, why: 'written' | 'cards'): Omit<Found, 'path'> =>
  why === 'written'
    ? {
        code: 'pair/written-only',
        severity: 'warning',
        message: `Card ${quoted(card)} is answered in writing alone, and in format ${quoted(format.id)} only cards count.`,
        hint: 'List cards or tags after "by:", or let the format judge: "mode: judge".',
      }
    : {
        code: 'pair/cannot-be-met',
        severity: 'warning',
        message: `Card ${quoted(card)} is met only by cards that no table can have in format ${quoted(format.id)}.`,
        hint: 'Let people choose from the suit of those cards, or add it to the "answers" of the format.',
      };
