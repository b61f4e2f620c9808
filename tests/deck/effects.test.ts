import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadDeck } from '../../src/deck/load-deck.ts';
import { answerSchema as answerInFile } from '../../src/deck/schema/effects/answer-schema.ts';
import { effectKinds, effectList } from '../../src/deck/schema/effects/effect-schema.ts';
import type { AnswerRule, Condition, Effect, EffectKind, EffectOf, Match } from '../../src/engine/effects/effect.ts';
import { answerSchema, effectsSchema } from '../../src/protocol/effect-schema.ts';
import { changed, landingDeck, smallDeck } from './small-files.ts';

const effectsOf = (...written: readonly unknown[]) => effectList('').parse(written);
const cardOf = (id: string, text: string = landingDeck) =>
  loadDeck('deck.yaml', text).deck?.cards.find((card) => card.id === id);

describe('effects, as they are written', () => {
  test.each<readonly [unknown, Effect]>([
    [{ budget: -2 }, { effect: 'budget', points: -2 }],
    [{ budget: { points: 3 } }, { effect: 'budget', points: 3 }],
    [{ block: { tag: 'online' } }, { effect: 'block', match: { tag: 'online' }, count: 1, pick: 'table' }],
    [{ lift: { suit: 'method', count: 2, pick: 'all' } }, { effect: 'lift', match: { suit: 'method' }, count: 2, pick: 'all' }],
    [{ discard: 'blocked' }, { effect: 'discard', match: { blocked: true }, count: 1, pick: 'table' }],
    [
      { discard: { blocked: true, pick: 'dearest' } },
      { effect: 'discard', match: { blocked: true }, count: 1, pick: 'dearest' },
    ],
    [{ cost: { tag: 'online', plus: 1 } }, { effect: 'cost', match: { tag: 'online' }, plus: 1, times: 1 }],
    [{ cost: { tag: 'online', times: 2 } }, { effect: 'cost', match: { tag: 'online' }, plus: 0, times: 2 }],
    [{ give: { card: 'blog' } }, { effect: 'give', match: { card: 'blog' } }],
    [{ need: { note: 'Who  answers?' } }, { effect: 'need', note: 'Who answers?' }],
    [{ need: { tag: 'listening' } }, { effect: 'need', match: { tag: 'listening' } }],
    [{ reach: 'young-people' }, { effect: 'reach', card: 'young-people' }],
    [{ prompt: 'Say it aloud.' }, { effect: 'prompt', text: 'Say it aloud.' }],
    [
      { budget: 2, when: { card: 'blog', most: 0 }, expires: 'step' },
      { effect: 'budget', points: 2, when: { card: 'blog', most: 0 }, expires: 'step' },
    ],
  ])('%j', (written, effect) => {
    expect(effectsOf(written)).toStrictEqual([effect]);
  });

  test('what lasts can end, and what happens at once cannot', () => {
    const bodies: { readonly [Kind in EffectKind]: readonly [body: unknown, lasts: boolean] } = {
      budget: [1, true],
      cost: [{ plus: 1 }, true],
      block: [{}, true],
      lift: [{}, false],
      discard: ['blocked', false],
      give: [{ tag: 'a' }, false],
      need: [{ tag: 'a' }, true],
      reach: ['a', true],
      prompt: ['a', false],
    };
    expect(Object.keys(bodies)).toEqual(effectKinds);
    for (const [kind, [body, lasts]] of Object.entries(bodies)) {
      const parse = () => effectsOf({ [kind]: body, expires: 'settled', when: { step: 'inject' } });
      if (lasts) expect(parse()).toMatchObject([{ effect: kind, expires: 'settled', when: { step: 'inject' } }]);
      else expect(parse).toThrow();
    }
  });
});

const id = fc.constantFrom('tea', 'blog', 'site-blocked', 'a1');
const some = <Value>(shape: { readonly [Key in keyof Value]: fc.Arbitrary<Value[Key]> }, ...required: (keyof Value)[]) =>
  fc.record(shape, { requiredKeys: required, noNullPrototype: true });
const selection = { card: id, suit: id, tag: id };
const cell = fc.constantFrom('staff', 'staff/collaborate');
const match: fc.Arbitrary<Match> = some({ ...selection, aim: cell, blocked: fc.boolean() });
const count = fc.integer({ min: 0, max: 40 });
const kind = fc.constantFrom('say', 'pick', 'inject', 'talk');
const when = some({ ...selection, least: count, most: count, cell, step: kind, stands: id }) as fc.Arbitrary<Condition>;
const marker = fc.oneof(kind, fc.constantFrom('step', 'settled'));
const words = fc.constantFrom('Say it aloud.', 'Pwy sy’n ateb?');
const hit = { match, count: fc.integer({ min: 1, max: 20 }), pick: fc.constantFrom('table', 'dearest', 'chance', 'all') };

