import { countOf, type LimitRule } from './limit.ts';

/** `least`: at least so many cards of one suit when the table has finished; fewer where there are fewer. */
export const least: LimitRule<'least'> = {
  measure: ({ suit, count }, { chosen, within }) => ({
    asked: countOf(chosen, [suit]),
    least: Math.min(count, within([suit])),
  }),
  suits: ({ suit }) => [suit],
  purse: false,
};
