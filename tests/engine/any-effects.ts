import fc from 'fast-check';
import type { AnswerRule, Condition, Effect, Marker, Match, Picking } from '../../src/engine/effects/effect.ts';

/** The cards of methods and gifts that a plan can hold, in the short game. */
export const planCards = ['tea', 'blog', 'visit', 'forum', 'poster', 'cake', 'film'] as const;
export const tags = ['online', 'offline', 'free-tool', 'listening'] as const;

/** Some of the cards, in any order. */
export const anyPlan: fc.Arbitrary<readonly string[]> = fc.shuffledSubarray([...planCards]);

const optional = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> =>
  fc.option(value, { nil: undefined, freq: 2 });

/** An object without the keys that nothing was said about. */
const said = <Thing extends object>(thing: Thing): { readonly [Key in keyof Thing]?: Exclude<Thing[Key], undefined> } =>
  Object.fromEntries(Object.entries(thing).filter(([, value]) => value !== undefined)) as {
    readonly [Key in keyof Thing]?: Exclude<Thing[Key], undefined>;
  };

export const anyMatch: fc.Arbitrary<Match> = fc
  .record({
    card: fc.option(fc.constantFrom(...planCards), { nil: undefined, freq: 6 }),
    suit: fc.option(fc.constantFrom('method', 'gift', 'enabler'), { nil: undefined, freq: 3 }),
    tag: optional(fc.constantFrom(...tags)),
    blocked: fc.option(fc.boolean(), { nil: undefined, freq: 3 }),
  })
  .map(said);

export const anyPicking: fc.Arbitrary<Picking> = fc.constantFrom('table', 'dearest', 'chance', 'all');
export const anyCount: fc.Arbitrary<number> = fc.integer({ min: 1, max: 4 });
export const anyPoints: fc.Arbitrary<number> = fc.integer({ min: -20, max: 20 }).filter((points) => points !== 0);

const anyMarker: fc.Arbitrary<Marker> = fc.constantFrom('step', 'settled', 'talk', 'inject', 'pick');

const anyCondition: fc.Arbitrary<Condition> = fc
  .record({
    card: fc.option(fc.constantFrom(...planCards), { nil: undefined, freq: 5 }),
    tag: optional(fc.constantFrom(...tags)),
    least: fc.option(fc.integer({ min: 0, max: 3 }), { nil: undefined, freq: 3 }),
    most: fc.option(fc.integer({ min: 0, max: 3 }), { nil: undefined, freq: 3 }),
    step: fc.option(fc.constantFrom('inject', 'pick'), { nil: undefined, freq: 5 }),
    stands: fc.option(fc.constantFrom('one', 'two', 'three'), { nil: undefined, freq: 5 }),
  })
  .map((condition) => said(condition) as Condition);

const extras = { when: fc.option(anyCondition, { nil: undefined, freq: 4 }), expires: optional(anyMarker) };
const hits = { match: anyMatch, count: anyCount, pick: anyPicking };

/** Any effect of any kind, conditions and ends included. */
export const anyEffect: fc.Arbitrary<Effect> = fc
  .oneof(
    fc.record({ effect: fc.constant('budget' as const), points: anyPoints, ...extras }),
    fc.record({
      ...{ effect: fc.constant('cost' as const), match: anyMatch },
      ...{ plus: fc.integer({ min: -3, max: 3 }), times: fc.integer({ min: 0, max: 3 }), ...extras },
    }),
    fc.record({ effect: fc.constant('block' as const), ...hits, ...extras }),
    fc.record({ effect: fc.constant('lift' as const), ...hits, when: extras.when }),
    fc.record({ effect: fc.constant('discard' as const), ...hits, when: extras.when }),
    fc.record({ effect: fc.constant('give' as const), match: anyMatch, when: extras.when }),
    fc.record({ effect: fc.constant('need' as const), note: fc.constant('Who?'), match: optional(anyMatch), ...extras }),
    fc.record({ effect: fc.constant('reach' as const), card: fc.constantFrom('sam', 'kim'), ...extras }),
    fc.record({ effect: fc.constant('prompt' as const), text: fc.constant('Say it.') }),
  )
  .map((effect) => said(effect) as Effect);

const anyEffects: fc.Arbitrary<readonly Effect[]> = fc.array(anyEffect, { maxLength: 3 });
const counters = ['policy', 'trial', 'slot', 'code', 'tea', 'blog', 'rule', 'listening', 'online', 'offline'] as const;

export const anyWays: fc.Arbitrary<AnswerRule['by']> = fc.array(
  fc.array(fc.constantFrom(...counters), { minLength: 1, maxLength: 2 }),
  {
    maxLength: 3,
  },
);

const anyAnswer: fc.Arbitrary<AnswerRule> = fc.record({
  by: anyWays,
  written: fc.boolean(),
  met: anyEffects,
  else: anyEffects,
});

/** What a card can say that lands. */
export const anyLanding = fc.record({ effects: anyEffects, answer: fc.option(anyAnswer, { nil: undefined, freq: 4 }) });
