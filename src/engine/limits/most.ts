import { countOf, type LimitRule } from './limit.ts';

/** `most`: at most so many cards of one suit. */
export const most: LimitRule<'most'> = {
  measure: ({ suit, count }, { chosen }) => ({ asked: countOf(chosen, [suit]), most: count }),
  suits: ({ suit }) => [suit],
  purse: false,
};
