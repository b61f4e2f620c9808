import * as z from 'zod';
import type { Effect, EffectKind, EffectOf } from '../../../engine/effects/effect.ts';
import { effectWords } from '../card-texts.ts';
import { list, mapping, name, oneOf, whole } from '../shapes.ts';
import { condition, marker } from './condition.ts';
import { kindOfCard, matching, type Target, target } from './match.ts';

/** What stands beside the kind of every effect, and of those that last. */
const happens = { when: condition.exactOptional() };
const lasts = { ...happens, expires: marker.exactOptional() };

const points = whole(-20, 20, 'Points that come, or go when below 0.');
const faceDown = z.literal('blocked').transform((): Target => ({ match: { blocked: true }, count: 1, pick: 'table' }));

/** How each effect is written: `{ budget: -2 }`, `{ block: { tag: free-tool } }`. An effect without a line here does not compile. */
const effects: { readonly [Kind in EffectKind]: z.ZodType<EffectOf<Kind>> } = {
  budget: mapping({
    budget: z
      .union([
        points.transform((all) => ({ points: all })),
        mapping({
          points,
          suit: name('They are for the purse that pays for this suit; without it, for the first.').exactOptional(),
        }),
      ])
      .meta({ description: 'Points come or go.' }),
    ...lasts,
  }).transform(({ budget, ...rest }) => ({ effect: 'budget', ...budget, ...rest })),

  cost: mapping({
    cost: mapping({
      ...matching,
      plus: whole(-10, 10, 'So many points more, or less when below 0.').default(0),
      times: whole(0, 10, 'So many times as much.').default(1),
    }).meta({ description: 'Matching cards cost more or less.' }),
    ...lasts,
  }).transform(({ cost: { plus, times, ...match }, ...rest }) => ({ effect: 'cost', match, plus, times, ...rest })),

  block: mapping({ block: target('Matching cards of the plan lie face down.'), ...lasts }).transform(({ block, ...rest }) => ({
    effect: 'block',
    ...block,
    ...rest,
  })),

  lift: mapping({ lift: target('Matching cards that lie face down are turned up.'), ...happens }).transform(
    ({ lift, ...rest }) => ({ effect: 'lift', ...lift, ...rest }),
  ),

  discard: mapping({
    discard: z.union([faceDown, target('Which cards.')]).meta({
      description: 'Matching cards leave the plan for good. The word "blocked" means one that lies face down.',
    }),
    ...happens,
  }).transform(({ discard, ...rest }) => ({ effect: 'discard', ...discard, ...rest })),

  give: mapping({
    give: mapping(kindOfCard).meta({ description: 'The table gets a card for nothing: this one, or one of these by chance.' }),
    ...happens,
  }).transform(({ give, ...rest }) => ({ effect: 'give', match: give, ...rest })),

  need: mapping({
    need: z
      .union([
        mapping({ note: effectWords('What the table is to write down.') }),
        mapping(matching).transform((match) => ({ match })),
      ])
      .meta({ description: 'A note to write, or a card that the plan must hold. Shown, never enforced.' }),
    ...lasts,
  }).transform(({ need, ...rest }) => ({ effect: 'need', ...need, ...rest })),

  reach: mapping({ reach: name('A card: the plan reaches this audience too.'), ...lasts }).transform(({ reach, ...rest }) => ({
    effect: 'reach',
    card: reach,
    ...rest,
  })),

  prompt: mapping({ prompt: effectWords('Something for people to do or say.'), ...happens }).transform(
    ({ prompt, ...rest }) => ({
      effect: 'prompt',
      text: prompt,
      ...rest,
    }),
  ),
};

/** The words that make a mapping an effect of a kind. */
export const effectKinds: readonly EffectKind[] = Object.keys(effects).filter((key): key is EffectKind =>
  Object.hasOwn(effects, key),
);

/** The most effects in one list. */
export const mostEffects = 12;

const effect = oneOf<z.ZodType<Effect>>(effects).meta({ id: 'effect' });

export const effectList = (description: string) => list(effect, mostEffects, description);
