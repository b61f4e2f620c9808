import { costOfAll, incomeOf, type LimitRule, type Seen, type SumLimit } from './limit.ts';

/** `sum`: the costs of the chosen cards come to at most so many points (10, 12, 15 and 18 in the paper games), of all suits or of some. */
export const sum: LimitRule<'sum'> = {
  measure: (limit, seen) => ({ asked: costOfAll(seen.chosen, limit), most: pointsIn(limit, seen) }),
  suits: ({ suits }) => suits,
  purse: true,
};

const pointsIn = ({ points }: SumLimit, { chosen, hand, numberOf }: Seen): number =>
  typeof points === 'object' && points.from === 'card' ? incomeOf([...chosen, ...hand], [points.suit]) : numberOf(points);
