import type { JudgeStep } from '../../engine/format.ts';
import type { TableId } from '../../engine/moves.ts';
import type { Rulebook } from '../../engine/rulebook.ts';
import type { View, VoteView } from '../../engine/view.ts';

/** The vote in which a table has a part: that of its hall, or of the room. */
export function voteAt(rulebook: Rulebook, view: View, step: JudgeStep, table: TableId): VoteView | undefined {
  const hall = step.halls ? rulebook.hallOf.get(table) : 0;
  return view.votes?.find((vote) => vote.step === step.id && vote.hall === hall);
}
