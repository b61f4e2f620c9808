import { lookUp } from '../lib/look-up.ts';
import type { ResultName } from './format.ts';
import type { Rulebook } from './rulebook.ts';
import type { TableWork } from './state.ts';

/** Whether a table has nothing of a result: nothing written on the sheet, nothing dealt, or nothing chosen for the plan. */
export function isMissing(
  rulebook: Rulebook,
  table: Pick<TableWork, 'sheets' | 'plan' | 'deals'>,
  result: ResultName,
): boolean {
  if (rulebook.deals.has(result)) return lookUp(table.deals ?? {}, result) === undefined;
  if (!rulebook.sheets.has(result)) return table.plan.length === 0;
  return !Object.values(lookUp(table.sheets, result)?.fields ?? {}).some((field) => field.value !== '');
}
