import { countOf, type LimitRule } from './limit.ts';

/** `least`: at least so many cards of one suit when the table has finished; fewer where no more can be had. */
export const least: LimitRule<'least'> = {
  measure: ({ suit, count }, { chosen }) => ({ asked: countOf(chosen, [suit]), least: count }),
  suits: ({ suit }) => [suit],
  purse: false,
};
