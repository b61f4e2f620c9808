import { lookUp } from '../../lib/look-up.ts';
import { fail, ok } from '../../lib/result.ts';
import { type Decision, emit, tableIn } from '../draft.ts';
import type { CastVote } from '../judge-moves.ts';
import type { SeatId, TableId } from '../moves.ts';
import { sharedSeat } from '../people.ts';
import type { Rejection } from '../rejections.ts';
import type { Workshop } from '../state.ts';
import type { StepAsk } from '../steps/kind.ts';
import { ballotIn, choicesAt, hallAt, type Poll, resultOf, standingIn, votersAt } from './ballot.ts';
import { isGate } from './gate.ts';

/** Casts a vote, or casts it anew. Whoever has voted votes only once, wherever they sit since. */
export function castVote({ draft, step, seat, move }: StepAsk<'judge', CastVote>): Decision {
  if (isGate(step)) return fail({ code: 'no-vote' });
  const { table, voter, choices } = move;
  const hall = hallAt(draft.rulebook, step, table);
  const poll: Poll = { ...draft, step, hall };
  const refused = refuseVoter(poll, seat, move) ?? refuseChoices(poll, move);
  if (refused) return fail(refused);
  return ok(emit(draft, { type: 'voteCast', table, step: step.id, hall, voter, choices }));
}

/** Whether a seat may ask for somebody's vote: a person's vote comes from that person, from the screen that their table shares, or through the facilitator. */
export const mayVoteFor = ({ seats }: Workshop, seat: SeatId, { table, voter }: CastVote): boolean =>
  seat === voter || seat === sharedSeat(table) || lookUp(seats, seat)?.role === 'facilitator';

function refuseVoter(poll: Poll, seat: SeatId, move: CastVote): Rejection | undefined {
  const { table, voter } = move;
  const { state, step } = poll;
  if (tableIn(state, table).step !== step.id || resultOf(poll) !== undefined) return { code: 'vote-closed' };
  if (!votersAt(state, step, table).includes(voter)) return { code: 'not-a-voter' };
  if (step.by === 'people' && !mayVoteFor(state, seat, move)) return { code: 'not-a-voter' };
  return isCounted(poll, voter) ? { code: 'vote-closed' } : undefined;
}

/** Whether somebody has voted in another hall, where the votes have been counted. */
function isCounted({ rulebook, state, step, hall }: Poll, voter: string): boolean {
  const vote = lookUp(ballotIn(state, step.id).votes, voter);
  return vote !== undefined && vote.hall !== hall && resultOf({ rulebook, state, step, hall: vote.hall }) !== undefined;
}

function refuseChoices(poll: Poll, { table, choices }: CastVote): Rejection | undefined {
  if (choices.length > poll.step.votes || new Set(choices).size < choices.length) return { code: 'too-many-votes' };
  if (!poll.step.own && choices.includes(table)) return { code: 'own-table' };
  const standing = standingIn(poll);
  if (choices.some((choice) => !standing.includes(choice))) return { code: 'not-standing' };
  return choicesAt(poll, table).length === 0 ? { code: 'no-vote' } : undefined;
}

/**
 * The votes that can be cast at a table now: for each of its voters to abstain, and of every list with the same
 * beginning the shortest. How somebody has voted makes no difference, so that it cannot be read from this.
 */
export function legalVotes(poll: Poll, table: TableId): readonly CastVote[] {
  const { state, step } = poll;
  const choices = choicesAt(poll, table);
  if (isGate(step) || choices.length === 0 || tableIn(state, table).step !== step.id) return [];
  if (resultOf(poll) !== undefined) return [];
  return votersAt(state, step, table)
    .filter((voter) => !isCounted(poll, voter))
    .flatMap((voter) =>
      [[], ...choices.map((choice) => [choice])].map((each) => ({ type: 'castVote', table, voter, choices: each }) as const),
    );
}
