import { cleanText } from '../../lib/clean-text.ts';
import { lookUp } from '../../lib/look-up.ts';
import { fail, ok } from '../../lib/result.ts';
import { type Decision, type Draft, emit, tableIn } from '../draft.ts';
import type { JudgeStep, Step } from '../format.ts';
import { isMissing } from '../missing.ts';
import type { TableId } from '../moves.ts';
import { isEmpty } from '../people.ts';
import type { Rejection } from '../rejections.ts';
import type { Rulebook } from '../rulebook.ts';
import type { Ruling, TableWork, Workshop } from '../state.ts';
import { refuseLength } from '../words.ts';

/** Most code points in the reason for a ruling. */
export const rulingLength = 300;

export const rulingOf = (work: TableWork, { id }: Step): Ruling | undefined => lookUp(work.rulings ?? {}, id);

/** Whether each table's work is looked at by itself, and nobody votes. */
export const isGate = ({ how }: JudgeStep): boolean => how === 'accept' || how === 'none';

/** What can be said of work there: yes or no, or only, with a yes, that it was talked about. */
export const rulingsAt = ({ how }: JudgeStep): readonly boolean[] => (how === 'none' ? [true] : [true, false]);

/** Who decides about a table's work now, or null when nobody has to. A client that is not there, or elsewhere, keeps nobody waiting. A table notes for itself what it has talked about. */
export function ruledBy(rulebook: Rulebook, state: Workshop, step: JudgeStep, table: TableId): Ruling['by'] | null {
  const now = tableIn(state, table);
  if (!isGate(step) || now.step !== step.id || isMissing(rulebook, now, step.what)) return null;
  if (rulingOf(now, step) !== undefined) return null;
  if (step.how === 'none') return 'table';
  const client = rulebook.clientOf.get(table) ?? table;
  const judges = step.by === 'client' && client !== table && !isEmpty(state, client) && tableIn(state, client).step === step.id;
  return judges ? 'client' : 'facilitator';
}

/** Whether a table's work was refused, and it stays to change it. */
export const isSentBack = (step: Step, work: TableWork): boolean =>
  step.kind === 'judge' && step.how === 'accept' && step.refused === 'stay' && rulingOf(work, step)?.accept === false;

/** Why a table may not go on from where its work is judged, or nothing. Only a format that says `stay` keeps a table. */
export function keptAtGate(rulebook: Rulebook, state: Workshop, step: JudgeStep, table: TableId): Rejection | undefined {
  if (step.how !== 'accept' || step.refused !== 'stay') return undefined;
  if (isSentBack(step, tableIn(state, table))) return { code: 'work-refused' };
  return ruledBy(rulebook, state, step, table) === null ? undefined : { code: 'ruling-awaited' };
}

interface Wish {
  readonly table: TableId;
  readonly accept: boolean;
  readonly reason: string;
}

/** Accepts or refuses a table's work, or notes that it was talked about. */
export function rule(draft: Draft, step: JudgeStep, { table, accept: wish, reason: raw }: Wish, by: Ruling['by']): Decision {
  const now = tableIn(draft.state, table);
  const reason = cleanText(raw);
  if (now.step !== step.id || isMissing(draft.rulebook, now, step.what)) return fail({ code: 'nothing-to-judge' });
  if (rulingOf(now, step) !== undefined) return fail({ code: 'already-ruled' });
  if (!rulingsAt(step).includes(wish)) return fail({ code: 'nobody-decides' });
  const tooLong = refuseLength(reason, rulingLength);
  if (tooLong) return fail(tooLong);
  const accept = step.how === 'none' ? null : wish;
  return ok(emit(draft, { type: 'workRuled', table, step: step.id, accept, reason, by }));
}
