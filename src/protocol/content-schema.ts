import type { Card, Deck, Suit } from '../engine/deck.ts';
import type { Format, Step } from '../engine/format.ts';
import type { InjectRule, OwnRule, RedrawRule, SituationRule } from '../engine/format-rules.ts';
import type { Limit, Points } from '../engine/limits/limit.ts';
import { answerSchema, effectsSchema } from './effect-schema.ts';
import { fieldIdSchema, idSchema, recordOf } from './move-schema.ts';
import { z } from './zod.ts';

/** The form of decks and formats inside a saved workshop: already compiled from YAML, and not to be believed before it is checked. */
const text = z.string().max(4000);
const label = z.string().min(1).max(400);
const texts = z.array(text).max(200);
const colour = z.enum(['blue', 'purple', 'vermilion', 'green', 'black', 'gold', 'slate']);
const mark = z.enum(['circle', 'triangle', 'square', 'diamond', 'star', 'bolt', 'hexagon', 'cross']);
const minutes = z.int().min(0).max(600);

const suit = z.strictObject({
  id: idSchema,
  title: label,
  plural: label,
  colour,
  mark,
  spend: z.boolean(),
  earn: z.exactOptional(z.literal(true)),
  held: z.enum(['table', 'facilitator']),
  shelves: z.array(z.strictObject({ tag: idSchema, title: label })).max(24),
}) satisfies z.ZodType<Suit>;

/** A card's id, which is none of those that cards get which tables write themselves. */
const cardId = idSchema.refine((id) => !/^own-\d+$/.test(id));

const card = z.strictObject({
  id: cardId,
  suit: idSchema,
  title: label,
  text,
  ask: text,
  cost: z.int().min(0).max(99),
  income: z.exactOptional(z.int().min(0).max(99)),
  needs: z.strictObject({ people: texts, technology: texts, other: texts }),
  tags: z.array(idSchema).max(60),
  art: idSchema,
  alt: text,
  back: z.exactOptional(z.strictObject({ text, example: text })),
  fill: z.exactOptional(recordOf(fieldIdSchema, text)),
  effects: z.exactOptional(effectsSchema),
  answer: z.exactOptional(answerSchema),
  seed: z.exactOptional(text),
}) satisfies z.ZodType<Card>;

const document = { title: label, language: label, version: z.int().min(0), licence: label, about: text, credits: texts };

export const deckSchema = z.strictObject({
  id: idSchema,
  ...document,
  joins: z.exactOptional(z.literal('any')),
  parts: z.exactOptional(z.array(z.strictObject({ id: idSchema, title: label, version: z.int().min(0) })).max(24)),
  suits: z.array(suit).max(60),
  cards: z.array(card).max(2000),
}) satisfies z.ZodType<Deck>;

const suits = z.array(idSchema).max(30);
const amount = z.int().min(0).max(9999);
const count = z.int().min(0).max(999);

const points = z.union([
  amount,
  z.strictObject({ from: z.literal('host'), least: amount, most: amount }),
  z.strictObject({ from: z.literal('sheet'), sheet: idSchema, field: idSchema }),
  z.strictObject({ from: z.literal('card'), suit: idSchema }),
]) satisfies z.ZodType<Points>;

const limit = z.discriminatedUnion('limit', [
  z.strictObject({ limit: z.literal('sum'), points, suits: z.exactOptional(suits) }),
  z.strictObject({ limit: z.literal('covered'), by: suits, suits: z.exactOptional(suits) }),
  z.strictObject({ limit: z.literal('most'), suit: idSchema, count }),
  z.strictObject({ limit: z.literal('least'), suit: idSchema, count }),
  z.strictObject({ limit: z.literal('choose'), suits, count }),
]) satisfies z.ZodType<Limit>;

const labelled = z.strictObject({ id: idSchema, title: label });
const castRow = z.strictObject({ id: idSchema, title: label, cast: z.exactOptional(idSchema) });
const field = z.strictObject({
  id: idSchema,
  label,
  hint: text,
  max: z.int().min(1).max(4000),
  number: z.exactOptional(z.tuple([amount, amount])),
});
const fields = z.array(field).max(60);
const rows = z.array(castRow).max(100);
const columns = z.array(labelled).max(30);

const shape = z.discriminatedUnion('shape', [
  z.strictObject({ shape: z.literal('fields'), fields }),
  z.strictObject({ shape: z.literal('matrix'), rows, columns }),
  z.strictObject({ shape: z.literal('lanes'), lanes: rows, columns }),
  z.strictObject({
    shape: z.literal('sliders'),
    pairs: z.array(z.strictObject({ id: idSchema, left: label, right: label })).max(60),
    handles: z.array(labelled).max(2),
    from: z.int().min(0).max(9999),
    to: z.int().min(0).max(9999),
  }),
  z.strictObject({ shape: z.literal('order'), items: z.array(labelled).min(1).max(60), marks: z.array(labelled).max(30) }),
  z.strictObject({
    shape: z.literal('ticks'),
    lines: z.array(z.strictObject({ id: idSchema, title: label, openedBy: z.exactOptional(idSchema) })).max(60),
  }),
  z.strictObject({ shape: z.literal('picture'), rows: z.array(labelled).max(100), now: label, later: label }),
  z.strictObject({
    shape: z.literal('list'),
    line: label,
    hint: text,
    most: z.int().min(1).max(60),
    max: z.int().min(1).max(4000),
  }),
]);

