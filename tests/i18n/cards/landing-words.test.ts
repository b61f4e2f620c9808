import { describe, expect, test } from 'vitest';
import type { Condition, Effect } from '../../../src/engine/effects/effect.ts';
import { landingSentence } from '../../../src/i18n/cards/landing-words.ts';
import { english as say } from '../../../src/i18n/words.ts';
import { ending, situationDeck } from '../../helpers/situation-cards.ts';
import { situationRulebook } from '../../helpers/situation-game.ts';

const source = { rulebook: situationRulebook(), say };
const when = (condition: Condition): string => landingSentence(source, { effect: 'budget', points: 2, when: condition });

describe('what a card will do', () => {
  const effects: readonly Effect[] = [...situationDeck.cards, ...ending].flatMap((card) => card.effects ?? []);
  test.each(effects)('is told in whole words: %j', (effect) => {
    const sentence = landingSentence(source, effect);
    expect(sentence).not.toMatch(/undefined|\{|\}|\s\s/);
    expect(sentence).toMatch(/[.?)]$/);
  });

  test('is told with what must hold for it', () => {
    expect(when({ card: 'blog' })).toBe('2 points come in. (Only if the plan has “blog”.)');
    expect(when({ card: 'blog', most: 0 })).toBe('2 points come in. (Only if the plan has no “blog”.)');
    expect(when({ tag: 'free-tool' })).toContain('the plan has a card marked “free tool”');
    expect(when({ suit: 'method', least: 2, most: 3 })).toContain(
      'the plan has at least 2 method cards and the plan has at most 3 method cards',
    );
    expect(when({ cell: 'board/tell' })).toContain('board, tell is marked');
    expect(when({ step: 'inject' })).toContain('it lands in trouble');
    expect(when({ stands: 'fire' })).toContain('“fire” has not been dealt with');
    expect(when({ tag: 'online', cell: 'board', step: 'show' })).toContain(
      'the plan has a card marked “online”, board is marked and it lands in present',
    );
  });
});
