import { describe, expect, test } from 'vitest';
import type { Rejection } from '../../src/engine/rejections.ts';
import { en } from '../../src/i18n/en.ts';
import { english, wordsIn } from '../../src/i18n/words.ts';
import type { SaveFileProblem } from '../../src/protocol/save-file.ts';

/** Every refusal with what its sentence may name: a code that is missing here does not compile. */
const refusals: Readonly<Record<Rejection['code'] | 'not-saved', readonly string[]>> = {
  'already-dealt': [],
  'no-redraw-left': [],
  'not-your-turn': ['name'],
  'nothing-dealt': [],
  'turn-is-over': [],
  'card-already-picked': ['name'],
  'already-ruled': [],
  'no-such-hall': [],
  'no-vote': [],
  'not-a-voter': [],
  'not-refused': [],
  'not-standing': [],
  'nobody-decides': [],
  'not-the-judge': [],
  'nothing-to-judge': [],
  'own-table': [],
  'ruling-awaited': [],
  'too-many-votes': [],
  'vote-closed': [],
  'vote-open': [],
  'work-refused': [],
  'card-not-in-plan': [],
  'card-not-offered': [],
  'cell-not-marked': [],
  'clock-already-paused': [],
  'clock-already-running': [],
  'facilitator-only': [],
  'field-changed': ['name'],
  'last-step': [],
  'minutes-out-of-range': [],
  'no-such-card': [],
  'no-such-cell': [],
  'no-such-choice': [],
  'no-such-column': [],
  'no-such-field': [],
  'no-such-seat': [],
  'no-such-sheet': [],
  'no-such-step': [],
  'no-such-table': [],
  'not-in-this-step': [],
  'not-saved': [],
  'not-your-table': [],
  'nothing-changed': [],
  'nothing-to-hand-over': [],
  'over-the-limit': ['asked', 'allowed'],
  'under-the-limit': ['missing'],
  'number-out-of-range': ['least', 'most'],
  'no-such-purse': [],
  'no-such-suit': [],
  'seat-taken': [],
  'sheet-sealed': [],
  'step-already-begun': [],
  'step-already-dropped': [],
  'step-already-finished': [],
  'step-is-over': [],
  'step-not-dropped': [],
  'step-not-for-table': [],
  'step-not-finished': [],
  'step-not-reached': [],
  'step-protected': [],
  'text-too-long': ['length', 'max'],
  'time-not-a-number': [],
  'waiting-for-another-table': [],
  'workshop-ended': [],
  'workshop-not-ended': [],
  'answer-already-given': [],
  'answer-empty': [],
  'answer-not-enough': [],
  'answer-not-given': [],
  'card-already-laid': [],
  'card-blocked': [],
  'card-not-laid': [],
  'card-not-own': [],
  'choice-owed': [],
  'joker-used': [],
  'no-answer-asked': [],
  'no-own-cards': [],
  'no-situations': [],
  'no-such-situation': [],
  'not-an-order': [],
  'not-the-client': [],
  'not-to-choose': [],
  'nothing-due': [],
  'nothing-left-to-draw': [],
  'points-out-of-range': [],
  'price-out-of-range': [],
  'seconds-out-of-range': [],
  'situation-already-landed': [],
  'situation-settled': [],
  'situation-unanswered': [],
  'text-missing': [],
  'too-late-to-undo': [],
  'too-many-own-cards': [],
  'too-many-scheduled': [],
};

const fileProblems: Readonly<Record<SaveFileProblem['code'], readonly string[]>> = {
  'too-big': [],
  'not-json': [],
  'not-a-workshop': [],
  'newer-version': [],
  damaged: ['detail'],
  'content-changed': ['detail'],
  'broken-log': ['detail'],
  'hash-differs': [],
};

const entries: Readonly<Record<string, string | { readonly one: string; readonly other: string }>> = en;
const textsOf = (entry: (typeof entries)[string] | undefined): readonly string[] =>
  entry === undefined ? [] : typeof entry === 'string' ? [entry] : [entry.one, entry.other];
const namesIn = (text: string): readonly string[] => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '').sort();
const sentences = [
  ...Object.entries(refusals).map(([code, names]) => ({ key: `no.${code}`, names })),
  ...Object.entries(fileProblems).map(([code, names]) => ({ key: `file.${code}`, names })),
];

describe('every refusal and every problem with a file', () => {
  test.each(sentences)('$key has a sentence that names nothing we do not know', ({ key, names }) => {
    const texts = textsOf(entries[key]);
    expect(texts.length).toBeGreaterThan(0);
    for (const text of texts) {
      expect(text).toMatch(/^[A-Z{].*\.$/s);
      for (const name of namesIn(text)) expect(names).toContain(name);
    }
  });
});

test('every text is calm, tidy and has whole braces', () => {
  const texts = Object.values(entries).flatMap(textsOf);
  expect(texts.filter((text) => /!|\s\s|^\s|\s$|\.\.\.|'|"/.test(text))).toEqual([]);
  expect(texts.filter((text) => /[{}]/.test(text.replace(/\{\w+\}/g, '')))).toEqual([]);
});

describe('words', () => {
  test('are filled in, as they are: names in them are not filled in again', () => {
    expect(english('report.table', { table: '{name} $& <b>' })).toBe('{name} $& <b> table');
  });

  test('follow the number', () => {
    expect(english('tables', { count: 1 })).toBe('1 table');
    expect(english('tables', { count: 0 })).toBe('0 tables');
    expect(english('tables', { count: 40 })).toBe('40 tables');
  });

  test('come from the language that was asked for', () => {
    expect(wordsIn('cy', { ...en, 'app.name': 'Y Gêm' })('app.name')).toBe('Y Gêm');
  });
});
