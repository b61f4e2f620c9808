import { describe, expect, test } from 'vitest';
import { predict, predictAll } from '../../../src/connection/remote/predict.ts';
import { workIn, workshopIn } from '../../../src/connection/remote/rebuild.ts';
import type { EventType } from '../../../src/engine/events.ts';
import { legalForTable } from '../../../src/engine/legal.ts';
import type { MoveType, TableId } from '../../../src/engine/moves.ts';
import { isEmpty } from '../../../src/engine/people.ts';
import type { Rulebook } from '../../../src/engine/rulebook.ts';
import type { Workshop } from '../../../src/engine/state.ts';
import type { Audience, View } from '../../../src/engine/view.ts';
import { tableView } from '../../../src/engine/views/table-view.ts';
import { view } from '../../../src/engine/views/view.ts';
import type { Snapshot } from '../../../src/protocol/connection.ts';
import { always, samplePlays } from '../../engine/plays.ts';
import { playWith, send } from '../../engine/situation-scenes.ts';
import { deepFreeze, must, type Play, type Turn } from '../../helpers/play.ts';
import { situation } from '../../helpers/situation-cards.ts';

const shown: ReadonlySet<MoveType> = new Set<MoveType>([
  ...(['pickCard', 'returnCard', 'placeCard', 'aimCard', 'finishStep', 'reopenStep', 'writeField'] as const),
  ...(['askForHelp', 'layAnswer', 'takeUpAnswer'] as const),
]);

/** What such moves make happen by themselves; all else comes of chance, or of other tables. */
const expected: ReadonlySet<EventType> = new Set<EventType>([
  ...(['cardPicked', 'cardReturned', 'cardPlaced', 'cardAimed', 'fieldWritten', 'stepFinished', 'stepReopened'] as const),
  ...(['helpAsked', 'answerLaid', 'answerTakenUp', 'choiceLapsed'] as const),
]);

const at = (table: TableId): Audience => ({ kind: 'table', table });

/** What a table is told. */
const told = (rulebook: Rulebook, state: Workshop, table: TableId): Snapshot => ({
  seq: 1,
  view: deepFreeze(view(rulebook, state, at(table))),
  legal: isEmpty(state, table) ? [] : legalForTable(rulebook, state, table),
});

/** The table that a move is about. */
const tableOf = ({ move }: Turn): TableId | undefined =>
  'table' in move && typeof move.table === 'string' ? move.table : undefined;

/** Whether a view tells what an accepted move will do: not with cards that may have joined the plan in two ways, nor on a sheet that is still hidden, nor when the last table is done. */
const isClear = (rulebook: Rulebook, { move, before }: Turn, table: TableId): boolean => {
  if (move.type === 'takeUpAnswer') return false;
  if (move.type === 'writeField' && isInPass(rulebook, before, table)) return false;
  const { step } = before.tables[table] ?? expect.fail(table);
  const others = Object.entries(before.tables).filter(
    ([id, other]) => id !== table && other.step === step && !isEmpty(before, id),
  );
  return move.type !== 'finishStep' || others.some(([, other]) => !other.finished);
};

const isPlain = ({ events }: Turn): boolean => events.every(({ type }) => expected.has(type));

/** What a move changes of a view, by the table it is about. */
const shownOf = (seen: View, table: TableId) => {
  const { plan, purses, excesses, sheets, situations, hand, own, costs, standing } = workIn(seen, table) ?? expect.fail(table);
  const { finished, help } = seen.tables.find((glance) => glance.table === table) ?? expect.fail(table);
  return { plan, purses, excesses, sheets, situations, hand, own, costs, standing, finished, help };
};

describe('a workshop built from what a table sees', () => {
  test('shows the table the same again, and lets it do the same', () => {
    always(
      ({ rulebook, turns }) => {
        for (const { after } of turns.slice(-40)) {
          for (const table of rulebook.tables) {
            const before = told(rulebook, after, table);
            const built = workshopIn(rulebook, before.view);
            expect(tableView(rulebook, built, table)).toEqual(workIn(before.view, table));
            if (before.legal.length > 0 && !isInPass(rulebook, after, table))
              expect(legalForTable(rulebook, built, table)).toEqual(before.legal);
          }
        }
      },
      { numRuns: 30, most: 150 },
    );
  });
});

/** In a pass a sheet has arrived that the table may not see yet. */
const isInPass = (rulebook: Rulebook, state: Workshop, table: TableId): boolean =>
  rulebook.steps.find(({ id }) => id === state.tables[table]?.step)?.kind === 'pass';

