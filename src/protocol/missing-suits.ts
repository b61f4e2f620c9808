import type { Deck } from '../engine/deck.ts';
import type { Format } from '../engine/format.ts';

/** The suits that a format needs and a deck does not offer. */
export const missingSuits = (deck: Deck, format: Format): readonly string[] =>
  format.needs.filter((need) => !need.optional && !deck.suits.some(({ id }) => id === need.suit)).map(({ suit }) => suit);
