import type { Temperament } from '../temperament.ts';

/** Keeps a point back, prefers what is cheap, and looks for the card that answers. */
export const careful: Temperament = {
  name: 'careful',
  does: 'keeps points back and takes cheap cards',
  pace: [75, 105],
  acts: [10, 16],
  words: [5, 12],
  reaches: 5,
  accepts: 75,
  likes: (move, { costOf, left, usual }) => {
    if (move.type !== 'pickCard') return usual;
    const cost = costOf(move.card);
    return left !== undefined && left - cost < 1 ? 0 : Math.max(1, 16 - cost * 4);
  },
};
