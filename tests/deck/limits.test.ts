import { describe, expect, test } from 'vitest';
import { loadFormat } from '../../src/deck/load-format.ts';
import { loadCardFiles } from '../../src/deck/node/read-cards.ts';
import { deckSchema, formatSchema } from '../../src/protocol/content-schema.ts';
import { fair, fairFile, pursesFile, pursesFormat } from '../helpers/limits-game.ts';
import { changed, smallFormat } from './small-files.ts';

/** What a limit that is written like this comes to. */
function limitOf(yaml: string) {
  const { format, problems } = loadFormat('format.yaml', changed(smallFormat, '{ sum: 15, loose: true }', yaml));
  expect(problems).toEqual([]);
  const pick = format?.steps[2];
  return pick?.kind === 'pick' ? pick.limits[0] : undefined;
}

describe('a limit', () => {
  test.each([
    ['{ sum: 12 }', { limit: 'sum', points: 12 }],
    ['{ sum: 12, suits: method }', { limit: 'sum', points: 12, suits: ['method'] }],
    ['{ sum: { host: [15, 20] } }', { limit: 'sum', points: { from: 'host', least: 15, most: 20 } }],
    ['{ covered: { by: method } }', { limit: 'covered', by: ['method'] }],
    ['{ covered: { by: [method], suits: method } }', { limit: 'covered', by: ['method'], suits: ['method'] }],
    ['{ sum: { card: method } }', { limit: 'sum', points: { from: 'card', suit: 'method' } }],
    ['{ most: { suit: method, count: 3 } }', { limit: 'most', suit: 'method', count: 3 }],
    ['{ least: { suit: method, count: 2 } }', { limit: 'least', suit: 'method', count: 2 }],
    ['{ choose: 3 }', { limit: 'choose', suits: ['method'], count: 3 }],
    ['{ choose: 3, suit: method }', { limit: 'choose', suits: ['method'], count: 3 }],
  ])('written as %s', (yaml, limit) => {
    expect(limitOf(yaml)).toEqual(limit);
  });

  test.each([
    ['{ sum: 0 }', 'format/out-of-range'],
    ['{ sum: { host: [15] } }', 'format/too-few'],
    ['{ sum: { host: 15 } }', 'format/wrong-type'],
    ['{ sum: { sheet: brief } }', 'format/missing-key'],
    ['{ choose: many }', 'format/wrong-type'],
    ['{ least: { suit: method } }', 'format/missing-key'],
    ['{ covered: {} }', 'format/missing-key'],
  ])('written as %s is told apart from the others', (yaml, code) => {
    const { problems } = loadFormat('format.yaml', changed(smallFormat, '{ sum: 15, loose: true }', yaml));
    expect(problems.map((problem) => problem.code)).toEqual([code]);
  });
});

describe('a deck that spends and earns, and a format with every limit', () => {
  test('go together without a word', () => {
    expect(loadCardFiles([fairFile, pursesFile]).problems).toEqual([]);
  });

  test('have the form that a saved workshop may have', () => {
    expect(deckSchema.parse(fair)).toEqual(fair);
    expect(formatSchema.parse(pursesFormat)).toEqual(pursesFormat);
  });

  test('say no more than they must: what is not used is not there', () => {
    expect(fair.suits.map((suit) => 'earn' in suit)).toEqual([false, false, false, true]);
    expect(fair.cards.filter((card) => 'income' in card).map(({ suit }) => suit)).toEqual(['grant', 'grant', 'grant']);
    const effort = pursesFormat.steps[0];
    expect(effort?.kind === 'write' && effort.shape.shape === 'fields' && effort.shape.fields).toEqual([
      { id: 'reason', label: 'Reason', hint: '', max: 300 },
      { id: 'points', label: 'How much effort', hint: 'Nobody knows yet for what', max: 1, number: [2, 4] },
    ]);
  });
});
