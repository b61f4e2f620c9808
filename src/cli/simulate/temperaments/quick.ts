import type { Temperament } from '../temperament.ts';

/** Does little, soon, and goes on. */
export const quick: Temperament = {
  name: 'quick',
  does: 'does the least and is done early',
  pace: [45, 80],
  acts: [5, 9],
  words: [1, 4],
  reaches: 15,
  accepts: 90,
  likes: (move, { usual }) => {
    if (move.type === 'pickCard' || move.type === 'giveAnswer' || move.type === 'yieldSituation') return usual * 3;
    return usual;
  },
};
