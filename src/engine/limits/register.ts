import type { Chosen, Excess, Limit, LimitName, LimitOf, LimitRule } from './limit.ts';
import { most } from './most.ts';
import { sum } from './sum.ts';

/** One rule per limit. A limit without a rule, or the reverse, does not compile. */
const limitRules: { readonly [Name in LimitName]: LimitRule<Name> } = { sum, most };

const ruleOf = <Name extends LimitName>(limit: LimitOf<Name>): LimitRule<Name> => limitRules[limit.limit as Name];

/** The first limit that a choice passes, or nothing. `moved`: points that came to the table, less those that went. */
export function firstExcess(limits: readonly Limit[], chosen: readonly Chosen[], moved: number): Excess | undefined {
  for (const limit of limits) {
    const excess = ruleOf(limit).excess(limit, chosen, moved);
    if (excess) return excess;
  }
  return undefined;
}

/** The points in the purse: the least that any limit gives, or nothing when no limit is about points. */
export function pursePoints(limits: readonly Limit[]): number | undefined {
  const points = limits.map((limit) => ruleOf(limit).points(limit)).filter((given) => given !== undefined);
  return points.length === 0 ? undefined : Math.min(...points);
}
