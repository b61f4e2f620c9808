import { lookUp } from '../lib/look-up.ts';
import type { ResultName, Step } from './format.ts';
import type { Rulebook } from './rulebook.ts';
import type { TableWork } from './state.ts';
import { makesOf, needsOf } from './steps/register.ts';

/** Whether a table has nothing of a result: nothing written on the sheet, nothing dealt, or nothing chosen for the plan. */
export function isMissing(rulebook: Rulebook, table: TableWork, result: ResultName): boolean {
  if (rulebook.deals.has(result)) return lookUp(table.deals ?? {}, result) === undefined;
  if (!rulebook.sheets.has(result)) return table.plan.length === 0;
  return !Object.values(lookUp(table.sheets, result)?.fields ?? {}).some((field) => field.value !== '');
}

/** Whether a table has nothing of what a step makes although a later step needs it. */
export function lacksResult(rulebook: Rulebook, table: TableWork, step: Step): boolean {
  const later = rulebook.steps.slice((rulebook.stepIndex.get(step.id) ?? 0) + 1);
  const needed = new Set(later.flatMap(needsOf));
  return makesOf(step).some((result) => needed.has(result) && isMissing(rulebook, table, result));
}
