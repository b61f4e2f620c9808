import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { newHeader } from '../../src/dealer/new-workshop.ts';
import { hash } from '../../src/engine/hash.ts';
import type { Request } from '../../src/engine/moves.ts';
import { replay } from '../../src/engine/replay.ts';
import { makeRulebook } from '../../src/engine/rulebook.ts';
import { shipped } from '../helpers/shipped-cards.ts';
import { newFolder, run } from './run.ts';

let folder = '';
beforeEach(() => {
  folder = newFolder();
});
afterEach(() => rmSync(folder, { recursive: true }));

const sit: Request = { seat: 'p1', at: 0, move: { type: 'takeSeat', newSeat: 'p1', table: 't1', role: 'player' } };
const finish: Request = { seat: 'p1', at: 60_000, move: { type: 'finishStep', table: 't1', step: 'welcome' } };
const draw: Request = { seat: 'p1', at: 70_000, move: { type: 'drawStart', table: 't1', sheet: 'scenario' } };

const play = (lines: readonly unknown[], ...more: readonly string[]) => {
  const file = join(folder, 'moves.jsonl');
  writeFileSync(file, lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'));
  return run('play', '--format', 'taster', '--deck', 'housing', '--tables', '1', '--seed', 's', '--moves', file, ...more);
};

function rulebook() {
  const { decks, formats } = shipped;
  const [deck, format] = [decks.find(({ id }) => id === 'housing'), formats.find(({ id }) => id === 'taster')];
  if (!deck || !format) throw new Error('No content');
  return makeRulebook(newHeader({ deck, format, tables: ['Table 1'], key: 'smg-play', seed: 's', startedAt: 0 }), deck, format);
}

describe('smg play', () => {
  test('answers each line, and ends with the number of the last move and the hash', async () => {
    const { code, out, err } = await play([sit, '', finish, draw], '--json');
    const answers = out.map((line): unknown => JSON.parse(line));
    expect({ code, err }).toEqual({ code: 0, err: [] });
    expect(answers.slice(0, 2)).toMatchObject(
      [
        { ok: true, line: 1, seq: 1, events: [{ type: 'seatTaken' }] },
        {
          ok: true,
          line: 3,
          seq: 2,
          events: [{ type: 'stepFinished' }, { type: 'stepPassedOver' }, { type: 'stepBegan' }].slice(0, 1),
        },
      ].map(({ events, ...rest }) => ({
        ...rest,
        events: expect.arrayContaining(events.map((event) => expect.objectContaining(event))),
      })),
    );
    const entries = [sit, finish, draw].map((request, index) => ({ ...request, seq: index + 1, id: `${index}` }));
    const played = replay(rulebook(), entries);
    expect(answers.at(-1)).toEqual({ seq: 3, hash: played.ok ? hash(played.value) : '' });
    expect((await play([sit, '', finish, draw])).out.at(-1)).toBe(`3 ${played.ok ? hash(played.value) : ''}`);
  });

  test('tells why a move is rejected, and goes on', async () => {
    const { code, out } = await play([sit, sit, { ...finish, seat: 'nobody' }, finish]);
    expect(code).toBe(1);
    expect(out.slice(0, 3)).toEqual([
      'line 1  accepted 1  seatTaken',
      expect.stringMatching(/^line 2 {2}rejected {2}seat-taken {2}.+\.$/),
      expect.stringMatching(/^line 3 {2}rejected {2}no-such-seat {2}.+\.$/),
    ]);
    expect(out[3]).toMatch(/^line 4 {2}accepted 2 {2}stepFinished/);
  });

  test.each([
    ['what is not JSON', '{"seat":', 'is not JSON'],
    ['a move that is none', { ...sit, move: { type: 'fly' } }, 'look at move › type'],
    ['a key too many', { ...sit, extra: 1 }, 'look at extra'],
    ['a wrong table', { ...sit, move: { ...sit.move, table: 'T 1' } }, 'look at move › table'],
  ])('%s is no move, and the others are played', async (_, line, words) => {
    const { code, out } = await play([line, sit]);
    expect([code, out[0], out[1]]).toEqual([
      1,
      expect.stringMatching(/^line 1 {2}rejected {2}not-a-move {2}/),
      'line 2  accepted 1  seatTaken',
    ]);
    expect(out[0]).toContain(words);
  });

  test('the same file gives the same lines', async () => {
    const first = await play([sit, finish, draw], '--json');
    expect(await play([sit, finish, draw], '--json')).toEqual(first);
    expect(readFileSync(join(folder, 'moves.jsonl'), 'utf8').split('\n')).toHaveLength(3);
  });
});