const situations = z.strictObject({
  suits,
  answers: suits,
  mode: z.enum(['talk', 'judge', 'hard']),
  judge: z.enum(['facilitator', 'client']),
  revise: z.boolean(),
}) satisfies z.ZodType<SituationRule>;

const inject = z.strictObject({
  suits,
  when: z.enum(['host', 'start', 'clock', 'spend']),
  after: z.int().min(0).max(9999),
  draw: z.enum(['each', 'same']),
  count: z.exactOptional(
    z.union([
      z.int().min(1).max(99),
      z.strictObject({
        gap: idSchema,
        per: z.int().min(1).max(9999),
        least: z.int().min(0).max(99),
        most: z.int().min(0).max(99),
      }),
    ]),
  ),
}) satisfies z.ZodType<InjectRule>;

const own = z.strictObject({
  suit: idSchema,
  price: z.union([z.literal('facilitator'), z.int().min(0).max(99)]),
  exists: z.boolean(),
  joker: z.boolean(),
  most: z.int().min(1).max(99),
}) satisfies z.ZodType<OwnRule>;

const redraw = z.strictObject({
  price: z.int().min(0).max(99),
  each: z.exactOptional(z.literal('table')),
  most: z.int().min(1).max(99),
}) satisfies z.ZodType<RedrawRule>;

const base = {
  id: idSchema,
  title: label,
  heading: label,
  ask: text,
  done: label,
  minutes,
  least: minutes,
  protect: z.boolean(),
  uses: z.array(idSchema).max(30),
  inject: z.exactOptional(inject),
  for: z.exactOptional(z.array(idSchema).min(1).max(12)),
};

const step = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('say'), ...base, text: texts, map: z.boolean() }),
  z.strictObject({ kind: z.literal('group'), ...base }),
  z.strictObject({
    kind: z.literal('deal'),
    ...base,
    suits,
    cards: z.exactOptional(z.int().min(1).max(999)),
    to: z.enum(['table', 'seat']),
    as: idSchema,
    same: z.exactOptional(z.boolean()),
    stages: z.exactOptional(z.int().min(1).max(999)),
    redraw: z.exactOptional(redraw),
  }),
  z.strictObject({
    kind: z.literal('write'),
    ...base,
    sheet: idSchema,
    shape,
    sealed: z.boolean(),
    start: z.exactOptional(idSchema),
    startFrom: z.exactOptional(idSchema),
    shared: z.exactOptional(z.enum(['facilitator', 'tables'])),
    part: z.exactOptional(z.enum(['now', 'later'])),
  }),
  z.strictObject({ kind: z.literal('pass'), ...base, what: idSchema, as: idSchema, to: z.exactOptional(z.literal('all')) }),
  z.strictObject({
    kind: z.literal('pick'),
    ...base,
    suits,
    limits: z.array(limit).max(30),
    overspend: z.enum(['refuse', 'show']),
    own: z.exactOptional(own),
    from: z.exactOptional(z.array(idSchema).min(1).max(12)),
    turns: z.exactOptional(z.boolean()),
  }),
  z.strictObject({
    kind: z.literal('place'),
    ...base,
    columns,
    aims: z.exactOptional(idSchema),
    owners: z.exactOptional(z.boolean()),
    totals: z.exactOptional(z.union([z.boolean(), z.literal('marked')])),
    shape: z.exactOptional(z.enum(['order', 'priority', 'near-far'])),
    links: z.exactOptional(z.boolean()),
    nest: z.exactOptional(z.boolean()),
  }),
  z.strictObject({ kind: z.literal('inject'), ...base, inject }),
  z.strictObject({
    kind: z.literal('show'),
    ...base,
    to: z.enum(['client', 'room']),
    tell: z.exactOptional(z.literal('only-new')),
    reply: z.exactOptional(z.strictObject({ sheet: idSchema, fields })),
  }),
  z.strictObject({
    kind: z.literal('judge'),
    ...base,
    what: idSchema,
    how: z.enum(['accept', 'vote', 'rank', 'none']),
    by: z.enum(['tables', 'people', 'client', 'facilitator']),
    own: z.boolean(),
    secret: z.boolean(),
    votes: z.int().min(1).max(40),
    through: z.int().min(1).max(40),
    ties: z.enum(['all', 'facilitator', 'chance', 'first']),
    halls: z.boolean(),
    refused: z.enum(['stay', 'go-on']),
    as: idSchema,
    of: z.exactOptional(idSchema),
    prize: z.exactOptional(text),
  }),
  z.strictObject({ kind: z.literal('talk'), ...base, sheet: idSchema, questions: fields }),
]) satisfies z.ZodType<Step>;

export const formatSchema = z.strictObject({
  id: idSchema,
  ...document,
  needs: z.array(z.strictObject({ suit: idSchema, cost: z.boolean(), optional: z.boolean() })).max(60),
  groups: z.strictObject({
    size: z.tuple([z.int(), z.int()]),
    client: z.enum(['pair', 'ring', 'none']),
    halls: z.exactOptional(z.int().min(1).max(40)),
    jobs: z.exactOptional(z.array(labelled).min(1).max(12)),
  }),
  situations: z.exactOptional(situations),
  steps: z
    .array(step)
    .min(1)
    .max(100)
    .refine((list) => new Set(list.map((each) => each.id)).size === list.length),
}) satisfies z.ZodType<Format>;
