import { expect, test } from 'vitest';
import type { Deck } from '../../src/engine/deck.ts';
import type { Format } from '../../src/engine/format.ts';
import { playableDecks } from '../../src/engine/join-decks.ts';
import type { LimitName } from '../../src/engine/limits/limit.ts';
import { missingSuits } from '../../src/protocol/missing-suits.ts';
import { fair, pursesFormat } from '../helpers/limits-game.ts';
import { shipped } from '../helpers/shipped-cards.ts';
import { contentRulebook } from './exhaust.ts';
import { bites, limitsOf, tablesFor, useCards } from './uses.ts';

const { decks, formats } = shipped;
const playable = playableDecks(decks).filter(({ parts = [] }) => parts.length <= 2);
const fits = (deck: Deck, format: Format): boolean => missingSuits(deck, format).length === 0;

/** Each format with the first deck that it can be played with, and the small game that has every limit. */
const pairs = [
  ...formats.flatMap((format) =>
    playable
      .filter((deck) => fits(deck, format))
      .slice(0, 1)
      .map((deck) => ({ deck, format })),
  ),
  { deck: fair, format: pursesFormat },
];

/** Chance deals: so many workshops are enough for every card to have its turn. */
const mostSeeds = 12;

test.each(decks)('every card of the deck $id is chosen, dealt, laid, landed or written down somewhere', (deck) => {
  const unused = new Set(deck.cards.map(({ id }) => id));
  const whole = playable.filter(({ id, parts = [] }) => id === deck.id || parts.some((part) => part.id === deck.id));
  for (let seed = 0; seed < mostSeeds && unused.size > 0; seed += 1) {
    for (const each of whole) {
      for (const format of formats) if (unused.size > 0 && fits(each, format)) useCards(each, format, unused, seed);
    }
  }
  expect([...unused]).toEqual([]);
});

test('every limit of every format is come up against, and so is every kind of limit', () => {
  const uses = pairs.flatMap(({ deck, format }) => limitsOf(format).map((use) => ({ deck, format, use })));
  const idle = uses.filter(({ deck, format, use }) => !bites(contentRulebook(deck, format, tablesFor(format)), use));
  expect(idle.map(({ format, use: { step, limit } }) => `${format.id} ${step.id} ${JSON.stringify(limit)}`)).toEqual([]);
  const kinds: Readonly<Record<LimitName, true>> = { sum: true, covered: true, most: true, least: true, choose: true };
  expect(new Set(uses.map(({ use }) => use.limit.limit))).toEqual(new Set(Object.keys(kinds)));
});