/** Any effect of each kind. A kind without a line here does not compile. */
const anyOf: { readonly [Kind in EffectKind]: fc.Arbitrary<Record<string, unknown>> } = {
  budget: some({ points: fc.integer({ min: 1, max: 20 }), when, expires: marker }, 'points'),
  cost: some(
    { match, plus: fc.integer({ min: -10, max: 10 }), times: fc.integer({ min: 0, max: 10 }), when, expires: marker },
    'match',
    'plus',
    'times',
  ),
  block: some({ ...hit, when, expires: marker }, 'match', 'count', 'pick'),
  lift: some({ ...hit, when }, 'match', 'count', 'pick'),
  discard: some({ ...hit, when }, 'match', 'count', 'pick'),
  give: some({ match: some(selection), when }, 'match'),
  need: fc.oneof(some({ note: words, when, expires: marker }, 'note'), some({ match, when, expires: marker }, 'match')),
  reach: some({ card: id, when, expires: marker }, 'card'),
  prompt: some({ text: words, when }, 'text'),
};

const anyEffect = fc.oneof(
  ...effectKinds.map((effect) => anyOf[effect].map((rest) => ({ effect, ...rest }) as unknown as Effect)),
);

/** How each kind of effect is written in full. */
const written: { readonly [Kind in EffectKind]: (effect: EffectOf<Kind>) => unknown } = {
  budget: ({ points }) => points,
  cost: ({ match, plus, times }) => ({ ...match, plus, times }),
  block: ({ match, count, pick }) => ({ ...match, count, pick }),
  lift: ({ match, count, pick }) => ({ ...match, count, pick }),
  discard: ({ match, count, pick }) => ({ ...match, count, pick }),
  give: ({ match }) => match,
  need: ({ note, match }) => (note === undefined ? match : { note }),
  reach: ({ card }) => card,
  prompt: ({ text }) => text,
};

const inFile = (effect: Effect): unknown => {
  const { when, expires } = effect as { when?: unknown; expires?: unknown };
  const body = (written[effect.effect] as (effect: Effect) => unknown)(effect);
  return { [effect.effect]: body, ...(when !== undefined && { when }), ...(expires !== undefined && { expires }) };
};

describe('any effect', () => {
  test('comes out of a file as it was meant, and can lie in a saved workshop', () => {
    fc.assert(
      fc.property(fc.array(anyEffect, { maxLength: 4 }), (effects) => {
        expect(effectsOf(...effects.map(inFile))).toStrictEqual(effects);
        expect(effectsSchema.parse(effects)).toStrictEqual(effects);
      }),
    );
  });

  test('is refused in a saved workshop with a key that it does not have, or with nothing behind one', () => {
    fc.assert(
      fc.property(anyEffect, (effect) => {
        for (const key of Object.keys(effect))
          expect(effectsSchema.safeParse([{ ...effect, [key]: null }]).success).toBe(false);
        expect(effectsSchema.safeParse([{ ...effect, more: 1 }]).success).toBe(false);
        expect(effectsSchema.safeParse([{ ...effect, effect: 'burn' }]).success).toBe(false);
      }),
    );
  });

  test('has bounds that a saved workshop keeps too', () => {
    for (const points of [0, 21, -21, 1.5, '1'])
      expect(effectsSchema.safeParse([{ effect: 'budget', points }]).success).toBe(false);
    for (const points of [21, -21, 1.5]) expect(() => effectsOf({ budget: points })).toThrow();
  });
});

describe('answers', () => {
  test('leave most things out', () => {
    const plain: AnswerRule = { by: [], written: true, met: [], else: [] };
    expect(answerInFile.parse({})).toStrictEqual(plain);
    expect(answerSchema.parse(plain)).toStrictEqual(plain);
  });

  test('list ways, in one piece or in two halves', () => {
    expect(cardOf('site-blocked')?.answer).toStrictEqual({
      by: [['access-policy'], ['policy'], ['tea-morning', 'free-tool']],
      written: true,
      met: [
        { effect: 'lift', match: { blocked: true }, count: 1, pick: 'all' },
        { effect: 'prompt', text: 'Say who opened it.' },
      ],
      else: [{ effect: 'discard', match: { blocked: true }, count: 1, pick: 'table' }],
    });
  });

  test('are refused in a saved workshop with a way of three parts, or of none', () => {
    for (const way of [[], ['a', 'b', 'c'], 'a', [1]])
      expect(answerSchema.safeParse({ by: [way], written: true, met: [], else: [] }).success).toBe(false);
  });
});

describe('a card without effects', () => {
  test('has no such key, so that what was saved before there were any keeps its hash', () => {
    const keys = Object.keys(cardOf('tea-morning', smallDeck) ?? {});
    expect(keys).toContain('title');
    expect(keys).not.toContain('effects');
    expect(keys).not.toContain('answer');
    const none = changed(smallDeck, 'art: coffee', 'effects: []\n    art: coffee');
    expect(cardOf('tea-morning', none)).toStrictEqual(cardOf('tea-morning', smallDeck));
  });
});
