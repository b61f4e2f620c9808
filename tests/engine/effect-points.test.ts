import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Card } from '../../src/engine/deck.ts';
import type { CostEffect, Effect } from '../../src/engine/effects/effect.ts';
import type { Play } from '../helpers/play.ts';
import { deckWith, situation } from '../helpers/situation-cards.ts';
import { shortSteps } from '../helpers/situation-game.ts';
import { anyPlan, anyPoints, planCards, tags } from './any-effects.ts';
import { host } from './scenes.ts';
import { costs, does, playWith, purseOf, rule, send, struck, tableViewOf, withdraw } from './situation-scenes.ts';

const budget = (points: number, extra: Partial<Effect> = {}): Effect => ({ effect: 'budget', points, ...extra }) as Effect;

describe('budget', () => {
  test('moves the purse by exactly so many points, whatever has been spent', () => {
    fc.assert(
      fc.property(anyPlan, fc.array(anyPoints, { minLength: 1, maxLength: 4 }), (plan, points) => {
        const before = purseOf(playWith(plan, []));
        const moved = points.reduce((sum, each) => sum + each, 0);
        const after = purseOf(
          struck(
            plan,
            points.map((each) => budget(each)),
          ),
        );
        expect(after).toEqual({ points: Math.max(0, 6 + moved), spent: before.spent, moved });
      }),
    );
  });

  test('comes back when the situation is withdrawn, however it stands', () => {
    fc.assert(
      fc.property(anyPoints, fc.constantFrom('open', 'met', 'unmet'), (points, status) => {
        const open = struck(['tea'], [budget(points)], { by: [['tea']] });
        const play = status === 'open' ? open : rule(open, status === 'met');
        expect(purseOf(play).moved).toBe(points);
        expect(purseOf(withdraw(play)).moved).toBe(0);
      }),
    );
  });

  test('stays when the answer is accepted, unless it is there only until then', () => {
    const moved = (effect: Effect, accept: boolean) => purseOf(rule(struck([], [effect], { by: [] }), accept)).moved;
    expect([moved(budget(-2), true), moved(budget(-2), false)]).toEqual([-2, -2]);
    expect([moved(budget(-2, { expires: 'settled' }), true), moved(budget(-2, { expires: 'settled' }), false)]).toEqual([0, 0]);
  });

  test('that leaves less than has been spent makes no new rule: the purse is short, and nothing is taken from the plan', () => {
    const short = struck(['blog', 'visit'], [budget(-4)]);
    expect(purseOf(short)).toEqual({ points: 2, spent: 5, moved: -4 });
    expect(tableViewOf(short).plan.length).toBe(2);
  });

  test('can be for the purse of a suit, and comes and goes there', () => {
    const list = shortSteps.map((step) =>
      step.kind === 'pick'
        ? {
            ...step,
            limits: [
              { limit: 'sum', points: 6, suits: ['method'] } as const,
              { limit: 'sum', points: 3, suits: ['gift'] } as const,
            ],
          }
        : step,
    );
    const points = (play: Play) => tableViewOf(play).purses.map((purse) => purse.points);
    const hit = struck([], [budget(-2, { suit: 'gift' }), budget(1)], { by: [] }, { list });
    expect(points(hit)).toEqual([7, 1]);
    expect(points(withdraw(hit))).toEqual([6, 3]);
  });

  test('from the facilitator adds to it, and is not of any situation', () => {
    const play = host(struck([], [budget(-4)]), { type: 'givePoints', table: 't1', points: 3 });
    expect(purseOf(play).moved).toBe(-1);
    expect(purseOf(withdraw(play)).moved).toBe(3);
    expect(purseOf(host(play, { type: 'givePoints', table: 't1', points: 20 })).moved).toBe(19);
  });
});

const anyCost: fc.Arbitrary<CostEffect> = fc.record({
  effect: fc.constant('cost'),
  match: fc.constantFrom(...tags.map((tag) => ({ tag })), ...planCards.map((card) => ({ card })), { suit: 'method' }, {}),
  plus: fc.integer({ min: -4, max: 4 }),
  times: fc.integer({ min: 0, max: 3 }),
});

