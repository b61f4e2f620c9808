import { type Draft, emit, tableIn } from '../draft.ts';
import type { PickStep, StepId } from '../format.ts';
import type { SeatId, TableId } from '../moves.ts';
import { peopleAt, sharedSeat } from '../people.ts';
import type { Workshop } from '../state.ts';

/** Whose turn it is at a table in a step of turns: of those who are there the next in the order of sitting down. Nobody's where there are no two people with a seat of their own. */
export function whoseTurn(state: Workshop, table: TableId, step: StepId): SeatId | undefined {
  const { turn } = tableIn(state, table);
  const after = turn?.step === step ? turn.after : 0;
  const people = peopleAt(state, table);
  if (people.length < 2) return undefined;
  return people.find((seat) => (state.seats[seat]?.sat ?? 0) > after) ?? people[0];
}

/** Who chooses when a seat asks for it: that seat, in its turn; whose turn it is, when all sit before one screen or the facilitator holds the pen. Nobody when it is another's turn. */
export function chooser(state: Workshop, table: TableId, step: PickStep, seat: SeatId): SeatId | undefined {
  const whose = step.turns === true ? whoseTurn(state, table, step.id) : undefined;
  const forAll = seat === sharedSeat(table) || state.seats[seat]?.role === 'facilitator';
  if (whose === undefined) return seat;
  return forAll || whose === seat ? whose : undefined;
}

/** The turn goes on to the next. */
export function endTurn(draft: Draft, table: TableId, step: PickStep, passed: boolean): Draft {
  const whose = step.turns === true ? whoseTurn(draft.state, table, step.id) : undefined;
  if (whose === undefined) return draft;
  const { turn } = tableIn(draft.state, table);
  const before = turn?.step === step.id ? turn.passes : 0;
  const after = draft.state.seats[whose]?.sat ?? 0;
  return emit(draft, { type: 'turnCame', table, step: step.id, after, passes: passed ? before + 1 : 0 });
}
