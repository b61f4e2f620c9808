import { countOf, type LimitRule } from './limit.ts';

/** `choose`: so many cards of some suits, no more and, when the table has finished, no fewer than there are. */
export const choose: LimitRule<'choose'> = {
  measure: ({ suits, count }, { chosen, within }) => ({
    asked: countOf(chosen, suits),
    least: Math.min(count, within(suits)),
    most: count,
  }),
  suits: ({ suits }) => suits,
  purse: false,
};
