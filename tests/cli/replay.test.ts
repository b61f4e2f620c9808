import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { replayCommand } from '../../src/cli/replay.ts';
import { hash } from '../../src/engine/hash.ts';
import { shortPlay, textOf } from '../protocol/saved.ts';

const folder = mkdtempSync(join(tmpdir(), 'smg-'));
const whole = join(folder, 'whole.smg.json');
const cut = join(folder, 'cut.smg.json');
const play = shortPlay();

beforeAll(() => {
  writeFileSync(whole, textOf(play));
  writeFileSync(cut, textOf(play).slice(0, 500));
});
afterAll(() => rmSync(folder, { recursive: true }));

function replay(...args: readonly string[]) {
  const lines = { out: [] as string[], err: [] as string[] };
  const code = replayCommand(
    args,
    (line) => lines.out.push(line),
    (line) => lines.err.push(line),
  );
  return { code, ...lines };
}

describe('smg replay', () => {
  test('prints the number of the last move and the hash after it', () => {
    expect(replay(whole)).toEqual({ code: 0, out: [`${play.turns.length} ${hash(play.state)}`], err: [] });
  });

  test('stops after the move that was asked for', () => {
    const states = [play.start, ...play.turns.map((turn) => turn.after)];
    for (const [seq, state] of states.entries()) {
      expect(replay(whole, '--at', String(seq)).out).toEqual([`${seq} ${hash(state)}`]);
      expect(replay(`--at=${seq}`, whole).out).toEqual([`${seq} ${hash(state)}`]);
    }
  });

  test.each([
    ['a file that was cut off', cut, 'was cut off'],
    ['a file that is not there', join(folder, 'nowhere'), 'could not be read'],
    ['a folder', folder, 'could not be read'],
  ])('says in one sentence what is wrong with %s', (_, file, words) => {
    const { code, out, err } = replay(file);
    expect({ code, out, lines: err.length }).toEqual({ code: 1, out: [], lines: 1 });
    expect(err[0]).toContain(words);
    expect(err[0]).toContain(file);
  });

  test.each([
    [[]],
    [['--at', '1']],
    [[whole, '--at']],
    [[whole, '--at', 'last']],
    [[whole, '--at', '-1']],
    [[whole, '--at', '1.5']],
    [[whole, '--at', '999']],
    [[whole, whole]],
    [[whole, '--to', '1']],
  ])('refuses arguments that make no sense: %j', (args) => {
    const { code, out, err } = replay(...args);
    expect({ code, out }).toEqual({ code: 2, out: [] });
    expect(err).toHaveLength(1);
  });
});
