import type { LimitRule } from './limit.ts';

/** `sum`: the costs of the chosen cards come to at most so many points (10, 12, 15 and 18 in the paper games). */
export const sum: LimitRule<'sum'> = {
  excess: (limit, chosen) => {
    const asked = chosen.reduce((total, card) => total + card.cost, 0);
    return asked > limit.points ? { limit: 'sum', allowed: limit.points, asked } : undefined;
  },
  points: (limit) => limit.points,
};
