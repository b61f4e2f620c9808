import { describe, expect, test } from 'vitest';
import { decide } from '../../src/engine/decide.ts';
import { legalForTable, legalMoves } from '../../src/engine/legal.ts';
import type { Move, SeatId } from '../../src/engine/moves.ts';
import type { Rulebook } from '../../src/engine/rulebook.ts';
import { isSeatMove } from '../../src/engine/seats.ts';
import type { Workshop } from '../../src/engine/state.ts';
import { allLegal, type Play, withWords } from '../helpers/play.ts';
import { smallDeck, smallRulebook } from '../helpers/small-game.ts';
import { candidateMoves } from './candidates.ts';
import { always } from './plays.ts';
import { playTo, seated } from './scenes.ts';

/** A move without the words and numbers that are free in it: what the list of legal moves says of it. */
const shapeOf = (move: Move): string =>
  JSON.stringify({
    ...shorter(move),
    ...{ value: 0, base: 0, minutes: 0, sure: true, points: 0, cost: 0, reason: '', text: '' },
  });

/** A situation is listed once for whoever can get it, a plan for the time once, and a screen whoever is named on it. */
function shorter(move: Move): object {
  switch (move.type) {
    case 'sendSituation':
      return { type: move.type, wish: move.wish.what === 'card' ? move.wish : move.wish.what };
    case 'scheduleSituation':
    case 'planTime':
      return { type: move.type };
    case 'setScreen':
      return { type: move.type, show: move.show, table: move.show === 'table' ? move.table : null };
    case 'writeCard':
      return { ...move, title: '' };
    case 'givePoints':
      return { type: move.type, table: move.table };
    default:
      return move;
  }
}

/** What depends on the time of asking is not in the list. */
const isListed = ({ type }: Move): boolean => type !== 'landDue' && type !== 'undoAct';

const accepts = (rulebook: Rulebook, state: Workshop, seat: SeatId, move: Move): boolean =>
  decide(rulebook, state, { seat, at: 1, move }).ok;

/** States to look at: the last of a play, and some on the way. */
const someStates = ({ turns, state }: Play): readonly Workshop[] => [
  ...turns.filter((_, index) => index % 16 === 0).map((turn) => turn.after),
  state,
];

/** A few of the people of a workshop: the facilitator, and one at each table. */
function someSeats(state: Workshop): readonly SeatId[] {
  const seats = Object.entries(state.seats);
  return seats
    .filter(
      ([, seat], index) => seats.findIndex(([, other]) => other.table === seat.table && other.here === seat.here) === index,
    )
    .map(([id]) => id);
}

describe('the list of legal moves and the rules agree', () => {
  test('every legal move is accepted, with sensible words filled in', () => {
    always(
      ({ rulebook, turns, state: last }) => {
        for (const state of someStates({ rulebook, turns, state: last } as Play)) {
          for (const seat of someSeats(state)) {
            for (const move of allLegal(rulebook, state, seat)) {
              const filled = withWords(rulebook, state, move, 'other words');
              if (!accepts(rulebook, state, seat, filled)) expect.fail(`${seat} is refused ${JSON.stringify(filled)}`);
            }
          }
        }
      },
      { numRuns: 40, most: 120 },
    );
  });

  test('every accepted move is in the list', () => {
    always(
      (play) => {
        const { rulebook } = play;
        for (const state of someStates(play)) {
          const candidates = candidateMoves(rulebook, state).filter((move) => !isSeatMove(move) && isListed(move));
          for (const seat of someSeats(state)) {
            const legal = new Set(allLegal(rulebook, state, seat).map(shapeOf));
            for (const move of candidates) {
              if (accepts(rulebook, state, seat, move) && !legal.has(shapeOf(move)))
                expect.fail(`${seat} is accepted ${JSON.stringify(move)}`);
            }
          }
        }
      },
      { numRuns: 16, most: 100 },
    );
  });

  test('no legal move is listed twice', () => {
    always(({ rulebook, state }) => {
      for (const seat of Object.keys(state.seats)) {
        const shapes = allLegal(rulebook, state, seat).map((move) => JSON.stringify(move));
        expect(new Set(shapes).size).toBe(shapes.length);
      }
    });
  });

  test('whoever is not here, or never was, has none', () => {
    always(({ rulebook, state }) => {
      const gone = Object.entries(state.seats).filter(([, seat]) => !seat.here);
      for (const seat of [...gone.map(([id]) => id), 'nobody', 'constructor'])
        expect(legalMoves(rulebook, state, seat)).toEqual([]);
    });
  });
});

describe('nobody is stuck', () => {
  test('a table has a legal move, unless it waits for another table that has one', () => {
    always(({ rulebook, turns }) => {
      for (const { after } of turns) {
        if (after.phase === 'ended') continue;
        for (const table of rulebook.tables) {
          const giver = rulebook.clientOf.get(table) ?? table;
          const moves = [...legalForTable(rulebook, after, table), ...legalForTable(rulebook, after, giver)];
          expect(moves.length).toBeGreaterThan(0);
        }
      }
    });
  });

  test('the facilitator can always move the room on, up to the last step', () => {
    always(({ rulebook, turns }) => {
      const last = rulebook.steps.length - 1;
      for (const { after } of turns) {
        const front = Math.max(...Object.values(after.tables).map(({ step }) => rulebook.stepIndex.get(step) ?? 0));
        const open = rulebook.steps.slice(front + 1).some((step) => !after.dropped.includes(step.id));
        const on = legalMoves(rulebook, after, 'facilitator').some(({ type }) => type === 'moveOn');
        expect(on).toBe(after.phase === 'playing' && front < last && open);
      }
    });
  });

  test('a name that only a card can give is not asked for when the deck has no such card', () => {
    const cards = smallDeck.cards.filter((card) => card.suit !== 'person');
    const play = playTo(seated(smallRulebook({ deck: { ...smallDeck, cards } })), 'whom');
    const fields = legalForTable(play.rulebook, play.state, 't1').flatMap((move) =>
      move.type === 'writeField' ? [move.field] : [],
    );
    expect(fields).toEqual(['board/tell', 'board/hear', 'others/tell', 'others/hear']);
  });
});
