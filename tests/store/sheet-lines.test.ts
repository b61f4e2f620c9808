import { describe, expect, test } from 'vitest';
import { english } from '../../src/i18n/words.ts';
import { sheetLines } from '../../src/store/sheets/sheet-lines.ts';
import { sheetProgress } from '../../src/store/sheets/sheet-progress.ts';
import { shapesRulebook, sheetWith, specIn } from '../helpers/shapes-game.ts';
import { card } from '../helpers/small-game.ts';

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
      'Environment, In two years (changed): Green',
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

describe('sliders', () => {
  const words = { 'we-ask-first/at-home': '2', 'we-ask-first/at-work': '8', 'mistakes/at-home': '5' };

  test('say where each handle stands, and how far apart they are', () => {
    expect(read('culture', words)).toEqual([
      'We ask first – We tell first: At home 2, At work 8, 6 apart',
      'We learn from mistakes – We hide them: At home 5',
      'Apart in all: 6',
    ]);
    expect(progress('culture', words)).toBe('1 of 2 pairs set, 6 apart in all');
    expect(progress('culture', {})).toBe('0 of 2 pairs set');
  });

  test('with one handle have no gap', () => {
    expect(read('mood', { calm: '4' })).toEqual(['Calm – Stormy: 4, from 1 to 5']);
    expect([read('mood', {}), progress('mood', { calm: '4' })]).toEqual([['Calm – Stormy: '], '1 of 1 pairs set']);
  });
});

describe('an order', () => {
  const words = {
    order: 'email reception',
    'email:mark': 'breaks-standards',
    'email:why': 'Nobody answers',
    'telephone:why': 'x',
  };

  test('is told from first to last, and then what is still to be laid', () => {
    expect(read('ladder', words)).toEqual([
      'Number 1: Email, Breaks standards: Nobody answers',
      'Number 2: Reception',
      'Not laid yet: Telephone',
    ]);
    expect(progress('ladder', words)).toBe('2 of 3 laid');
  });
});

describe('ticks', () => {
  test('are told with their reasons', () => {
    const words = { computers: 'yes', 'computers:why': 'Old', learning: 'yes' };
    expect(read('readiness', words)).toEqual(['Business strategy: ', 'Computers: Ticked: Old', 'Learning: Ticked']);
    expect(progress('readiness', words)).toBe('2 of 3 ticked');
  });

  test('mirror the plan: its cards ask, and tick nothing', () => {
    const wiki = card('wiki', 'method', 1, { tags: ['online', 'listening'] });
    const tagged = { ...rulebook, cards: new Map([['wiki', wiki]]) };
    const plan = [{ card: 'wiki', by: 'ann', column: '', aims: [], blocks: [], free: false }];
    const spec = specIn(rulebook, 'readiness');
    const lines = sheetLines(spec, sheetWith({}), english, { rulebook: tagged, plan, own: [] });
    expect(lines.map(({ text }) => text)).toEqual([
      '',
      'Cards of the plan that ask for it: wiki',
      'Cards of the plan that ask for it: wiki',
    ]);
    expect(sheetProgress(spec, sheetWith({}), english)).toBe('0 of 3 ticked');
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
