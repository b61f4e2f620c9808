import type { Format, Step } from './format.ts';
import { isFor, jobsOf } from './jobs.ts';

/** Something that takes time. */
export interface Span {
  readonly minutes: number;
  /** Numbers of the lanes it is in, where that is not all of them: tables in different lanes do different things at the same time. */
  readonly lanes?: readonly number[];
}

/** The lanes of a step, with so many tables: there is one for each set of jobs that some table has. Nothing for a step of all. */
export function lanesOf(format: Format, count: number): (step: Step) => Pick<Span, 'lanes'> {
  const ids = Array.from({ length: count }, (_, at) => `t${at + 1}`);
  const sets = [...new Map([...jobsOf(ids, format).values()].map((jobs) => [jobs.join(' '), jobs])).values()];
  return (step) => {
    if (step.for === undefined) return {};
    const lanes = sets.flatMap((jobs, lane) => (isFor(step, jobs) ? [lane] : []));
    return lanes.length === sets.length ? {} : { lanes };
  };
}

/** The format's own number of tables: one for each job. */
export const fullRoom = ({ groups: { jobs = [] } }: Format): number => Math.max(1, jobs.length);

/** Things in their order, and together those in a row that some tables do while others do something else. */
export function stretchesOf<Some extends Span>(spans: readonly Some[]): readonly (readonly Some[])[] {
  const stretches: Some[][] = [];
  for (const span of spans) {
    const last = stretches.at(-1);
    if (last && span.lanes !== undefined && last[0]?.lanes !== undefined) last.push(span);
    else stretches.push([span]);
  }
  return stretches;
}

/** The things of each lane in a stretch; all of them where it is for all. */
export function lanesIn<Some extends Span>(stretch: readonly Some[]): readonly (readonly Some[])[] {
  const lanes = new Set(stretch.flatMap((span) => span.lanes ?? []));
  if (lanes.size === 0) return [stretch];
  return [...lanes].map((lane) => stretch.filter((span) => span.lanes?.includes(lane)));
}

const sum = (spans: readonly Span[]): number => spans.reduce((total, { minutes }) => total + minutes, 0);

/** How long it takes until all lanes are through: in each stretch as long as the longest lane. In minutes. */
export const lengthOf = (spans: readonly Span[]): number =>
  stretchesOf(spans).reduce((total, stretch) => total + Math.max(...lanesIn(stretch).map(sum)), 0);

/** The minutes of a whole format, as it is written or by some other measure of its steps. */
export function minutesIn(format: Format, measure: (step: Step) => number = ({ minutes }) => minutes): number {
  const lanes = lanesOf(format, fullRoom(format));
  return lengthOf(format.steps.map((step) => ({ minutes: measure(step), ...lanes(step) })));
}
