import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { hash } from '../../src/engine/hash.ts';
import { readSaveFile, writeSaveFile } from '../../src/protocol/save-file.ts';

// Saved by rules 1, whose states knew no situations. The moves play on; the hash is of the state as it is now.
const frozen = {
  'three-tables': [269, 'b706128c', 'ended'],
  'rewind-drop-restore': [173, '4dad8284', 'ended'],
} as const;

const read = (name: string): string => readFileSync(join(import.meta.dirname, `../games/rules-1/${name}.json`), 'utf8');

describe.each(Object.entries(frozen))('%s, saved by rules 1', (name, [moves, start, phase]) => {
  const opened = readSaveFile(read(name));
  if (!opened.ok) throw new Error(`${opened.error.code} ${opened.error.detail}`);

  test('plays to the end, and to the same state for ever', () => {
    const { entries, state } = opened.value;
    expect([entries.length, hash(state).slice(0, 8), state.phase]).toEqual([moves, start, phase]);
  });

  test('opens again after it was saved by these rules', () => {
    const again = readSaveFile(writeSaveFile(opened.value, opened.value.state));
    expect(again.ok && hash(again.value.state)).toBe(hash(opened.value.state));
  });
});
