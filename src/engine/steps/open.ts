import { lookUp } from '../../lib/look-up.ts';
import { fail } from '../../lib/result.ts';
import { type Decision, type Draft, tableIn } from '../draft.ts';
import type { Step, StepKindName } from '../format.ts';
import { forTable } from '../jobs.ts';
import { isSentBack } from '../judging/gate.ts';
import { isMissing } from '../missing.ts';
import type { SeatId, StepMove, TableId } from '../moves.ts';
import type { Rejection } from '../rejections.ts';
import type { Rulebook } from '../rulebook.ts';
import type { Table, Workshop } from '../state.ts';
import { kindOf, makesOf, needsOf, stepIn, stepKinds } from './register.ts';

/**
 * The steps whose moves a table may make: its own, and any that it went past without the result while a step since
 * then needs it. So a skipped step is never a dead end: whoever needs its result may still make it. But what is judged lies
 * still, unless the table came with nothing. While a situation lets the table revise its plan, choosing and arranging are
 * open too; and so is what was refused, until it is shown again.
 */
export function openSteps(room: Rulebook, state: Workshop, table: TableId): readonly Step[] {
  const rulebook = forTable(room, table);
  const work = tableIn(state, table);
  const { step, passedOver, revising } = work;
  const now = stepIn(rulebook, step);
  const back = isSentBack(now, work) ? remade(rulebook, now) : [];
  if (passedOver.length === 0 && !revising && back.length === 0) return [now];
  const late = passedOver
    .map((id) => stepIn(rulebook, id))
    .filter((passed) => isNeeded(rulebook, passed, now) && !liesStill(rulebook, work, passed, now));
  const again = revising ? revised(rulebook, now) : [];
  return [...new Set([now, ...back, ...again, ...late])];
}

/** What a table may do again because its work was refused: write its sheet, or choose and arrange. */
function remade(rulebook: Rulebook, now: Step): readonly Step[] {
  if (now.kind !== 'judge') return [];
  const sheet = rulebook.sheets.get(now.what);
  if (!sheet) return revised(rulebook, now);
  return rulebook.stepIndex.has(sheet.step) ? [stepIn(rulebook, sheet.step)] : [];
}

/** What a table may do again because a situation has landed: its latest choosing, and all arranging so far. */
function revised(rulebook: Rulebook, now: Step): readonly Step[] {
  const past = rulebook.steps.slice(0, rulebook.stepIndex.get(now.id) ?? 0);
  const pick = past.findLast(({ kind }) => kind === 'pick');
  return [...(pick ? [pick] : []), ...past.filter(({ kind }) => kind === 'place')];
}

function isNeeded(rulebook: Rulebook, passed: Step, now: Step): boolean {
  const before = rulebook.stepIndex.get(passed.id) ?? 0;
  const needed = needsOf(now);
  return before < (rulebook.stepIndex.get(now.id) ?? 0) && makesOf(passed).some((result) => needed.includes(result));
}

/** Whether a step made what is judged now, and the table came to that with something. */
const liesStill = (rulebook: Rulebook, { marks }: Table, passed: Step, now: Step): boolean =>
  now.kind === 'judge' &&
  needsOf(now).every((result) => result === now.what || !makesOf(passed).includes(result)) &&
  !isMissing(rulebook, lookUp(marks, now.id) ?? { sheets: {}, plan: [] }, now.what);

/** Asks the table's open steps, its own first, for a step that takes the move. */
export function decideInStep(draft: Draft, seat: SeatId, move: StepMove): Decision {
  return takenBy(draft, seat, move)?.decision ?? fail({ code: 'not-in-this-step', needs: kindsFor(move) });
}

/** Whether a move would be this step's to answer, and not that of another one that is open before it. */
export const isForStep = (rulebook: Rulebook, state: Workshop, step: Step, move: StepMove): boolean =>
  takenBy({ rulebook, at: 0, state, events: [] }, '', move)?.step.id === step.id;

interface Taken {
  readonly step: Step;
  readonly decision: Decision;
}

/** The first open step that knows what the move is about, and its answer; else the first that at least knows such moves. */
function takenBy(draft: Draft, seat: SeatId, move: StepMove): Taken | undefined {
  let strange: Taken | undefined;
  for (const step of openSteps(draft.rulebook, draft.state, move.table)) {
    const decision = answerOf(step, move.type)?.({ draft, step, seat, move });
    if (!decision || isCode(decision, 'not-in-this-step')) continue;
    if (!isCode(decision, 'card-not-offered', 'no-such-column', 'no-such-cell')) return { step, decision };
    strange ??= { step, decision };
  }
  return strange;
}

const isCode = (decision: Decision, ...codes: readonly Rejection['code'][]): boolean =>
  !decision.ok && codes.includes(decision.error.code);

type Answer = (ask: { draft: Draft; step: Step; seat: SeatId; move: StepMove }) => Decision;

/** A kind's answer to one type of move. The cast is sound: a kind is only ever given its own steps, and its own types of move. */
const answerOf = (step: Step, type: StepMove['type']): Answer | undefined =>
  lookUp(kindOf(step).answers as Readonly<Record<string, Answer>>, type);

const kindsFor = (move: StepMove): readonly StepKindName[] =>
  (Object.keys(stepKinds) as StepKindName[]).filter((kind) => Object.hasOwn(stepKinds[kind].answers, move.type));
