import type { StepId } from '../../engine/format.ts';
import { shortestOf, sumOf, type TimedStep } from './timed-step.ts';

/**
 * The fewest unprotected steps, of those that can be left out, that would save so many minutes; steps that no later one rests on come first. When even
 * all together are not enough, it is all of them.
 */
export function suggestDrops(steps: readonly TimedStep[], over: number): readonly StepId[] {
  const open = steps.filter((step) => !step.protect && !step.stays);
  const free = open.filter((step) => !step.needed);
  const first = fewest(free, over);
  const rest = over - saved(first);
  const chosen = rest > 0 ? [...first, ...fewest(without(open, free), rest)] : first;
  const names = new Set(spareOnes(chosen, over).map(({ step }) => step));
  return steps.filter(({ step }) => names.has(step)).map(({ step }) => step);
}

/** What leaving steps out saves, once all steps are as short as they may be. */
const saved = (steps: readonly TimedStep[]): number => sumOf(steps.map(shortestOf));

const without = (steps: readonly TimedStep[], gone: readonly TimedStep[]): readonly TimedStep[] =>
  steps.filter((step) => !gone.includes(step));

/** The smallest one that is enough alone, or else the largest and what is then enough. */
function fewest(steps: readonly TimedStep[], over: number): readonly TimedStep[] {
  if (over <= 0 || steps.length === 0) return [];
  const bySize = steps.toSorted((one, other) => shortestOf(one) - shortestOf(other));
  const enough = bySize.find((step) => shortestOf(step) >= over);
  const chosen = enough ?? bySize.at(-1);
  if (!chosen) return [];
  return enough ? [chosen] : [chosen, ...fewest(without(steps, [chosen]), over - shortestOf(chosen))];
}

/** Takes out what is not needed for it to be enough. */
function spareOnes(chosen: readonly TimedStep[], over: number): readonly TimedStep[] {
  return chosen.reduce(
    (kept, step) => (saved(without(kept, [step])) >= over ? without(kept, [step]) : kept),
    over > 0 ? chosen : [],
  );
}
