import type { Step } from '../../engine/format.ts';
import type { Rulebook } from '../../engine/rulebook.ts';

/** Whether tables look at the plan that was made for them in a step: where it is shown, and where they accept or refuse it. */
export const isShown = ({ sheets }: Rulebook, step: Step): boolean =>
  step.kind === 'show' || (step.kind === 'judge' && step.how === 'accept' && step.by === 'client' && !sheets.has(step.what));
