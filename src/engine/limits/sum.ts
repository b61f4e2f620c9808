import type { LimitRule } from './limit.ts';

/** `sum`: the costs of the chosen cards come to at most so many points (10, 12, 15 and 18 in the paper games), with what situations gave and took. */
export const sum: LimitRule<'sum'> = {
  excess: (limit, chosen, moved) => {
    const allowed = Math.max(0, limit.points + moved);
    const asked = chosen.reduce((total, card) => total + card.cost, 0);
    return asked > allowed ? { limit: 'sum', allowed, asked } : undefined;
  },
  points: (limit) => limit.points,
};
