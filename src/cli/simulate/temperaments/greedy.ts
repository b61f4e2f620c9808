import type { Temperament } from '../temperament.ts';

/** Wants the dearest, reaches before it counts, and spends to the last point. */
export const greedy: Temperament = {
  name: 'greedy',
  does: 'takes the dearest cards and spends everything',
  pace: [70, 100],
  acts: [12, 18],
  words: [3, 8],
  reaches: 40,
  accepts: 60,
  likes: (move, { costOf, usual }) => {
    if (move.type === 'pickCard') return 10 + costOf(move.card) * 10;
    return move.type === 'returnCard' ? 0 : usual;
  },
};
