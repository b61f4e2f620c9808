import type { Format, JobId, PassStep, Step, StepId } from './format.ts';
import type { TableId } from './moves.ts';
import type { Rulebook } from './rulebook.ts';

/**
 * Which jobs each table has. They are dealt in the order of both lists, round after round, until each table has one and each
 * job is at some table: so with fewer tables than jobs a table has several, and a table alone has all of them.
 */
export function jobsOf(tables: readonly TableId[], { groups: { jobs = [] } }: Format): ReadonlyMap<TableId, readonly JobId[]> {
  const dealt = new Map<TableId, JobId[]>(tables.map((table) => [table, []]));
  const turns = jobs.length === 0 ? 0 : Math.max(tables.length, jobs.length);
  for (let turn = 0; turn < turns; turn += 1) {
    const job = jobs[turn % jobs.length];
    if (job) dealt.get(tables[turn % tables.length] ?? '')?.push(job.id);
  }
  return dealt;
}

/** What people call some jobs, in the order of the format. */
export const jobTitles = ({ groups: { jobs = [] } }: Format, ids: readonly JobId[]): readonly string[] =>
  jobs.filter(({ id }) => ids.includes(id)).map(({ title }) => title);

/** Whether a step is for somebody who has these jobs. */
export const isFor = ({ for: named }: Pick<Step, 'for'>, jobs: readonly JobId[]): boolean =>
  named === undefined || named.some((job) => jobs.includes(job));

/** The steps for each set of jobs; all of them for a table that would have none. */
export function stepsFor(steps: readonly Step[], jobs: readonly JobId[]): readonly Step[] {
  const own = steps.filter((step) => isFor(step, jobs));
  return own.length === 0 ? steps : own;
}

/** The rules as one table knows them: with the steps alone that are for it. Where there are no jobs that is all of them. */
export const forTable = (rulebook: Rulebook, table: TableId): Rulebook => rulebook.own.get(table) ?? rulebook;

/** Whether a step is for a table. */
export const plays = (rulebook: Rulebook, table: TableId, step: StepId): boolean =>
  forTable(rulebook, table).stepIndex.has(step);

/** Whether a table has a sheet of its own to hand over; `own` are the rules as it knows them. */
export function gives(own: Rulebook, { id, what }: PassStep): boolean {
  const made = own.sheets.get(what);
  return own.stepIndex.has(id) && (made === undefined || own.stepIndex.has(made.step));
}

/**
 * Whose sheet comes to a table in a pass: its client's; or, where a sheet goes to all, that of the table in its round of jobs
 * which has one, its own first, else in the round before. Nothing where there is no such table.
 */
export function giverTo(rulebook: Rulebook, step: PassStep, table: TableId): TableId | undefined {
  if (!plays(rulebook, table, step.id)) return undefined;
  if (step.to !== 'all') return givesAt(rulebook, step, rulebook.clientOf.get(table));
  const { tables, format } = rulebook;
  const round = Math.max(1, format.groups.jobs?.length ?? 1);
  const first = Math.floor(tables.indexOf(table) / round) * round;
  const near = [table, ...tables.slice(first, first + round), ...tables.slice(Math.max(0, first - round), first)];
  return near.find((other) => givesAt(rulebook, step, other) !== undefined);
}

const givesAt = (rulebook: Rulebook, step: PassStep, table: TableId | undefined): TableId | undefined =>
  table !== undefined && gives(forTable(rulebook, table), step) ? table : undefined;

/** To whom a table's sheet goes in a pass. */
export const receiversOf = (rulebook: Rulebook, step: PassStep, table: TableId): readonly TableId[] =>
  rulebook.tables.filter((other) => giverTo(rulebook, step, other) === table);
