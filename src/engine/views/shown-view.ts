import { tableIn } from '../draft.ts';
import type { ResultName, StepOf } from '../format.ts';
import type { TableId } from '../moves.ts';
import type { Rulebook } from '../rulebook.ts';
import { isReadSheet } from '../sheets.ts';
import { cardSheet } from '../situations/sheets.ts';
import type { Table, TableWork, Workshop } from '../state.ts';
import type { Audience, ShownView } from '../view.ts';
import { sheetViews } from './sheet-view.ts';

/** The plans that others have shown to an audience. */
export const shownTo = (rulebook: Rulebook, state: Workshop, audience: Audience): readonly ShownView[] =>
  (audience.kind === 'seat' ? [] : rulebook.tables)
    .filter((table) => maySee(rulebook, state, audience, table))
    .map((table) => shown(rulebook, state, table, isClient(rulebook, audience, table) ? ['client', 'room'] : ['room']));

/** A table's plan with what belongs to it, as it is shown to these. */
export function shown(rulebook: Rulebook, state: Workshop, table: TableId, to: readonly Showing[]): ShownView {
  const now = tableIn(state, table);
  const { plan } = now;
  const own = now.own.filter(({ id }) => plan.some(({ card }) => card === id));
  return { table, plan, own, sheets: sheetViews(now, [...planSheets(rulebook, now), ...sheetsShown(rulebook, now, to)]) };
}

function maySee(rulebook: Rulebook, state: Workshop, audience: Audience, table: TableId): boolean {
  const { shownTo: to } = tableIn(state, table);
  if (to.includes('room')) return true;
  return to.includes('client') && isClient(rulebook, audience, table);
}

const isClient = (rulebook: Rulebook, audience: Audience, table: TableId): boolean =>
  audience.kind === 'table' && rulebook.clientOf.get(table) === audience.table;

/** To whom a step shows plans. */
type Showing = StepOf<'show'>['to'];

/** Sheets that are read line by line, and that a presentation which the table has come to shows to these with the plan. */
export function sheetsShown(
  { steps, stepIndex }: Rulebook,
  { step: now }: Table,
  to: readonly Showing[],
): readonly ResultName[] {
  const past = steps.slice(0, (stepIndex.get(now) ?? 0) + 1);
  const used = past.flatMap((step) => (step.kind === 'show' && to.includes(step.to) ? step.uses : []));
  const sheets = steps.flatMap((step) => (step.kind === 'write' && isReadSheet(step) ? [step.sheet] : []));
  return [...new Set(sheets)].filter((sheet) => used.includes(sheet));
}

/** The sheets that belong to a plan: what it is for, and who does what by when. */
export const planSheets = (rulebook: Rulebook, { plan }: TableWork): readonly ResultName[] => [
  ...rulebook.steps.flatMap((step) => (step.kind === 'place' && step.aims !== undefined ? [step.aims] : [])),
  ...plan.map(({ card }) => cardSheet(card)),
];
