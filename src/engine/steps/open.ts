import { fail } from '../../lib/result.ts';
import { type Decision, type Draft, tableIn } from '../draft.ts';
import type { Step, StepKindName } from '../format.ts';
import type { SeatId, StepMove, TableId } from '../moves.ts';
import type { Rulebook } from '../rulebook.ts';
import type { Workshop } from '../state.ts';
import { kindOf, makesOf, needsOf, stepIn, stepKinds } from './register.ts';

/**
 * The steps whose moves a table may make: its own, and any that it went past unfinished while a step since then needs
 * the result. So a skipped step is never a dead end: whoever needs its result may still make it.
 */
export function openSteps(rulebook: Rulebook, state: Workshop, table: TableId): readonly Step[] {
  const { step, passedOver } = tableIn(state, table);
  const now = stepIn(rulebook, step);
  const late = passedOver.map((id) => stepIn(rulebook, id)).filter((passed) => isNeeded(rulebook, passed, now));
  return [now, ...late.filter((passed) => passed.id !== now.id)];
}

function isNeeded(rulebook: Rulebook, passed: Step, now: Step): boolean {
  const before = rulebook.stepIndex.get(passed.id) ?? 0;
  const needed = needsOf(now);
  return before < (rulebook.stepIndex.get(now.id) ?? 0) && makesOf(passed).some((result) => needed.includes(result));
}

/** Asks the table's open steps, its own first, for a step that takes the move. */
export function decideInStep(draft: Draft, seat: SeatId, move: StepMove): Decision {
  for (const step of openSteps(draft.rulebook, draft.state, move.table)) {
    const decision = answerOf(step, move.type)?.({ draft, step, seat, move });
    if (decision && (decision.ok || decision.error.code !== 'not-in-this-step')) return decision;
  }
  return fail({ code: 'not-in-this-step', needs: kindsFor(move) });
}

type Answer = (ask: { draft: Draft; step: Step; seat: SeatId; move: StepMove }) => Decision;

/** A kind's answer to one type of move. The cast is sound: a kind is only ever given its own steps, and its own types of move. */
const answerOf = (step: Step, type: StepMove['type']): Answer | undefined =>
  (kindOf(step).answers as Partial<Record<StepMove['type'], Answer>>)[type];

const kindsFor = (move: StepMove): readonly StepKindName[] =>
  (Object.keys(stepKinds) as StepKindName[]).filter((kind) => move.type in stepKinds[kind].answers);
