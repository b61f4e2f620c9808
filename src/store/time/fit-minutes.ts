import type { StepId } from '../../engine/format.ts';
import { lanesIn, lengthOf, stretchesOf } from '../../engine/lanes.ts';
import { present } from '../../lib/assert.ts';
import { suggestDrops } from './suggest-drops.ts';
import { keptSteps, shortestOf, sumOf, type TimedStep, totalOf } from './timed-step.ts';

/** How the steps fit into the time there is. All minutes are whole: their sum is the time, and `over` more, or `spare` less. */
export interface Fit {
  /** Every step that is not left out. */
  readonly minutes: ReadonlyMap<StepId, number>;
  /** Minutes too many, although every step is as short as it may be. */
  readonly over: number;
  /** Minutes left, although every step is as long as it may be. */
  readonly spare: number;
  /** Protected steps that had to become shorter. */
  readonly strained: readonly StepId[];
  /** Unprotected steps that could be left out; all of them when even that is not enough; none when it fits. */
  readonly couldDrop: readonly StepId[];
  /** Whether it would fit without those. */
  readonly enough: boolean;
}

/**
 * Fits the steps into so many minutes. It shortens steps in proportion, protected ones only when nothing else is left,
 * and none under its least; or stretches them in proportion. It leaves out none.
 */
export function fitMinutes(steps: readonly TimedStep[], available: number): Fit {
  const kept = keptSteps(steps);
  const missing = totalOf(steps) - available;
  const stretches = stretchesOf(kept);
  const wholes = stretches.map(asOne);
  const minutes = byLane(stretches, missing > 0 ? shorten(wholes, missing) : lengthen(wholes, -missing));
  const left = available - lengthOf(kept.map((step) => ({ ...step, minutes: minutesIn(minutes, step) })));
  const over = Math.max(0, -left);
  const couldDrop = suggestDrops(
    kept.filter(({ lanes }) => lanes === undefined),
    over,
  );
  return {
    minutes,
    over,
    spare: Math.max(0, left),
    strained: kept.filter((step) => step.protect && minutesIn(minutes, step) < step.minutes).map(({ step }) => step),
    couldDrop,
    enough: over <= sumOf(kept.map((step) => (couldDrop.includes(step.step) ? shortestOf(step) : 0))),
  };
}

type Minutes = Map<StepId, number>;

/** What tables do at the same time, as one step: as long as the longest of them. */
function asOne(stretch: readonly TimedStep[]): TimedStep {
  const first = present(stretch[0], 'the first step of a stretch');
  if (stretch.length === 1) return first;
  const longest = (measure: (step: TimedStep) => number): number =>
    Math.max(...lanesIn(stretch).map((lane) => sumOf(lane.map(measure))));
  return {
    ...first,
    minutes: longest(({ minutes }) => minutes),
    least: longest(shortestOf),
    most: longest(({ most }) => most),
    protect: stretch.some(({ protect }) => protect),
  };
}

/** The minutes of each step, where those of a stretch are known by its first: each lane becomes shorter or longer with it. */
function byLane(stretches: readonly (readonly TimedStep[])[], wholes: Minutes): Minutes {
  const minutes = new Map(wholes);
  for (const stretch of stretches.filter(({ length }) => length > 1)) {
    const before = asOne(stretch);
    const now = minutesIn(wholes, before);
    const lanes = lanesIn(stretch).map((lane) => {
      const own = sumOf(lane.map((step) => step.minutes));
      return now < before.minutes ? shorten(lane, Math.max(0, own - now)) : lengthen(lane, now - before.minutes);
    });
    for (const { step, minutes: planned } of stretch) {
      const found = lanes.flatMap((lane) => lane.get(step) ?? []);
      minutes.set(step, found.length > 0 ? Math.min(...found) : planned);
    }
  }
  return minutes;
}

const minutesIn = (minutes: ReadonlyMap<StepId, number>, { step, minutes: planned }: TimedStep): number =>
  minutes.get(step) ?? planned;

const planned = (steps: readonly TimedStep[]): Minutes => new Map(steps.map(({ step, minutes }) => [step, minutes]));

function shorten(steps: readonly TimedStep[], missing: number): Minutes {
  const minutes = planned(steps);
  const still = takeFrom(
    minutes,
    steps.filter((step) => !step.protect),
    missing,
  );
  takeFrom(
    minutes,
    steps.filter((step) => step.protect),
    still,
  );
  return minutes;
}

/**
 * Takes minutes one at a time, each from the step that has kept the largest share of what was planned for it. So with
 * fewer minutes no step ever gets more. Gives back how many could not be taken.
 */
function takeFrom(minutes: Minutes, steps: readonly TimedStep[], missing: number): number {
  for (let still = missing; still > 0; still -= 1) {
    const from = largest(
      steps.filter((step) => minutesIn(minutes, step) > shortestOf(step)),
      (step) => (minutesIn(minutes, step) - 0.5) / step.minutes,
    );
    if (!from) return still;
    minutes.set(from.step, minutesIn(minutes, from) - 1);
  }
  return 0;
}

/** Gives minutes one at a time, each to the step that has been given the smallest share so far. */
function lengthen(steps: readonly TimedStep[], spare: number): Minutes {
  const minutes = planned(steps);
  for (let still = spare; still > 0; still -= 1) {
    const to = largest(
      steps.filter((step) => minutesIn(minutes, step) < step.most),
      (step) => -(minutesIn(minutes, step) + 0.5) / step.minutes,
    );
    if (!to) return minutes;
    minutes.set(to.step, minutesIn(minutes, to) + 1);
  }
  return minutes;
}

/** The first of those that are largest by a measure. */
function largest(steps: readonly TimedStep[], measure: (step: TimedStep) => number): TimedStep | undefined {
  return steps.reduce<TimedStep | undefined>(
    (best, step) => (best === undefined || measure(step) > measure(best) ? step : best),
    undefined,
  );
}
