import { describe, expect, test } from 'vitest';
import { english } from '../../src/i18n/words.ts';
import type { Refusal } from '../../src/protocol/connection.ts';
import { refusalSentence } from '../../src/store/refusal.ts';

/** One of each: a code that is missing here does not compile. */
const refusals: { readonly [Code in Refusal['code']]: Extract<Refusal, { readonly code: Code }> | { readonly code: Code } } = {
  'already-ruled': { code: 'already-ruled' },
  'no-such-hall': { code: 'no-such-hall' },
  'no-vote': { code: 'no-vote' },
  'not-a-voter': { code: 'not-a-voter' },
  'not-refused': { code: 'not-refused' },
  'not-standing': { code: 'not-standing' },
  'nobody-decides': { code: 'nobody-decides' },
  'not-the-judge': { code: 'not-the-judge' },
  'nothing-to-judge': { code: 'nothing-to-judge' },
  'own-table': { code: 'own-table' },
  'ruling-awaited': { code: 'ruling-awaited' },
  'too-many-votes': { code: 'too-many-votes' },
  'vote-closed': { code: 'vote-closed' },
  'vote-open': { code: 'vote-open' },
  'work-refused': { code: 'work-refused' },
  'already-dealt': { code: 'already-dealt' },
  'no-redraw-left': { code: 'no-redraw-left' },
  'not-your-turn': { code: 'not-your-turn', by: 't1-1' },
  'nothing-dealt': { code: 'nothing-dealt' },
  'turn-is-over': { code: 'turn-is-over' },
  'card-already-picked': { code: 'card-already-picked', by: 't1-1' },
  'card-not-in-plan': { code: 'card-not-in-plan' },
  'card-not-offered': { code: 'card-not-offered' },
  'cell-not-marked': { code: 'cell-not-marked' },
  'clock-already-paused': { code: 'clock-already-paused' },
  'clock-already-running': { code: 'clock-already-running' },
  'facilitator-only': { code: 'facilitator-only' },
  'field-changed': { code: 'field-changed', by: 't1-1', version: 3 },
  'last-step': { code: 'last-step' },
  'minutes-out-of-range': { code: 'minutes-out-of-range' },
  'no-such-card': { code: 'no-such-card' },
  'no-such-cell': { code: 'no-such-cell' },
  'no-such-choice': { code: 'no-such-choice' },
  'no-such-column': { code: 'no-such-column' },
  'no-such-field': { code: 'no-such-field' },
  'no-such-seat': { code: 'no-such-seat' },
  'no-such-sheet': { code: 'no-such-sheet' },
  'no-such-step': { code: 'no-such-step' },
  'no-such-table': { code: 'no-such-table' },
  'not-in-this-step': { code: 'not-in-this-step', needs: ['pick'] },
  'not-saved': { code: 'not-saved' },
  'not-allowed': { code: 'not-allowed' },
  'too-fast': { code: 'too-fast' },
  gone: { code: 'gone' },
  'not-your-table': { code: 'not-your-table' },
  'nothing-changed': { code: 'nothing-changed' },
  'nothing-to-hand-over': { code: 'nothing-to-hand-over' },
  'over-the-limit': { code: 'over-the-limit', limit: 'sum', allowed: 15, asked: 17 },
  'under-the-limit': { code: 'under-the-limit', limit: 'least', allowed: 2, asked: 1, suits: ['method'] },
  'number-out-of-range': { code: 'number-out-of-range', least: 7, most: 15 },
  'no-such-purse': { code: 'no-such-purse' },
  'no-such-suit': { code: 'no-such-suit' },
  'seat-taken': { code: 'seat-taken' },
  'sheet-sealed': { code: 'sheet-sealed' },
  'step-already-begun': { code: 'step-already-begun' },
  'step-already-dropped': { code: 'step-already-dropped' },
  'step-already-finished': { code: 'step-already-finished' },
  'step-is-over': { code: 'step-is-over' },
  'step-not-dropped': { code: 'step-not-dropped' },
  'step-not-for-table': { code: 'step-not-for-table' },
  'step-not-finished': { code: 'step-not-finished' },
  'step-not-reached': { code: 'step-not-reached' },
  'step-protected': { code: 'step-protected' },
  'text-too-long': { code: 'text-too-long', max: 160, length: 171 },
  'time-not-a-number': { code: 'time-not-a-number' },
  'waiting-for-another-table': { code: 'waiting-for-another-table' },
  'workshop-ended': { code: 'workshop-ended' },
  'workshop-not-ended': { code: 'workshop-not-ended' },
  'answer-already-given': { code: 'answer-already-given' },
  'answer-empty': { code: 'answer-empty' },
  'answer-not-enough': { code: 'answer-not-enough' },
  'answer-not-given': { code: 'answer-not-given' },
  'card-already-laid': { code: 'card-already-laid' },
  'card-blocked': { code: 'card-blocked' },
  'card-not-laid': { code: 'card-not-laid' },
  'card-not-own': { code: 'card-not-own' },
  'choice-owed': { code: 'choice-owed' },
  'joker-used': { code: 'joker-used' },
  'no-answer-asked': { code: 'no-answer-asked' },
  'no-own-cards': { code: 'no-own-cards' },
  'no-situations': { code: 'no-situations' },
  'no-such-situation': { code: 'no-such-situation' },
  'not-an-order': { code: 'not-an-order' },
  'not-the-client': { code: 'not-the-client' },
  'not-to-choose': { code: 'not-to-choose' },
  'nothing-due': { code: 'nothing-due' },
  'nothing-left-to-draw': { code: 'nothing-left-to-draw' },
  'points-out-of-range': { code: 'points-out-of-range' },
  'price-out-of-range': { code: 'price-out-of-range' },
  'seconds-out-of-range': { code: 'seconds-out-of-range' },
  'situation-already-landed': { code: 'situation-already-landed' },
  'situation-settled': { code: 'situation-settled' },
  'situation-unanswered': { code: 'situation-unanswered' },
  'text-missing': { code: 'text-missing' },
  'too-late-to-undo': { code: 'too-late-to-undo' },
  'too-many-own-cards': { code: 'too-many-own-cards' },
  'too-many-scheduled': { code: 'too-many-scheduled' },
};

const all = Object.values(refusals) as readonly Refusal[];
const told = (refusal: Refusal, people = {}): string => refusalSentence(refusal, people, english);

describe('every refusal', () => {
  test.each(all)('$code has a whole sentence, whoever it was', (refusal) => {
    for (const people of [{}, { 't1-1': 'Nia' }]) {
      expect(told(refusal, people)).toMatch(/^[A-Z][^{}]+\.$/);
      expect(told(refusal, people)).not.toContain('undefined');
      expect(told(refusal, people)).not.toMatch(/\s{2}|\s[.,]/);
    }
  });
});

describe('a refusal names', () => {
  test('who was first, or somebody', () => {
    const taken: Refusal = { code: 'card-already-picked', by: 't1-1' };
    expect(told(taken, { 't1-1': 'Nia' })).toBe('That card is in your plan already. Nia chose it.');
    expect(told(taken)).toBe('That card is in your plan already. Somebody chose it.');
    expect(told({ code: 'field-changed', by: 'toString', version: 1 })).toMatch(/^Somebody has just changed/);
  });

  test('the numbers that matter', () => {
    expect(told(refusals['text-too-long'] as Refusal)).toBe('That is 171 letters, and 160 fit. Make it shorter.');
    expect(told(refusals['over-the-limit'] as Refusal)).toContain('it would take 17 points, and you have 15');
  });
});
