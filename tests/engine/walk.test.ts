import { describe, expect, test } from 'vitest';
import { decide } from '../../src/engine/decide.ts';
import type { Format } from '../../src/engine/format.ts';
import { hash } from '../../src/engine/hash.ts';
import type { Move, SeatId } from '../../src/engine/moves.ts';
import type { Rulebook } from '../../src/engine/rulebook.ts';
import type { Workshop } from '../../src/engine/state.ts';
import { allLegal, withWords } from '../helpers/play.ts';
import { formatOf, smallDeck, smallRulebook, steps } from '../helpers/small-game.ts';
import { seated } from './scenes.ts';

/**
 * Counts the different positions at each distance from the start, whoever moves. Of free words there is one, of free
 * numbers one. A rule that changes by accident changes a count.
 */
function walk(rulebook: Rulebook, depth: number, moves: readonly Move['type'][] | 'all'): readonly number[] {
  let shore: readonly Workshop[] = [seated(rulebook).state];
  const known = new Set(shore.map((state) => hash(state)));
  const counts: number[] = [1];
  for (let distance = 1; distance <= depth; distance += 1) {
    const next = shore.flatMap((state) => neighbours(rulebook, state, moves));
    shore = next.filter((state) => isNew(known, state));
    counts.push(shore.length);
  }
  return counts;
}

function neighbours(rulebook: Rulebook, state: Workshop, moves: readonly Move['type'][] | 'all'): readonly Workshop[] {
  const seats: readonly SeatId[] = moves === 'all' ? ['facilitator'] : Object.keys(state.seats).slice(1);
  return seats
    .flatMap((seat) =>
      allLegal(rulebook, state, seat).map((move) => ({ seat, at: 2_000_000, move: withWords(rulebook, state, move, 'x') })),
    )
    .filter(({ move }) => moves === 'all' || moves.includes(move.type))
    .map((request) => decide(rulebook, state, request))
    .flatMap((outcome) => (outcome.ok ? [outcome.value.state] : []));
}

function isNew(known: Set<string>, state: Workshop): boolean {
  const key = hash(state);
  if (known.has(key)) return false;
  known.add(key);
  return true;
}

const oneField = { ...steps.invent, shape: { shape: 'fields', fields: steps.invent.shape.fields.slice(0, 1) } } as const;
const tiny: Format = formatOf([
  oneField,
  steps.swap,
  { ...steps.choose, uses: ['brief'] },
  { ...steps.plan, columns: steps.plan.columns.slice(0, 1) },
]);
const tinyDeck = {
  ...smallDeck,
  cards: smallDeck.cards.filter(({ id }) => ['tea', 'visit', 'cake', 'mill', 'pier'].includes(id)),
};
const tableMoves: readonly Move['type'][] = [
  ...(['writeField', 'startFrom', 'drawStart', 'handOver', 'pickCard', 'returnCard', 'placeCard', 'aimCard'] as const),
  ...(['finishStep', 'reopenStep'] as const),
];

describe('the number of positions', () => {
  test('of one table, by its own moves', () => {
    expect(walk(smallRulebook({ tables: 1, format: tiny, deck: tinyDeck }), 8, tableMoves)).toEqual([
      1, 5, 16, 36, 66, 138, 329, 783, 1732,
    ]);
  });

  test('of two tables that swap', () => {
    expect(walk(smallRulebook({ tables: 2, format: tiny, deck: tinyDeck }), 5, tableMoves)).toEqual([
      1, 10, 49, 168, 480, 1212,
    ]);
  });

  test('of choosing from three cards with points for any two: each alone, each pair in either order, and no more', () => {
    const choose = { ...steps.choose, uses: [], limits: [{ limit: 'sum', points: 4 } as const] };
    const rulebook = smallRulebook({ tables: 1, format: formatOf([choose]), deck: tinyDeck });
    expect(walk(rulebook, 4, ['pickCard', 'returnCard'])).toEqual([1, 3, 6, 0, 0]);
  });

  test('of two tables and a facilitator who does everything', () => {
    expect(walk(smallRulebook({ tables: 2, format: tiny, deck: tinyDeck }), 3, 'all')).toEqual([1, 27, 392, 4382]);
  });
});
