import { fail, ok } from '../../lib/result.ts';
import { advance } from '../advance.ts';
import { type Decision, type Draft, emit, tableIn } from '../draft.ts';
import type { FinishStep, ReopenStep, TableId } from '../moves.ts';
import type { Rejection } from '../rejections.ts';
import type { Rulebook } from '../rulebook.ts';
import { keepsWaiting } from '../situations/situation.ts';
import type { Workshop } from '../state.ts';
import { stepIn, unfinishedIn } from './register.ts';

/** A table says that it is done with its step. The last of the tables at a step takes them all on. */
export function finishStep(draft: Draft, move: FinishStep): Decision {
  const refused = notHere(draft, move);
  if (refused) return fail(refused);
  if (tableIn(draft.state, move.table).finished) return fail({ code: 'step-already-finished' });
  const early = notYet(draft.rulebook, draft.state, move.table);
  if (early) return fail(early);
  return ok(advance(emit(draft, { type: 'stepFinished', table: move.table, step: move.step })));
}

/** Why a table may not finish its step yet, or nothing. */
export function notYet(rulebook: Rulebook, state: Workshop, table: TableId): Rejection | undefined {
  const now = tableIn(state, table);
  if (keepsWaiting(rulebook, now)) return { code: 'situation-unanswered' };
  return unfinishedIn(rulebook, state, stepIn(rulebook, now.step), table);
}

/** A table that waits for others says that it is not done after all. */
export function reopenStep(draft: Draft, move: ReopenStep): Decision {
  const refused = notHere(draft, move);
  if (refused) return fail(refused);
  if (!tableIn(draft.state, move.table).finished) return fail({ code: 'step-not-finished' });
  return ok(emit(draft, { type: 'stepReopened', table: move.table, step: move.step }));
}

function notHere(draft: Draft, move: FinishStep | ReopenStep): Rejection | undefined {
  const asked = draft.rulebook.stepIndex.get(move.step);
  const now = draft.rulebook.stepIndex.get(tableIn(draft.state, move.table).step) ?? 0;
  if (asked === undefined) return { code: 'no-such-step' };
  if (asked === now) return undefined;
  return { code: asked < now ? 'step-is-over' : 'step-not-reached' };
}
