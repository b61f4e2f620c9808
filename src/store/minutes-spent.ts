import type { StepView } from '../engine/view.ts';

/** Whole minutes between the first table's arrival at a step and at the next one that began, or now; nothing before it began. */
export function minutesSpent(steps: readonly StepView[], index: number, now: number): number | undefined {
  const began = steps[index]?.began;
  if (began === undefined || began === null) return undefined;
  const later = steps.slice(index + 1).flatMap((step) => (step.began !== null && step.began >= began ? [step.began] : []));
  const ended = later.length > 0 ? Math.min(...later) : now;
  return Math.max(0, Math.floor((ended - began) / 60_000));
}
