import { lookUp } from '../../lib/look-up.ts';
import type { ResultName } from '../format.ts';
import { gives } from '../jobs.ts';
import type { Rulebook } from '../rulebook.ts';
import type { Sheet, Table, TableWork } from '../state.ts';
import type { SheetView } from '../view.ts';

/** What is on a sheet, without who wrote it. */
export const sheetView = (sheet: Sheet | undefined): SheetView => ({
  fields: Object.fromEntries(Object.entries(sheet?.fields ?? {}).map(([id, { value, version }]) => [id, { value, version }])),
  sealed: sheet?.sealed ?? false,
  from: sheet?.from ?? null,
});

/** These sheets of a table, as far as they are there. */
export const sheetViews = (work: TableWork, names: readonly ResultName[]): Readonly<Record<ResultName, SheetView>> =>
  Object.fromEntries(
    names.filter((name) => lookUp(work.sheets, name) !== undefined).map((name) => [name, sheetView(lookUp(work.sheets, name))]),
  );

/** What arrives in a pass stays hidden until the table has handed over its own, or has gone on. The rules are those of the table. */
export function isHidden(rulebook: Rulebook, table: Table, sheet: ResultName): boolean {
  const passing = rulebook.steps.find((step) => step.kind === 'pass' && step.as === sheet);
  if (passing?.kind !== 'pass' || !gives(rulebook, passing)) return false;
  if (lookUp(table.sheets, passing.what)?.sealed === true) return false;
  return (rulebook.stepIndex.get(table.step) ?? 0) <= (rulebook.stepIndex.get(passing.id) ?? 0);
}
