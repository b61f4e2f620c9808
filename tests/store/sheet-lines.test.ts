import { describe, expect, test } from 'vitest';
import { english } from '../../src/i18n/words.ts';
import { sheetLines } from '../../src/store/sheets/sheet-lines.ts';
import { sheetProgress } from '../../src/store/sheets/sheet-progress.ts';
import { shapesRulebook, sheetWith, specIn } from '../helpers/shapes-game.ts';

const rulebook = shapesRulebook(2);

/** A sheet as people read it, a line each. */
const read = (sheet: string, words: Readonly<Record<string, string>>): readonly string[] =>
  sheetLines(specIn(rulebook, sheet), sheetWith(words), english).map(({ label, text }) => `${label}: ${text}`);

const progress = (sheet: string, words: Readonly<Record<string, string>>): string =>
  sheetProgress(specIn(rulebook, sheet), sheetWith(words), english);

describe('a picture', () => {
  const words = { 'environment/now': 'Grey', 'environment/later': 'Green', 'community/now': 'Kind', 'community/later': 'Kind' };

  test('marks what changed, and nothing else', () => {
    expect(read('picture', words)).toEqual([
      'Environment, Now: Grey',
      'Environment, In two years, changed: Green',
      'Community, Now: Kind',
      'Community, In two years: Kind',
    ]);
    expect(progress('picture', words)).toBe('1 of 2 rows changed');
  });

  test('that has no second half yet has not changed', () => {
    expect(progress('picture', { 'environment/now': 'Grey' })).toBe('1 of 2 rows described');
    expect(progress('picture', { 'environment/now': 'Grey', 'environment/later': '' })).toBe('1 of 2 rows described');
  });
});

describe('a list', () => {
  test('is read in its order, without the lines that are empty', () => {
    const words = { 'line-1': 'Why?', 'line-2': '', 'line-3': 'Who?', 'line-5': 'How?', order: 'line-3 line-2' };
    expect(read('questions', words)).toEqual(['Question 1: Who?', 'Question 2: Why?', 'Question 3: How?']);
    expect(progress('questions', words)).toBe('3 lines');
  });

  test('says how little there is', () => {
    expect([progress('questions', {}), progress('questions', { 'line-4': 'Who?' })]).toEqual(['0 lines', '1 line']);
  });
});
