import type { Step } from './format.ts';
import { isMissing } from './missing.ts';
import type { Rulebook } from './rulebook.ts';
import type { TableWork } from './state.ts';
import { makesOf, needsOf } from './steps/register.ts';

/** Whether a table has nothing of what a step makes although a later step needs it. */
export function lacksResult(rulebook: Rulebook, table: TableWork, step: Step): boolean {
  const later = rulebook.steps.slice((rulebook.stepIndex.get(step.id) ?? 0) + 1);
  const needed = new Set(later.flatMap(needsOf));
  return makesOf(step).some((result) => needed.has(result) && isMissing(rulebook, table, result));
}
