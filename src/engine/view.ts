import { present } from '../lib/assert.ts';
import { lookUp } from '../lib/look-up.ts';
import { minutesOf } from './advance.ts';
import { tableIn } from './draft.ts';
import type { ResultName, Step, StepId } from './format.ts';
import { pursePoints } from './limits/register.ts';
import type { FieldId, Role, SeatId, TableId } from './moves.ts';
import { isEmpty } from './people.ts';
import { isMissing } from './results.ts';
import type { Rulebook } from './rulebook.ts';
import type { Clock, PlanCard, Sheet, Table, Workshop } from './state.ts';
import { openSteps } from './steps/open.ts';
import { chosenBy } from './steps/pick.ts';
import { needsOf } from './steps/register.ts';

/** Who looks. A table sees its own work and what others have passed or shown to it; the facilitator sees all tables; the screen sees what the whole room may. */
export type Audience =
  | { readonly kind: 'table'; readonly table: TableId }
  | { readonly kind: 'facilitator' }
  | { readonly kind: 'screen' };

/** What one audience may know. Built field by field, never by leaving things out. */
export interface View {
  readonly phase: Workshop['phase'];
  readonly clock: Clock;
  readonly steps: readonly StepView[];
  readonly tables: readonly TableGlance[];
  /** The tables whose work this audience may see. */
  readonly work: readonly TableView[];
  /** Plans that others have shown to this audience. */
  readonly shown: readonly ShownView[];
}

export interface StepView {
  readonly step: StepId;
  readonly minutes: number;
  readonly dropped: boolean;
  /** Milliseconds on the dealer's clock, or nothing before the first table got there. */
  readonly began: number | null;
}

/** What everyone may know of a table. */
export interface TableGlance {
  readonly table: TableId;
  readonly step: StepId;
  readonly finished: boolean;
  readonly people: readonly SeatView[];
  readonly empty: boolean;
  readonly client: TableId;
  readonly planner: TableId;
}

export interface SeatView {
  readonly seat: SeatId;
  readonly role: Role;
}

/** A table's own work. */
export interface TableView {
  readonly table: TableId;
  readonly sheets: Readonly<Record<ResultName, SheetView>>;
  readonly plan: readonly PlanCard[];
  readonly purse: PurseView | null;
  /** The table's step, then earlier ones that it may still catch up on. */
  readonly open: readonly StepId[];
  /** Results that its step needs and that are not there. */
  readonly missing: readonly ResultName[];
  /** Steps that it can be taken back to. */
  readonly marks: readonly StepId[];
  readonly passedOver: readonly StepId[];
}

export interface SheetView {
  readonly fields: Readonly<Record<FieldId, FieldView>>;
  readonly sealed: boolean;
  readonly from: TableId | null;
}

export interface FieldView {
  readonly value: string;
  readonly version: number;
}

export interface PurseView {
  readonly points: number;
  readonly spent: number;
}

/** Another table's plan, as it was shown. */
export interface ShownView {
  readonly table: TableId;
  readonly plan: readonly PlanCard[];
  /** The matrix that its cards are aimed at, by result name. */
  readonly sheets: Readonly<Record<ResultName, SheetView>>;
}

/** What an audience may know now. */
export function view(rulebook: Rulebook, state: Workshop, audience: Audience): View {
  return {
    phase: state.phase,
    clock: state.clock,
    steps: rulebook.steps.map((step) => stepView(state, step)),
    tables: rulebook.tables.map((table) => glance(rulebook, state, table)),
    work: workFor(rulebook, audience).map((table) => tableView(rulebook, state, table)),
    shown: shownTo(rulebook, state, audience),
  };
}

const stepView = (state: Workshop, step: Step): StepView => ({
  step: step.id,
  minutes: minutesOf(state, step),
  dropped: state.dropped.includes(step.id),
  began: lookUp(state.began, step.id) ?? null,
});

