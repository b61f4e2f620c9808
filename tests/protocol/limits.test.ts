import { describe, expect, test } from 'vitest';
import { legalMoves } from '../../src/engine/legal.ts';
import { facilitatorSeat } from '../../src/engine/setup.ts';
import { moveSchema } from '../../src/protocol/move-schema.ts';
import { atPurses } from '../helpers/limits-game.ts';

describe('moves about purses', () => {
  test('have a form that is accepted unchanged', () => {
    const { rulebook, state } = atPurses();
    const moves = legalMoves(rulebook, state, facilitatorSeat).filter(({ type }) => type === 'setPurse');
    expect(moves).toEqual([{ type: 'setPurse', step: 'choose', limit: 0, points: 4 }]);
    const give = { type: 'givePoints', table: 't1', points: 2, suit: 'gift' } as const;
    for (const move of [...moves, give]) expect(moveSchema.parse(move)).toEqual(move);
  });

  test.each([
    { type: 'setPurse', step: 'choose', limit: -1, points: 4 },
    { type: 'setPurse', step: 'choose', limit: 0, points: 4.5 },
    { type: 'setPurse', step: 'choose', limit: 0 },
    { type: 'givePoints', table: 't1', points: 2, suit: '' },
    { type: 'givePoints', table: 't1', points: 2, suit: '__proto__' },
  ])('that are none are refused: %j', (junk) => {
    expect(moveSchema.safeParse(junk).success).toBe(false);
  });
});
