import type { StepKindName } from '../../engine/format.ts';
import { stepSchemas } from './steps/register.ts';

/** The words that make a mapping a step of a kind. */
export const stepKinds: readonly StepKindName[] = Object.keys(stepSchemas).filter((key): key is StepKindName =>
  Object.hasOwn(stepSchemas, key),
);
