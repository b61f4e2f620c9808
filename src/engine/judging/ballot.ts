import { lookUp } from '../../lib/look-up.ts';
import { tableIn } from '../draft.ts';
import type { JudgeStep, StepId } from '../format.ts';
import { isMissing } from '../missing.ts';
import type { SeatId, TableId } from '../moves.ts';
import { isEmpty, sharedSeat } from '../people.ts';
import type { Rulebook } from '../rulebook.ts';
import type { Ballot, VoteResult, Workshop } from '../state.ts';

/** One vote: that of a hall, or of the whole room. */
export interface Poll {
  readonly rulebook: Rulebook;
  readonly state: Workshop;
  readonly step: JudgeStep;
  /** From 1, or 0 for the whole room. */
  readonly hall: number;
}

const noBallot: Ballot = { votes: {}, closed: {} };

export const ballotIn = ({ ballots = {} }: Workshop, step: StepId): Ballot => lookUp(ballots, step) ?? noBallot;

/** How a vote ended, or nothing while it has not. */
export const resultOf = ({ state, step, hall }: Poll): VoteResult | undefined =>
  lookUp(ballotIn(state, step.id).closed, String(hall));

/** The hall in which a table votes; 0 where the whole room votes together. */
export const hallAt = (rulebook: Rulebook, { halls }: JudgeStep, table: TableId): number =>
  halls ? (rulebook.hallOf.get(table) ?? 0) : 0;

/** All halls that vote in a step. */
export const hallsIn = (rulebook: Rulebook, step: JudgeStep): readonly number[] => [
  ...new Set(rulebook.tables.map((table) => hallAt(rulebook, step, table))),
];

const tablesOf = ({ rulebook, step, hall }: Poll): readonly TableId[] =>
  rulebook.tables.filter((table) => hallAt(rulebook, step, table) === hall);

/** The tables of a vote that are at its step now. */
export const tablesHere = (poll: Poll): readonly TableId[] =>
  tablesOf(poll).filter((table) => tableIn(poll.state, table).step === poll.step.id);

/**
 * Whose work can be chosen: of all tables that have come to the step and have something to show, those that went
 * through before. A hall that has not decided keeps nobody out.
 */
export function standingIn(poll: Poll): readonly TableId[] {
  const { rulebook, state, step } = poll;
  return tablesOf(poll).filter((table) => {
    const now = tableIn(state, table);
    return lookUp(now.marks, step.id) !== undefined && !isMissing(rulebook, now, step.what) && wentThrough(poll, table);
  });
}

function wentThrough({ rulebook, state, step }: Poll, table: TableId): boolean {
  const earlier = step.of === undefined ? undefined : judgeStepMaking(rulebook, step.of);
  if (!earlier) return true;
  const result = resultOf({ rulebook, state, step: earlier, hall: hallAt(rulebook, earlier, table) });
  return result === undefined || result.winners.includes(table);
}

const judgeStepMaking = (rulebook: Rulebook, name: string): JudgeStep | undefined =>
  rulebook.steps.find((step): step is JudgeStep => step.kind === 'judge' && step.as === name);

/** Whom the voters of a table may choose. */
export const choicesAt = (poll: Poll, table: TableId): readonly TableId[] =>
  standingIn(poll).filter((other) => poll.step.own || other !== table);

/**
 * Who votes at a table: the table as one, or each of its people. A seat that people share has a vote only where nobody
 * has a seat of their own.
 */
export function votersAt(state: Workshop, { by }: JudgeStep, table: TableId): readonly (TableId | SeatId)[] {
  if (by === 'tables') return isEmpty(state, table) ? [] : [table];
  if (by !== 'people') return [];
  const seats = Object.entries(state.seats).filter(([, seat]) => seat.here && seat.table === table);
  const people = seats.map(([seat]) => seat).filter((seat) => seat !== sharedSeat(table));
  return people.length > 0 ? people : seats.map(([seat]) => seat);
}

/** Whether anybody at the step has somebody to choose. */
export const anybodyMayVote = (poll: Poll): boolean =>
  tablesHere(poll).some((table) => votersAt(poll.state, poll.step, table).length > 0 && choicesAt(poll, table).length > 0);

/** Who has voted, in this hall or, for whoever was moved since, in another. */
export const hasVoted = ({ state, step }: Poll, voter: string): boolean =>
  lookUp(ballotIn(state, step.id).votes, voter) !== undefined;

/** Who is waited for at a table: nobody once it says that it is done, and nobody who has nothing to choose from. */
export function awaitedAt(poll: Poll, table: TableId): readonly string[] {
  const { finished, step } = tableIn(poll.state, table);
  if (finished || step !== poll.step.id || choicesAt(poll, table).length === 0) return [];
  return votersAt(poll.state, poll.step, table).filter((voter) => !hasVoted(poll, voter));
}
