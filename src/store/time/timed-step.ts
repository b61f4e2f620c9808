import type { Format, Step, StepId } from '../../engine/format.ts';
import { mostMinutes } from '../../engine/host/time.ts';
import { jobTitles } from '../../engine/jobs.ts';
import { fullRoom, lanesOf, lengthOf } from '../../engine/lanes.ts';
import { makesOf, needsOf } from '../../engine/steps/register.ts';

/** The most that a step is stretched to when there is time to spare, beside the format's minutes. */
const stretch = 1.5;

/** A step as the clock sees it. Whole minutes, 1 to 240. */
export interface TimedStep {
  readonly step: StepId;
  readonly title: string;
  readonly minutes: number;
  /** The format's. */
  readonly usual: number;
  /** The fewest in which it still makes sense. It may have fewer already. */
  readonly least: number;
  /** The most that it may be stretched to. */
  readonly most: number;
  readonly protect: boolean;
  readonly dropped: boolean;
  /** It cannot be left out: it has begun, or the workshop begins with it. */
  readonly stays: boolean;
  /** Whether a later step rests on what it makes. */
  readonly needed: boolean;
  /** Titles of the jobs that it is for, where that is not all. */
  readonly jobs?: readonly string[];
  /** Where tables have different steps: those at the same time beside it are in other lanes. */
  readonly lanes?: readonly number[];
}

/** What somebody chose for the steps of a format. */
export interface TimeChoice {
  /** Minutes that differ from the format's. */
  readonly minutes: Readonly<Record<StepId, number>>;
  readonly dropped: readonly StepId[];
}

/** The steps of a format with their minutes, as somebody chose them; with as many tables as it takes, or so many. */
export function timedSteps(
  format: Format,
  { minutes, dropped }: TimeChoice,
  tables: number = fullRoom(format),
): readonly TimedStep[] {
  const lanes = lanesOf(format, tables);
  return format.steps.map((step, index) => ({
    ...timedStep(step, Object.hasOwn(minutes, step.id) ? (minutes[step.id] ?? step.minutes) : step.minutes),
    dropped: dropped.includes(step.id),
    stays: index === 0,
    needed: isNeeded(step, format.steps.slice(index + 1)),
    ...(step.for && { jobs: jobTitles(format, step.for) }),
    ...lanes(step),
  }));
}

const timedStep = (step: Step, minutes: number): Omit<TimedStep, 'dropped' | 'stays' | 'needed' | 'jobs' | 'lanes'> => ({
  step: step.id,
  title: step.title,
  minutes,
  usual: step.minutes,
  least: step.least,
  most: Math.max(minutes, Math.min(mostMinutes, Math.floor(step.minutes * stretch))),
  protect: step.protect,
});

function isNeeded(step: Step, later: readonly Step[]): boolean {
  const needed = new Set(later.flatMap(needsOf));
  return makesOf(step).some((result) => needed.has(result));
}

/** The steps that are not left out. */
export const keptSteps = (steps: readonly TimedStep[]): readonly TimedStep[] => steps.filter((step) => !step.dropped);

export const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, each) => sum + each, 0);

/** The fewest minutes that a step may be shortened to: one that is shorter than its least is made no shorter. */
export const shortestOf = ({ least, minutes }: TimedStep): number => Math.min(least, minutes);

/** The minutes of all steps that are not left out. Of those that tables do at the same time, the longest count. */
export const totalOf = (steps: readonly TimedStep[]): number => lengthOf(keptSteps(steps));
