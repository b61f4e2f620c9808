import type { StepKindName } from '../../engine/format.ts';
import { stepSchemas } from './steps/register.ts';

/** The words that make a mapping a step of a kind. */
export const stepKinds: readonly StepKindName[] = Object.keys(stepSchemas).filter((key): key is StepKindName =>
  Object.hasOwn(stepSchemas, key),
);

/** The kinds that a step says it is: one, unless something is wrong. `inject` beside another kind only brings situations into that step. */
export function kindsOf(fields: Readonly<Record<string, unknown>>): readonly StepKindName[] {
  const said = stepKinds.filter((kind) => Object.hasOwn(fields, kind));
  return said.length > 1 ? said.filter((kind) => kind !== 'inject') : said;
}