function glance(rulebook: Rulebook, state: Workshop, table: TableId): TableGlance {
  const { step, finished } = tableIn(state, table);
  const seats = Object.entries(state.seats).filter(([, seat]) => seat.here && seat.table === table);
  return {
    table,
    step,
    finished,
    people: seats.map(([seat, { role }]) => ({ seat, role })),
    empty: isEmpty(state, table),
    client: present(rulebook.clientOf.get(table), 'client of ', table),
    planner: present(rulebook.plannerOf.get(table), 'planner of ', table),
  };
}

function workFor(rulebook: Rulebook, audience: Audience): readonly TableId[] {
  if (audience.kind === 'table') return [audience.table];
  return audience.kind === 'facilitator' ? rulebook.tables : [];
}

function tableView(rulebook: Rulebook, state: Workshop, table: TableId): TableView {
  const now = tableIn(state, table);
  const open = openSteps(rulebook, state, table);
  return {
    table,
    sheets: Object.fromEntries(
      Object.keys(now.sheets)
        .filter((sheet) => !isHidden(rulebook, now, sheet))
        .map((sheet) => [sheet, sheetView(lookUp(now.sheets, sheet))]),
    ),
    plan: now.plan,
    purse: purseView(rulebook, state, table),
    open: open.map((step) => step.id),
    missing: open[0] === undefined ? [] : needsOf(open[0]).filter((result) => isMissing(rulebook, now, result)),
    marks: Object.keys(now.marks).filter((step) => !state.dropped.includes(step)),
    passedOver: now.passedOver,
  };
}

/** What arrives in a pass stays hidden until the table has handed over its own, or has gone on. */
function isHidden(rulebook: Rulebook, table: Table, sheet: ResultName): boolean {
  const passing = rulebook.steps.find((step) => step.kind === 'pass' && step.as === sheet);
  if (passing?.kind !== 'pass' || lookUp(table.sheets, passing.what)?.sealed === true) return false;
  return (rulebook.stepIndex.get(table.step) ?? 0) <= (rulebook.stepIndex.get(passing.id) ?? 0);
}

const sheetView = (sheet: Sheet | undefined): SheetView => ({
  fields: Object.fromEntries(Object.entries(sheet?.fields ?? {}).map(([id, { value, version }]) => [id, { value, version }])),
  sealed: sheet?.sealed ?? false,
  from: sheet?.from ?? null,
});

/** The purse of the pick step that the table is at, or has last been at. */
function purseView(rulebook: Rulebook, state: Workshop, table: TableId): PurseView | null {
  const at = rulebook.stepIndex.get(tableIn(state, table).step) ?? 0;
  const pick = rulebook.steps.slice(0, at + 1).findLast((step) => step.kind === 'pick');
  const points = pick?.kind === 'pick' ? pursePoints(pick.limits) : undefined;
  if (points === undefined) return null;
  return { points, spent: chosenBy(rulebook, state, table).reduce((total, card) => total + card.cost, 0) };
}

function shownTo(rulebook: Rulebook, state: Workshop, audience: Audience): readonly ShownView[] {
  return rulebook.tables
    .filter((table) => maySee(rulebook, state, audience, table))
    .map((table) => ({ table, plan: tableIn(state, table).plan, sheets: aimedSheets(rulebook, tableIn(state, table)) }));
}

function maySee(rulebook: Rulebook, state: Workshop, audience: Audience, table: TableId): boolean {
  const { shownTo: to } = tableIn(state, table);
  if (to.includes('room')) return true;
  return to.includes('client') && audience.kind === 'table' && rulebook.clientOf.get(table) === audience.table;
}

function aimedSheets(rulebook: Rulebook, table: Table): Readonly<Record<ResultName, SheetView>> {
  const aimed = rulebook.steps.flatMap((step) => (step.kind === 'place' && step.aims !== undefined ? [step.aims] : []));
  return Object.fromEntries(aimed.map((sheet) => [sheet, sheetView(lookUp(table.sheets, sheet))]));
}