describe('cost', () => {
  const { cards, suits } = deckWith([]);
  const bought = cards.filter(({ suit }) => suits.find(({ id }) => id === suit)?.spend);
  const isMeant = ({ id, suit, tags: has }: Card, { match }: CostEffect): boolean =>
    (match.card ?? id) === id && (match.suit ?? suit) === suit && (match.tag === undefined || has.includes(match.tag));
  /** What a card costs, told again in other words: one change after the other, and at each of them never less than nothing. */
  const expected = (card: Card, changes: readonly CostEffect[]): number => {
    let cost = card.cost;
    for (const change of changes)
      if (isMeant(card, change)) cost = Math.min(99, Math.max(0, cost * change.times + change.plus));
    return cost;
  };

  test('changes apply in the order in which they came, each to what those before it left, never under nothing or over 99', () => {
    fc.assert(
      fc.property(anyPlan, fc.array(anyCost, { minLength: 1, maxLength: 4 }), (plan, changes) => {
        const play = struck(plan, changes);
        expect(
          costs(
            play,
            bought.map(({ id }) => id),
          ),
        ).toEqual(bought.map((card) => expected(card, changes)));
        const spent = bought.filter(({ id }) => plan.includes(id)).reduce((sum, card) => sum + expected(card, changes), 0);
        expect(purseOf(play).spent).toBe(spent);
      }),
    );
  });

  test('of what is not bought stays nothing', () => {
    const play = struck([], [{ effect: 'cost', match: {}, plus: 3, times: 1 }]);
    expect(costs(play, ['sam', 'mill', 'hit'])).toEqual([0, 0, 0]);
  });

  test('is as before when the answer is accepted, when it is withdrawn, and when its time is over', () => {
    const dear = (expires: Partial<CostEffect> = {}) =>
      struck(['blog'], [{ effect: 'cost', match: { tag: 'online' }, plus: 2, times: 2, ...expires }], { by: [['tea']] });
    const costOf = (play: ReturnType<typeof dear>) => costs(play, ['blog', 'forum', 'tea']);
    expect(costOf(dear())).toEqual([6, 6, 1]);
    expect(costOf(rule(dear(), true))).toEqual([2, 2, 1]);
    expect(costOf(rule(dear(), false))).toEqual([6, 6, 1]);
    expect(costOf(does(dear(), 'yieldSituation'))).toEqual([6, 6, 1]);
    expect(costOf(withdraw(dear()))).toEqual([2, 2, 1]);
    expect(costOf(rule(dear({ expires: 'settled' }), false))).toEqual([2, 2, 1]);
    expect(costOf(host(dear({ expires: 'step' }), { type: 'moveOn', step: 'quiet' }))).toEqual([2, 2, 1]);
  });

  test('is told to the table where it is not what is printed, and for cards in reach only', () => {
    const play = struck(['blog'], [{ effect: 'cost', match: { tag: 'free-tool' }, plus: 1, times: 1 }]);
    expect(tableViewOf(play).costs).toEqual({ blog: 3, forum: 3 });
    expect(tableViewOf(playWith(['blog'], [])).costs).toEqual({});
  });

  test('of cards for a purpose goes by what they are for now', () => {
    const dearer: Effect = { effect: 'cost', match: { blocked: true }, plus: 1, times: 1 };
    const block: Effect = { effect: 'block', match: { card: 'tea' }, count: 1, pick: 'all' };
    const play = playWith(['tea', 'blog'], [situation('dear', { effects: [dearer] }), situation('down', { effects: [block] })]);
    expect(costs(send(play, 'dear'), ['tea', 'blog'])).toEqual([1, 2]);
    expect(costs(send(send(play, 'dear'), 'down'), ['tea', 'blog'])).toEqual([2, 2]);
  });
});