/** Compares what each turn of a play would show before its answer with what came of it. Gives the moves that were shown, and how many that were accepted were not. */
function compare({ rulebook, turns }: Play): { readonly right: readonly MoveType[]; readonly unclear: number } {
  const right: MoveType[] = [];
  let unclear = 0;
  for (const turn of turns) {
    const { before, after, seat, at: time, move, refused } = turn;
    const table = tableOf(turn);
    if (table === undefined || !rulebook.clientOf.has(table) || !(refused || isPlain(turn))) continue;
    const seen = deepFreeze(view(rulebook, before, at(table)));
    const predicted = predict(rulebook, seen, { seat, at: time, move });
    if (predicted === seen) {
      if (!refused && shown.has(move.type)) unclear += isClear(rulebook, turn, table) ? expect.fail(move.type) : 1;
      continue;
    }
    // Who may move here at all is not for a prediction to say.
    if (before.seats[seat]?.here && before.seats[seat].table === table) expect(refused).toBeUndefined();
    if (refused) continue;
    expect(shown.has(move.type)).toBe(true);
    expect(shownOf(predicted, table)).toEqual(shownOf(view(rulebook, after, at(table)), table));
    right.push(move.type);
  }
  return { right, unclear };
}

describe('what is shown before the answer', () => {
  test('is what the rules then make of it, as far as only the table has a part in it, and else nothing', () => {
    always((play) => void compare(play), { numRuns: 50, most: 150 });
  });

  test('is told of every kind of move that it is told of at all', () => {
    const compared = samplePlays(60, 160).map(compare);
    const counts = compared.flatMap(({ right }) => right);
    const often = [...shown].filter((type) => counts.filter((each) => each === type).length > 2);
    expect(new Set([...often, 'takeUpAnswer'])).toEqual(shown);
    const unclear = compared.reduce((sum, each) => sum + each.unclear, 0);
    expect(unclear).toBeLessThan(counts.length / 10);
  });

  test('is the same for the facilitator, who sees all tables', () => {
    always(
      ({ rulebook, turns }) => {
        for (const turn of turns.slice(-20)) {
          const { before, after, seat, at: time, move, refused } = turn;
          const table = tableOf(turn);
          if (table === undefined || refused || !isPlain(turn)) continue;
          const seen = view(rulebook, before, { kind: 'facilitator' });
          const predicted = predict(rulebook, seen, { seat, at: time, move });
          if (predicted === seen) continue;
          expect(shownOf(predicted, table)).toEqual(shownOf(view(rulebook, after, { kind: 'facilitator' }), table));
          expect(predicted.work.filter((work) => work.table !== table)).toEqual(
            seen.work.filter((work) => work.table !== table),
          );
        }
      },
      { numRuns: 40, most: 120 },
    );
  });

  test('comes with what the table may do then', () => {
    always(
      ({ rulebook, turns }) => {
        for (const turn of turns.slice(-30)) {
          const { before, after, seat, at: time, move, refused } = turn;
          const table = tableOf(turn);
          if (table === undefined || refused || !isPlain(turn) || isInPass(rulebook, before, table)) continue;
          const seen = told(rulebook, before, table);
          const predicted = predictAll(rulebook, seen, [{ seat, at: time, move }]);
          if (predicted === seen || seen.legal.length === 0) continue;
          expect(predicted.legal).toEqual(legalForTable(rulebook, after, table));
        }
      },
      { numRuns: 40, most: 120 },
    );
  });

  test('changes nothing once the move is in what the dealer tells', () => {
    always(
      ({ rulebook, turns }) => {
        for (const turn of turns) {
          const { after, seat, at: time, move, refused } = turn;
          const table = tableOf(turn);
          if (table === undefined || refused || !isPlain(turn)) continue;
          const seen = told(rulebook, after, table);
          expect(predictAll(rulebook, seen, [{ seat, at: time, move }])).toBe(seen);
        }
      },
      { numRuns: 30, most: 120 },
    );
  });

  test('an answer that is taken up goes back into the pack where it came from there, and stays in the plan where it was', () => {
    const laid = ['tea', 'policy'].reduce(
      (play, card) => must(play, 'ann1', { type: 'layAnswer', table: 't1', situation: 's1', card }),
      send(playWith(['tea'], [situation('trouble', { answer: { by: [['policy']] } })]), 'trouble'),
    );
    const seen = view(laid.rulebook, laid.state, at('t1'));
    const planAfter = (card: string) => {
      const move = { type: 'takeUpAnswer', table: 't1', situation: 's1', card } as const;
      const real = must(laid, 'ann1', move);
      const predicted = predict(laid.rulebook, seen, { seat: 'ann1', at: 1, move });
      expect(shownOf(predicted, 't1')).toEqual(shownOf(view(real.rulebook, real.state, at('t1')), 't1'));
      return workIn(predicted, 't1')?.plan.map((each) => each.card);
    };
    expect(planAfter('tea')).toEqual(['tea', 'policy']);
    expect(planAfter('policy')).toEqual(['tea']);
  });
});
