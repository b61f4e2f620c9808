import { assertNever } from '../../lib/assert.ts';
import { type Draft, emit, tableIn } from '../draft.ts';
import type { JudgeStep, Step } from '../format.ts';
import type { TableId } from '../moves.ts';
import { nextBelow, type RandomState } from '../rng.ts';
import type { VoteResult } from '../state.ts';
import { anybodyMayVote, awaitedAt, ballotIn, hallsIn, type Poll, resultOf, standingIn, tablesHere } from './ballot.ts';
import { isGate } from './gate.ts';
import { type Line, lineThrough, pointsFor } from './tally.ts';

/** Closes the votes that nobody is waited for any more. */
export const closeDue = (draft: Draft): Draft => draft.rulebook.steps.reduce(closeDueAt, draft);

/** Closes the votes of a step that nobody is waited for any more. */
export function closeDueAt(draft: Draft, step: Step): Draft {
  if (step.kind !== 'judge' || isGate(step)) return draft;
  const { rulebook } = draft;
  return hallsIn(rulebook, step).reduce(
    (now, hall) => (isDue({ rulebook, state: now.state, step, hall }) ? closeVote(now, step, hall) : now),
    draft,
  );
}

const isDue = (poll: Poll): boolean =>
  resultOf(poll) === undefined &&
  anybodyMayVote(poll) &&
  tablesHere(poll).every((table) => awaitedAt(poll, table).length === 0);

/** Counts the votes of a hall and lets its tables see what came of it. */
export const closeVote = (draft: Draft, step: JudgeStep, hall: number): Draft =>
  seeResult(countVotes(draft, step, hall), step, hall);

/** Tables that had said that they are done are not done after all: there is something to see. */
export const seeResult = (draft: Draft, step: JudgeStep, hall: number): Draft =>
  tablesHere({ ...draft, step, hall })
    .filter((table) => tableIn(draft.state, table).finished)
    .reduce((now, table) => emit(now, { type: 'stepReopened', table, step: step.id }), draft);

/** Counts the votes of a hall. */
export function countVotes(draft: Draft, step: JudgeStep, hall: number): Draft {
  const poll: Poll = { ...draft, step, hall };
  const standing = standingIn(poll);
  const votes = Object.values(ballotIn(draft.state, step.id).votes).filter((vote) => vote.hall === hall);
  const points = pointsFor(step, votes, standing);
  const line = lineThrough(points, standing, step.through);
  return emit(draft, { type: 'voteClosed', step: step.id, hall, points, ...breakTie(step, line, draft.state.random) });
}

type Settled = Omit<VoteResult, 'points'> & { readonly random: RandomState };

/** What the format says about those who share the last place. */
function breakTie({ ties }: JudgeStep, { winners, level, places }: Line, random: RandomState): Settled {
  const settled = { winners, tied: [], drawn: [], random };
  if (level.length === 0) return settled;
  switch (ties) {
    case 'all':
      return { ...settled, winners: [...winners, ...level] };
    case 'first':
      return { ...settled, winners: [...winners, ...level.slice(0, places)] };
    case 'facilitator':
      return { ...settled, tied: level };
    case 'chance': {
      const [drawn, after] = drawFrom(level, places, random);
      return { winners: [...winners, ...drawn], tied: [], drawn, random: after };
    }
    default:
      return assertNever(ties);
  }
}

function drawFrom(level: readonly TableId[], places: number, random: RandomState): readonly [readonly TableId[], RandomState] {
  if (places === 0) return [[], random];
  const { value, state } = nextBelow(random, level.length);
  const [rest, after] = drawFrom(
    level.filter((_, at) => at !== value),
    places - 1,
    state,
  );
  return [[...level.slice(value, value + 1), ...rest], after];
}
