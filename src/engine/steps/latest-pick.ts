import type { Step, StepOf } from '../format.ts';
import type { Rulebook } from '../rulebook.ts';

/** The choosing that a table is at or has last been at, else the first of the format. */
export function latestPick(rulebook: Rulebook, work: { readonly step: string }): StepOf<'pick'> | undefined {
  const at = rulebook.stepIndex.get(work.step) ?? 0;
  const isPick = (step: Step): step is StepOf<'pick'> => step.kind === 'pick';
  return (
    rulebook.steps
      .slice(0, at + 1)
      .filter(isPick)
      .at(-1) ?? rulebook.steps.find(isPick)
  );
}
