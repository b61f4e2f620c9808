import { countOf, type LimitRule } from './limit.ts';

/** `choose`: so many cards of some suits, no more and, when the table has finished, no fewer than can be had. */
export const choose: LimitRule<'choose'> = {
  measure: ({ suits, count }, { chosen }) => ({ asked: countOf(chosen, suits), least: count, most: count }),
  suits: ({ suits }) => suits,
  purse: false,
};
