import type { Temperament } from '../temperament.ts';

/** Talks, writes at length, and runs over time; few cards, many words. */
export const talker: Temperament = {
  name: 'talker',
  does: 'writes at length and runs over time',
  pace: [90, 130],
  acts: [8, 14],
  words: [12, 40],
  reaches: 10,
  accepts: 70,
  likes: (move, { usual }) => {
    if (move.type === 'writeField' || move.type === 'writeCard') return usual * 3;
    return move.type === 'layAnswer' ? Math.ceil(usual / 4) : usual;
  },
};
