import type { LimitRule } from './limit.ts';

/** `most`: at most so many cards of one suit. */
export const most: LimitRule<'most'> = {
  excess: (limit, chosen) => {
    const asked = chosen.filter((card) => card.suit === limit.suit).length;
    return asked > limit.count ? { limit: 'most', allowed: limit.count, asked } : undefined;
  },
  points: () => undefined,
};
