import { describe, expect, test } from 'vitest';
import type { Card } from '../../../src/engine/deck.ts';
import type { AnswerRule, Effect } from '../../../src/engine/effects/effect.ts';
import { paperRules } from '../../../src/i18n/cards/paper-rules.ts';
import { english as say } from '../../../src/i18n/words.ts';
import { shipped } from '../../helpers/shipped-cards.ts';
import { cardiffRulebook } from '../../helpers/store-game.ts';

const source = { rulebook: cardiffRulebook(1), say };
const rules = (card: Pick<Card, 'effects' | 'answer'>) => paperRules(source, card);
const answer = (rule: Partial<AnswerRule>): AnswerRule => ({ by: [], written: true, met: [], else: [], ...rule });
const two: Effect = { effect: 'budget', points: -2 };
const blog: Effect = { effect: 'block', match: { card: 'tea-morning' }, count: 1, pick: 'all' };

describe('what a card on paper says of its rules', () => {
  test('a card that does nothing has none', () => expect(rules({})).toEqual([]));

  test('what it does, and until when', () => {
    expect(rules({ effects: [two] })).toEqual(['2 points are taken away.', 'No answer is needed.']);
    expect(rules({ effects: [{ ...two, expires: 'step' }] })[0]).toBe('2 points are taken away. (Until the step ends.)');
    expect(rules({ effects: [{ ...blog, expires: 'settled' }] })[0]).toContain('(Until the answer is judged.)');
    expect(rules({ effects: [{ ...blog, expires: 'pick' }] })[0]).toMatch(/\(Until “[A-Z].+”\.\)$/);
  });

  test('which cards and words meet it, and what follows', () => {
    expect(rules({ answer: answer({}) })).toEqual(['Met in your own words.']);
    expect(rules({ answer: answer({ by: [['tea-morning'], ['some-tag']], written: false }) })).toEqual([
      'Met by “Tea morning” or a card marked “some tag”.',
    ]);
    expect(rules({ answer: answer({ by: [['tea-morning', 'some-tag']] }) })).toEqual([
      'Met by “Tea morning” together with a card marked “some tag”, or in your own words.',
    ]);
    expect(rules({ effects: [blog], answer: answer({ met: [{ effect: 'prompt', text: 'Say who' }], else: [two] }) })).toEqual([
      '“Tea morning” is blocked.',
      'Met in your own words. That ends it.',
      'If it is met: Say who.',
      'If not: 2 points are taken away.',
    ]);
  });

  test('all that the shipped decks do has words without a workshop', () => {
    for (const deck of shipped.decks) {
      const rulebook = {
        deck,
        steps: [],
        cards: new Map(deck.cards.map((card) => [card.id, card])),
        suits: new Map(deck.suits.map((suit) => [suit.id, suit])),
      };
      for (const card of deck.cards)
        for (const text of paperRules({ rulebook, say }, card)) expect(text).toMatch(/^[^{}]+[.?!…][)”’'"]*$/u);
    }
  });
});
