import { expect, test } from 'vitest';
import { missingSuits } from '../../src/protocol/missing-suits.ts';
import { cardiff, housing } from '../helpers/store-game.ts';

const without = (...gone: readonly string[]) => ({ ...housing, suits: housing.suits.filter(({ id }) => !gone.includes(id)) });

test('the published deck has every suit that the published game needs', () => {
  expect(missingSuits(housing, cardiff)).toEqual([]);
});

test('a suit that is needed is missed, and one that may be there is not', () => {
  expect(missingSuits(without('method', 'audience', 'character', 'scenario'), cardiff)).toEqual(['method']);
});

test('every suit that is needed is named once', () => {
  const needs = ['method', 'gift', 'audience'].map((suit) => ({ suit, cost: false, optional: false }));
  expect(missingSuits(without('audience'), { ...cardiff, needs })).toEqual(['gift', 'audience']);
});
