import { describe, expect, test } from 'vitest';
import { decide } from '../../src/engine/decide.ts';
import type { Card } from '../../src/engine/deck.ts';
import type { Effect } from '../../src/engine/effects/effect.ts';
import type { Format } from '../../src/engine/format.ts';
import type { SituationRule } from '../../src/engine/format-rules.ts';
import { hash } from '../../src/engine/hash.ts';
import type { Move, SeatId } from '../../src/engine/moves.ts';
import type { Rulebook } from '../../src/engine/rulebook.ts';
import { isLoose } from '../../src/engine/situations/sheets.ts';
import type { Workshop } from '../../src/engine/state.ts';
import { allLegal, type Play, withWords } from '../helpers/play.ts';
import { deckWith, situation } from '../helpers/situation-cards.ts';
import { formatOf, smallDeck, smallRulebook, steps } from '../helpers/small-game.ts';
import { ann, seated } from './scenes.ts';
import { playWith, send } from './situation-scenes.ts';

/** Whether a walk takes a move. */
type Takes = (move: Move) => boolean;

/**
 * Counts the different positions at each distance from the start, whoever moves. Of free words there is one, of free
 * numbers one. How a position came about, which is what the facilitator can take back, makes no other position of it.
 * A rule that changes by accident changes a count.
 */
function walk(start: Play, depth: number, takes: Takes, seats: readonly SeatId[]): readonly number[] {
  let shore: readonly Workshop[] = [start.state];
  const known = new Set(shore.map(positionOf));
  const counts: number[] = [1];
  for (let distance = 1; distance <= depth; distance += 1) {
    const next = shore.flatMap((state) => neighbours(start.rulebook, state, takes, seats));
    shore = next.filter((state) => isNew(known, state));
    counts.push(shore.length);
  }
  return counts;
}

const neighbours = (rulebook: Rulebook, state: Workshop, takes: Takes, seats: readonly SeatId[]): readonly Workshop[] =>
  seats
    .flatMap((seat) =>
      allLegal(rulebook, state, seat).map((move) => ({ seat, at: 2_000_000, move: withWords(rulebook, state, move, 'x') })),
    )
    .filter(({ move }) => takes(move))
    .map((request) => decide(rulebook, state, request))
    .flatMap((outcome) => (outcome.ok ? [outcome.value.state] : []));

const positionOf = (state: Workshop): string => hash({ ...state, undo: [] });

function isNew(known: Set<string>, state: Workshop): boolean {
  const key = positionOf(state);
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
const types =
  (...some: readonly Move['type'][]): Takes =>
  ({ type }) =>
    some.includes(type);
const people = ({ rulebook }: Play): readonly SeatId[] => rulebook.tables.map(ann);

/** Words on a card, and a flag, can be written and raised in almost every position: they would be counted over and over. */
const isAnywhere: Takes = (move) => move.type === 'askForHelp' || (move.type === 'writeField' && isLoose(move.sheet));
/** What is on the facilitator's desk lies there in every position too. */
const isOnDesk = types('planTime', 'givePoints', 'writeNote', 'setScreen');
const ofTables: Takes = (move) => !isAnywhere(move);
const ofAll: Takes = (move) => !isAnywhere(move) && !isOnDesk(move);

describe('the number of positions', () => {
  const alone = seated(smallRulebook({ tables: 1, format: tiny, deck: tinyDeck }));
  const both = seated(smallRulebook({ tables: 2, format: tiny, deck: tinyDeck }));

  test('of one table, by its own moves', () => {
    expect(walk(alone, 8, ofTables, people(alone))).toEqual([1, 5, 16, 36, 66, 138, 329, 783, 1732]);
  });

  test('of two tables that swap', () => {
    expect(walk(both, 5, ofTables, people(both))).toEqual([1, 10, 49, 168, 480, 1212]);
  });

  test('of choosing from three cards with points for any two: each alone, each pair in either order, and no more', () => {
    const choose = { ...steps.choose, uses: [], limits: [{ limit: 'sum', points: 4 } as const] };
    const play = seated(smallRulebook({ tables: 1, format: formatOf([choose]), deck: tinyDeck }));
    expect(walk(play, 4, types('pickCard', 'returnCard'), people(play))).toEqual([1, 3, 6, 0, 0]);
  });

  test('of two tables and a facilitator who moves them about', () => {
    expect(walk(both, 3, ofAll, ['facilitator'])).toEqual([1, 27, 392, 4382]);
  });

  test('of two tables and a facilitator who does everything', () => {
    expect(walk(both, 2, () => true, ['facilitator'])).toEqual([1, 43, 929]);
  });

  const judged = (rule: Partial<SituationRule>) => {
    const block: Effect = { effect: 'block', match: {}, count: 1, pick: 'table' };
    const lost: Effect = { effect: 'discard', match: { blocked: true }, count: 1, pick: 'all' };
    const few = (cards: readonly string[]) => (each: Card) => each.suit !== 'enabler' || cards.includes(each.id);
    const landed = [situation('one', { effects: [block], answer: { by: [['policy'], ['tea', 'code']], else: [lost] } })];
    const deck = deckWith(landed);
    const small = { ...deck, cards: deck.cards.filter(few(['policy', 'code'])) };
    return send(
      playWith(['tea', 'blog'], landed, { deck: small, tables: 2, client: 'pair', rule: { revise: false, ...rule } }),
      'one',
    );
  };

  test.each([
    ['judged by the client', { judge: 'client' }, [1, 8, 47, 208, 638]],
    ['judged by the facilitator', {}, [1, 8, 47, 208, 618]],
    ['met by cards alone', { mode: 'hard' }, [1, 8, 44, 174, 458]],
    ['talked about', { mode: 'talk' }, [1, 7, 38, 124, 240]],
  ] as const)('of one situation, %s', (_, rule, counts) => {
    const play = judged(rule);
    const moves = types(
      'chooseHit',
      'layAnswer',
      'takeUpAnswer',
      'giveAnswer',
      'takeBackAnswer',
      'yieldSituation',
      'noteSituation',
      'judgeAnswer',
      'ruleOnAnswer',
    );
    expect(walk(play, 4, moves, [...people(play), 'facilitator'])).toEqual(counts);
  });
});
