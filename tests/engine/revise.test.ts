import { describe, expect, test } from 'vitest';
import type { Move } from '../../src/engine/moves.ts';
import { type Play, refusalOf } from '../helpers/play.ts';
import { situationRulebook } from '../helpers/situation-game.ts';
import { ann, finish, host, pick, planOf, playTo, seated, settleAll, tableOf } from './scenes.ts';
import { lastOf, say, tableViewOf } from './situation-scenes.ts';

const two = situationRulebook({ seed: 'revise' });
const at = (step: string, rulebook = two) => playTo(seated(rulebook), step);
const codeOf = (play: Play, move: Move, table = 't1') => refusalOf(play, ann(table), move)?.code;

const picking = { type: 'pickCard', table: 't1', card: 'poster' } as const;
const returning = { type: 'returnCard', table: 't1', card: 'tea' } as const;
const placing = { type: 'placeCard', table: 't1', card: 'tea', column: 'now' } as const;
const aiming = { type: 'aimCard', table: 't1', card: 'tea', cell: 'board/tell', on: true } as const;
const changes: readonly Move[] = [picking, returning, placing, aiming];

describe('a plan may be changed while something has landed', () => {
  test('in any later step: chosen, laid back, arranged, and its cards written and torn up', () => {
    for (const step of ['present', 'tale', 'gallery', 'ending']) {
      const before = settleAll(at(step), 't1');
      for (const move of changes)
        expect([step, move.type, codeOf(before, move)]).toEqual([step, move.type, 'not-in-this-step']);
      const landed = say(before, 'A knock');
      expect(lastOf(landed, 'revisionOpened')).toEqual([{ type: 'revisionOpened', table: 't1' }]);
      for (const move of changes) expect([step, move.type, codeOf(landed, move)]).toEqual([step, move.type, undefined]);
      expect(codeOf(landed, { type: 'writeCard', table: 't1', title: 'A swing', text: '', as: 'joker' })).toBeUndefined();
    }
  });

  test('not before there is a plan', () => {
    const early = say(at('invent'), 'A knock');
    expect(codeOf(early, picking)).toBe('not-in-this-step');
    expect(tableViewOf(early).open).toEqual(['invent']);
  });

  test('until the table leaves the step, settled or not', () => {
    const landed = settleAll(say(at('present'), 'A knock'), 't1');
    expect(codeOf(landed, picking)).toBeUndefined();
    const gone = ['t1', 't2'].reduce(finish, landed);
    expect([tableOf(gone, 't1').step, tableOf(gone, 't1').revising, codeOf(gone, picking)]).toEqual([
      'tale',
      false,
      'not-in-this-step',
    ]);
  });

  test('by the table on which it landed, and no other', () => {
    const landed = say(at('present'), 'A knock');
    expect(codeOf(landed, { ...picking, table: 't2' }, 't2')).toBe('not-in-this-step');
  });

  test('under the limits of the latest choosing, with what came and went', () => {
    const landed = host(say(at('present'), 'A knock'), { type: 'givePoints', table: 't1', points: -7 });
    expect(refusalOf(landed, 'ann1', picking)).toEqual({ code: 'over-the-limit', limit: 'sum', allowed: 1, asked: 2 });
    const given = host(landed, { type: 'givePoints', table: 't1', points: 1 });
    expect(planOf(pick(given, 't1', 'poster'), 't1')).toEqual(['tea', 'poster']);
  });

  test('and not where the format does not say so', () => {
    const landed = say(at('present', situationRulebook({ rule: { revise: false } })), 'A knock');
    for (const move of changes) expect(codeOf(landed, move)).toBe('not-in-this-step');
  });

  test('again after a rewind only when something has landed there', () => {
    const landed = say(at('present'), 'A knock');
    const back = host(landed, { type: 'rewindTable', table: 't1', step: 'present', reason: '' });
    expect([tableOf(back, 't1').revising, codeOf(back, picking)]).toEqual([false, 'not-in-this-step']);
  });
});
