import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hash } from '../../src/engine/hash.ts';
import { rulesVersion } from '../../src/engine/header.ts';
import { readSaveFile } from '../../src/protocol/save-file.ts';
import { playChoices } from '../helpers/play.ts';
import { smallRulebook } from '../helpers/small-game.ts';
import { fileOf, savedFrom, shortPlay, textOf } from './saved.ts';

const file = fileOf(shortPlay());
const problemIn = (value: unknown) => {
  const opened = readSaveFile(typeof value === 'string' ? value : JSON.stringify(value));
  return opened.ok ? undefined : opened.error;
};

describe('a whole file', () => {
  test('opens with everything that was saved', () => {
    const play = shortPlay();
    const opened = readSaveFile(textOf(play, { ann: 'Ann', ben: 'Błażej 🦊' }));
    if (!opened.ok) throw new Error(opened.error.code);
    expect(opened.value).toMatchObject(savedFrom(play, { ann: 'Ann', ben: 'Błażej 🦊' }));
    expect(opened.value.state).toEqual(play.state);
  });

  test('gives the same hash and the same text again, whatever was played', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 60 }), fc.integer({ min: 1, max: 3 }), (choices, tables) => {
        const play = playChoices(smallRulebook({ tables }), choices);
        const text = textOf(play);
        const opened = readSaveFile(text);
        expect(opened.ok && hash(opened.value.state)).toBe(hash(play.state));
        expect(opened.ok && textOf({ ...play, state: opened.value.state })).toBe(text);
      }),
      { numRuns: 40 },
    );
  });
});

describe('a damaged file', () => {
  test('that is cut off anywhere is not a saved workshop', () => {
    const text = textOf(shortPlay()).trimEnd();
    fc.assert(
      fc.property(fc.nat(text.length - 1), (length) => {
        expect(problemIn(text.slice(0, length))?.code).toBe('not-json');
      }),
    );
  });

  test.each([
    ['nothing', '', 'not-json'],
    ['plain words', 'Dear all,', 'not-json'],
    ['a picture', '\u0089PNG\r\n\u001a\n', 'not-json'],
    ['brackets without end', '['.repeat(500_000), 'not-json'],
    ['null', 'null', 'not-a-workshop'],
    ['a number', '7', 'not-a-workshop'],
    ['a list', '[1, 2]', 'not-a-workshop'],
    ['deep brackets', `${'['.repeat(5000)}${']'.repeat(5000)}`, 'not-a-workshop'],
    ['the JSON of another program', '{"kind": "drawing", "version": 1}', 'not-a-workshop'],
    ['a later form', { ...file, version: 2 }, 'newer-version'],
    ['later rules', { ...file, header: { ...file.header, rules: rulesVersion + 1 } }, 'newer-version'],
    ['no log', { ...file, entries: undefined }, 'damaged'],
    ['a stranger beside the log', { ...file, extra: 1 }, 'damaged'],
    ['a table twice', { ...file, header: { ...file.header, tables: [0, 0].map(() => file.header.tables[0]) } }, 'damaged'],
    ['a step twice', { ...file, format: { ...file.format, steps: [0, 0].map(() => file.format.steps[0]) } }, 'damaged'],
    ['another card text', { ...file, deck: { ...file.deck, title: 'Other' } }, 'content-changed'],
    ['another step text', { ...file, format: { ...file.format, title: 'Other' } }, 'content-changed'],
    [
      'a move that breaks the rules',
      { ...file, entries: [...file.entries.slice(0, -1), { ...file.entries.at(-1), seat: 'ben' }] },
      'broken-log',
    ],
    ['a move missing', { ...file, entries: file.entries.slice(1) }, 'broken-log'],
    ['the last move missing', { ...file, entries: file.entries.slice(0, -1) }, 'hash-differs'],
    ['another hash', { ...file, hash: '0'.repeat(64) }, 'hash-differs'],
  ])('with %s is refused', (_, value, code) => {
    expect(problemIn(value)?.code).toBe(code);
  });

  test('names the place, or the move', () => {
    expect(problemIn({ ...file, header: { ...file.header, seed: 7 } })).toEqual({ code: 'damaged', detail: 'header › seed' });
    expect(problemIn({ ...file, entries: file.entries.slice(1) })).toEqual({ code: 'broken-log', detail: '1' });
  });

  test('is not even read when it is too big', () => {
    expect(problemIn(' '.repeat(16_000_001))?.code).toBe('too-big');
  });
});
