import type { AnswerRule, Condition, Effect, EffectKind, EffectOf, Marker, Match, Picking } from '../engine/effects/effect.ts';
import type { StepKindName } from '../engine/format.ts';
import { fieldIdSchema, idSchema } from './move-schema.ts';
import { z } from './zod.ts';

/** The form of effects and answers on the cards of a saved workshop. */
const words = z.string().min(1).max(4000);
const id = z.exactOptional(idSchema);

const kindNames = {
  say: 0,
  group: 0,
  deal: 0,
  write: 0,
  pass: 0,
  pick: 0,
  place: 0,
  inject: 0,
  show: 0,
  judge: 0,
  talk: 0,
} satisfies Readonly<Record<StepKindName, 0>>;
const stepKind = z.enum(Object.keys(kindNames) as StepKindName[]);

const condition = z.strictObject({
  card: id,
  suit: id,
  tag: id,
  least: z.exactOptional(z.int().min(0).max(99)),
  most: z.exactOptional(z.int().min(0).max(99)),
  cell: z.exactOptional(fieldIdSchema),
  step: z.exactOptional(stepKind),
  stands: id,
}) satisfies z.ZodType<Condition>;

const marker = z.union([z.enum(['step', 'settled']), stepKind]) satisfies z.ZodType<Marker>;

const match = z.strictObject({
  card: id,
  suit: id,
  tag: id,
  aim: z.exactOptional(fieldIdSchema),
  blocked: z.exactOptional(z.boolean()),
}) satisfies z.ZodType<Match>;

const happens = { when: z.exactOptional(condition) };
const lasts = { ...happens, expires: z.exactOptional(marker) };
const hits = {
  match,
  count: z.int().min(1).max(99),
  pick: z.enum(['table', 'dearest', 'chance', 'all']) satisfies z.ZodType<Picking>,
};

/** One form for each kind of effect; a kind without one does not compile. */
const effects = {
  budget: z.strictObject({
    effect: z.literal('budget'),
    points: z
      .int()
      .min(-20)
      .max(20)
      .refine((points) => points !== 0),
    suit: id,
    ...lasts,
  }),
  cost: z.strictObject({
    effect: z.literal('cost'),
    match,
    plus: z.int().min(-20).max(20),
    times: z.int().min(0).max(20),
    ...lasts,
  }),
  block: z.strictObject({ effect: z.literal('block'), ...hits, ...lasts }),
  lift: z.strictObject({ effect: z.literal('lift'), ...hits, ...happens }),
  discard: z.strictObject({ effect: z.literal('discard'), ...hits, ...happens }),
  give: z.strictObject({ effect: z.literal('give'), match, ...happens }),
  need: z.strictObject({
    effect: z.literal('need'),
    note: z.exactOptional(words),
    match: z.exactOptional(match),
    ...lasts,
  }),
  reach: z.strictObject({ effect: z.literal('reach'), card: idSchema, ...lasts }),
  prompt: z.strictObject({ effect: z.literal('prompt'), text: words, ...happens }),
} satisfies { readonly [Kind in EffectKind]: z.ZodType<EffectOf<Kind>> };

const [first, ...rest] = Object.values(effects);

const effect: z.ZodType<Effect> = z.discriminatedUnion('effect', [first as (typeof effects)['budget'], ...rest]);

export const effectsSchema = z.array(effect).max(24);

export const answerSchema = z.strictObject({
  by: z.array(z.array(idSchema).min(1).max(2)).max(60),
  written: z.boolean(),
  met: effectsSchema,
  else: effectsSchema,
}) satisfies z.ZodType<AnswerRule>;
