import { describe, expect, test } from 'vitest';
import type { Effect } from '../../../src/engine/effects/effect.ts';
import { effectSentence } from '../../../src/i18n/cards/effect-words.ts';
import { listOf, tagWords } from '../../../src/i18n/cards/match-words.ts';
import { english as say } from '../../../src/i18n/words.ts';
import { cardiffRulebook, housing } from '../../helpers/store-game.ts';
import { cardiffFull } from '../../helpers/store-situations.ts';

const rulebook = cardiffRulebook(2, cardiffFull);
const told = (effect: Effect): string => effectSentence(effect, say, rulebook);

describe('every effect on a card of the deck', () => {
  const effects = housing.cards.flatMap(({ id, effects: own = [], answer }) =>
    [...own, ...(answer?.met ?? []), ...(answer?.else ?? [])].map((effect, index) => [`${id} ${index}`, effect] as const),
  );

  test('there are many, of every kind', () => {
    expect(new Set(effects.map(([, { effect }]) => effect)).size).toBe(9);
  });

  test.each(effects)('%s is told in whole sentences', (_, effect) => {
    expect(told(effect)).toMatch(/^[A-Z0-9“][^{}]*[.?!…”]$/);
    expect(told(effect)).not.toMatch(/undefined|\s{2}|\s[.,]/);
  });
});

describe('an effect', () => {
  test.each<readonly [Effect, string]>([
    [{ effect: 'budget', points: -2 }, '2 points are taken away.'],
    [{ effect: 'budget', points: 1 }, '1 point comes in.'],
    [
      { effect: 'block', match: { tag: 'free-tool' }, count: 1, pick: 'table' },
      'One card marked “free tool” is blocked. The table chooses which.',
    ],
    [{ effect: 'block', match: { suit: 'method' }, count: 2, pick: 'dearest' }, 'The 2 dearest Method cards are blocked.'],
    [{ effect: 'block', match: {}, count: 1, pick: 'all' }, 'Every card is blocked.'],
    [{ effect: 'block', match: { tag: 'quick' }, count: 1, pick: 'chance' }, 'One card marked “quick”, by chance, is blocked.'],
    [{ effect: 'block', match: { card: 'tea-morning' }, count: 1, pick: 'table' }, '“Tea morning” is blocked.'],
    [{ effect: 'lift', match: {}, count: 1, pick: 'table' }, 'One card turns face up again. The table chooses which.'],
    [
      { effect: 'discard', match: { blocked: true }, count: 1, pick: 'table' },
      'One blocked card is lost for good. The table chooses which.',
    ],
    [{ effect: 'cost', match: { tag: 'quick' }, plus: 0, times: 2 }, 'Every card marked “quick” costs twice as much.'],
    [{ effect: 'cost', match: { tag: 'story' }, plus: -1, times: 1 }, 'Every card marked “story” costs 1 point less.'],
    [
      { effect: 'cost', match: { card: 'tea-morning' }, plus: 2, times: 0 },
      '“Tea morning” costs nothing. “Tea morning” costs 2 points more.',
    ],
    [{ effect: 'give', match: { card: 'tea-morning' } }, '“Tea morning” comes for nothing.'],
    [{ effect: 'give', match: { suit: 'enabler' } }, 'One Enabler card comes for nothing.'],
    [{ effect: 'need', note: 'Two more names' }, 'Needed in writing: Two more names.'],
    [{ effect: 'need', note: 'Who answers on Sunday?' }, 'Needed in writing: Who answers on Sunday?'],
    [{ effect: 'need', note: 'What is meant by “soon?”' }, 'Needed in writing: What is meant by “soon?”'],
    [{ effect: 'need', note: 'What they call “help” ' }, 'Needed in writing: What they call “help”.'],
    [{ effect: 'need', match: { tag: 'listening' } }, 'Needed in the plan: a card marked “listening”.'],
    [{ effect: 'reach', card: 'family-and-carers' }, 'The plan now reaches Family and carers too.'],
    [{ effect: 'prompt', text: 'Say who would be hurt.' }, 'Say who would be hurt.'],
    [
      { effect: 'block', match: { aim: 'residents/communicate' }, count: 1, pick: 'all' },
      'Every card for Residents, Communicate is blocked.',
    ],
  ])('%o is told so', (effect, sentence) => {
    expect(told(effect)).toBe(sentence);
  });
});

test('a tag is called as the shelf that it stands for', () => {
  expect(tagWords(rulebook, 'face-to-face')).toBe('Face to face');
  expect(tagWords(rulebook, 'free-tool')).toBe('free tool');
});

test('names are listed as people do', () => {
  expect([[], ['A'], ['A', 'B'], ['A', 'B', 'C']].map((names) => listOf(names, say))).toEqual([
    '',
    'A',
    'A and B',
    'A, B and C',
  ]);
});
