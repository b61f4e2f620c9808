import type { SuitId } from '../deck.ts';
import { choose } from './choose.ts';
import { covered } from './covered.ts';
import { least } from './least.ts';
import { isAbout, type Limit, type LimitName, type LimitOf, type LimitRule, type Measure, type Seen } from './limit.ts';
import { most } from './most.ts';
import { sum } from './sum.ts';

/** One rule per limit. A limit without a rule, or the reverse, does not compile. */
const limitRules: { readonly [Name in LimitName]: LimitRule<Name> } = { sum, covered, most, least, choose };

const ruleOf = <Name extends LimitName>(limit: LimitOf<Name>): LimitRule<Name> => limitRules[limit.limit as Name];

/** How a choice stands to a limit, before points come or go. */
export const measure = (limit: Limit, seen: Seen): Measure => ruleOf(limit).measure(limit, seen);

/** The suits that a limit is about; nothing where it is about all. */
export const suitsOf = (limit: Limit): readonly SuitId[] | undefined => ruleOf(limit).suits(limit);

/** Whether a limit is a purse. */
export const isPurse = (limit: Limit): boolean => ruleOf(limit).purse;

/**
 * Which of some limits is the purse to which points come that are meant for a suit: the first that pays for it. Points
 * that are meant for none, or for a suit that none pays for, come to the first purse of all. -1 where there is none.
 */
export function purseFor(limits: readonly Limit[], suit: SuitId | undefined): number {
  const meant =
    suit === undefined ? -1 : limits.findIndex((limit) => isPurse(limit) && isAbout({ suits: suitsOf(limit) }, suit));
  return meant === -1 ? limits.findIndex(isPurse) : meant;
}
