import { costOfAll, incomeOf, type LimitRule } from './limit.ts';

/** `covered`: costs come to no more than the chosen cards of other suits bring. */
export const covered: LimitRule<'covered'> = {
  measure: (limit, { chosen }) => ({ asked: costOfAll(chosen, limit), most: incomeOf(chosen, limit.by) }),
  suits: ({ suits }) => suits,
  purse: true,
};
