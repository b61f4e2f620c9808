import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { undoable } from '../../../src/store/console/undo.ts';
import type { Play } from '../../helpers/play.ts';
import { playChoices } from '../../helpers/play.ts';
import { situationRulebook } from '../../helpers/situation-game.ts';
import { deskAt, host, seated, send } from './desk.ts';

const lastAt = ({ turns }: Play): number => turns.at(-1)?.at ?? 0;
const words = (play: Play): readonly string[] =>
  undoable(deskAt(play, { 't1-1': 'Nia' }), lastAt(play)).map((act) => act.words);

describe('what can be taken back', () => {
  test('is told with the tables and people it was about, the latest first', () => {
    const given = host(seated({ tables: 3 }), { type: 'givePoints', table: 't2', points: 1 });
    const left = host(send(given, 'fire', 't1', 't3'), { type: 'leaveSeat', who: 't1-1' });
    expect(words(left)).toEqual([
      'Nia has left the table.',
      'Sent to Table 1 and Table 3.',
      'The points of Table 2 have changed.',
    ]);
  });

  test('can be for 30 seconds', () => {
    const play = send(seated(), 'fire', 't1');
    const secondsAt = (milliseconds: number) =>
      undoable(deskAt(play), lastAt(play) + milliseconds).map(({ seconds }) => seconds);
    expect([secondsAt(0), secondsAt(1), secondsAt(2999), secondsAt(29_999), secondsAt(30_000), secondsAt(30_001)]).toEqual([
      [30],
      [30],
      [28],
      [1],
      [0],
      [],
    ]);
  });

  test('has words of its own in any play', () => {
    const rulebook = situationRulebook({ tables: 2 });
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 40 }), (choices) => {
        for (const sentence of words(playChoices(rulebook, choices))) {
          expect(sentence).not.toBe('Something has changed.');
          expect(sentence).toMatch(/^\S.*\.$/);
        }
      }),
    );
  });
});
