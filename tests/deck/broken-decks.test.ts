import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { problemCodes } from '../../src/deck/codes.ts';
import { cardFilesIn } from '../../src/deck/node/card-files.ts';
import { loadCardFiles } from '../../src/deck/node/read-cards.ts';
import type { Problem } from '../../src/deck/problem.ts';
import { smallDeck } from './small-files.ts';

/**
 * Each file in tests/broken-decks, or each folder of files that only fail together, begins with what the linter must say
 * of it, no more and no less: `# expect LINE:COLUMN CODE`.
 */
const folder = 'tests/broken-decks';
const cases = readdirSync(folder).sort();

const filesOf = (name: string): readonly string[] => {
  const path = join(folder, name);
  return statSync(path).isDirectory() ? cardFilesIn(path) : [path];
};

const expectedIn = (file: string): readonly string[] =>
  [...readFileSync(file, 'latin1').matchAll(/^# expect (\S+ \S+)$/gm)].map(([, said]) => `${basename(file)}:${said}`);

const said = ({ file, line, column, code }: Problem): string => `${basename(file)}:${line}:${column} ${code}`;

describe('broken decks', () => {
  test.each(cases)('%s', (name) => {
    const files = filesOf(name);
    const expected = files.flatMap(expectedIn);
    expect(expected).not.toEqual([]);
    expect([...loadCardFiles(files).problems.map(said)].sort()).toEqual([...expected].sort());
  });

  test('each problem says what is wrong, and what to do', () => {
    for (const problem of cases.flatMap((name) => loadCardFiles(filesOf(name)).problems)) {
      expect(problem.message).toMatch(/^.{12,240}[.]$/u);
      expect(problem.hint).toMatch(/^.{8,300}[.?]$/u);
      expect(`${problem.message} ${problem.hint}`).not.toMatch(/undefined|null|NaN|\[object|[!]$/);
    }
  });
});

/** Files too large to keep, made when they are needed. */
const made = {
  'yaml/too-large': `${smallDeck}# ${'x'.repeat(512 * 1024)}`,
  'yaml/too-many': `${smallDeck}${'\n'.repeat(30_001)}`,
};

describe('files too large to keep', () => {
  const place = mkdtempSync(join(tmpdir(), 'broken-decks-'));
  afterAll(() => rmSync(place, { recursive: true }));

  test.each(Object.entries(made))('%s', (code, text) => {
    const file = join(place, `${code.replace('/', '-')}.yaml`);
    writeFileSync(file, text);
    expect(loadCardFiles([file]).problems).toMatchObject([{ line: 1, column: 1, code }]);
  });
});

test('every code has a broken file', () => {
  const covered = new Set(
    cases
      .flatMap(filesOf)
      .flatMap(expectedIn)
      .map((line) => line.split(' ')[1]),
  );
  expect(problemCodes.filter((code) => !covered.has(code) && !Object.hasOwn(made, code))).toEqual([]);
  expect(cases.length).toBeGreaterThanOrEqual(30);
});
