import type { TableId } from '../moves.ts';
import { anybodyMayVote, type Poll, resultOf, standingIn } from './ballot.ts';

/** Whether the facilitator may say who goes through: where that is the rule, where votes are level, and where nobody can vote. */
export function mayDecide(poll: Poll): boolean {
  const result = resultOf(poll);
  return result ? result.tied.length > 0 : poll.step.by === 'facilitator' || !anybodyMayVote(poll);
}

/** Who can be named in a verdict, and how many of them. */
export function openPlaces(poll: Poll): { readonly tables: readonly TableId[]; readonly places: number } {
  const result = resultOf(poll);
  return { tables: result?.tied ?? standingIn(poll), places: poll.step.through - (result?.winners.length ?? 0) };
}
