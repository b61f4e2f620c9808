import type { Temperament } from '../temperament.ts';

/** Takes back what was chosen, refuses what is offered, and would rather have no answer. */
export const contrary: Temperament = {
  name: 'contrary',
  does: 'changes its mind, refuses answers, and gives none',
  pace: [60, 120],
  acts: [10, 16],
  words: [2, 10],
  reaches: 25,
  accepts: 25,
  likes: (move, { usual }) => {
    if (move.type === 'returnCard' || move.type === 'yieldSituation') return usual * 4 + 4;
    return move.type === 'startFrom' || move.type === 'drawStart' ? 1 : usual;
  },
};
