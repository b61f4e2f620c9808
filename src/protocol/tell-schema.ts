import type { Move } from '../engine/moves.ts';
import type { Audience, View } from '../engine/view.ts';
import type { ToldEvent } from '../engine/views/told.ts';
import type { Json } from '../lib/canonical-json.ts';
import type { Change } from '../lib/change.ts';
import type { Result } from '../lib/result.ts';
import { type Entered, type RoomRefusal, seatings, type Tell, type TellType } from './room.ts';
import { z } from './zod.ts';

/** Checked only as far as that it can be looked into: the server is trusted to know the form of views, but a line in between may be of another age. */
const isRecord = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value);
const isEvent = (value: unknown): boolean => isRecord(value) && typeof Object(value).type === 'string';

const text = z.string();
const count = z.int().min(0);
const time = z.number();
const flag = z.boolean();
const role = z.enum(['facilitator', 'co-facilitator', 'player', 'scribe', 'mentor', 'guest', 'watcher', 'screen']);
const table = text.nullable();

const audience: z.ZodType<Audience> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('facilitator') }),
  z.object({ kind: z.literal('screen') }),
  z.object({ kind: z.literal('table'), table: text }),
  z.object({ kind: z.literal('seat'), seat: text }),
]);
const view = z.custom<View>(isRecord);
const legal = z.custom<readonly Move[]>((value) => Array.isArray(value) && value.every(isEvent));
const change = z.custom<Change>(isRecord);
const events = z.custom<readonly ToldEvent[]>((value) => Array.isArray(value) && value.every(isEvent));
const refusal = z.custom<RoomRefusal>((value) => isRecord(value) && typeof Object(value).code === 'string');
const answer: z.ZodType<Result<Json, RoomRefusal>> = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: z.custom<Json>((value) => value !== undefined) }),
  z.object({ ok: z.literal(false), error: refusal }),
]);

const me = z.object({ seat: text, name: text, role, table });
const joining = { code: text, address: text, qr: z.array(text), locked: flag };
const person = z.object({ seat: text, name: text, role, table, online: flag, heardAt: time, removed: flag });
const room = z.object({
  ...joining,
  seating: z.enum(seatings),
  paper: z.array(text),
  screens: count,
  keptUntil: time,
  people: z.array(person),
});

const kind = <Type extends string>(type: Type) => ({ type: z.literal(type) });

/** The form of everything the server tells: one member for each type. What else there is in a message is left out. */
const tells = {
  reply: z.object({ ...kind('reply'), reply: z.object({ re: text, answer }) }),
  snapshot: z.object({
    ...kind('snapshot'),
    audience,
    snapshot: z.object({ seq: count, view, legal }),
    hash: text,
  }),
  update: z.object({
    ...kind('update'),
    audience,
    from: count,
    seq: count,
    hash: text,
    change: change.nullable(),
    told: z.array(z.object({ id: text, events })),
  }),
  you: z.object({ ...kind('you'), me }),
  people: z.object({ ...kind('people'), names: z.record(text, text) }),
  room: z.object({ ...kind('room'), room }),
  joining: z.object({ ...kind('joining'), joining: z.object(joining) }),
  typing: z.object({ ...kind('typing'), table: text, sheet: text, field: text, seat: table, value: text }),
  message: z.object({ ...kind('message'), text, at: time }),
  out: z.object({ ...kind('out'), why: z.enum(['removed', 'deleted', 'elsewhere', 'closing']) }),
} satisfies { readonly [Type in TellType]: z.ZodType<Extract<Tell, { type: Type }>> };

const [first, ...rest] = Object.values(tells);
const tellSchema: z.ZodType<Tell> = z.discriminatedUnion('type', [first as (typeof tells)['reply'], ...rest]);

const pin = z.object({ id: text, hash: text });
const enteredSchema = z.object({
  protocol: count,
  token: text.nullable(),
  recovery: text.nullable(),
  header: z.object({
    rules: count,
    workshop: text,
    seed: text,
    startedAt: time,
    deck: pin,
    format: pin,
    tables: z
      .array(z.object({ id: text, name: text }))
      .min(1)
      .max(40),
  }),
  code: text,
  me,
  now: time,
}) satisfies z.ZodType<Entered>;

/** Reads one message of the server, whatever it is: nothing when it is none that this page knows. */
export function readTell(message: unknown): Tell | undefined {
  const form = typeof message === 'string' ? tellSchema.safeParse(parse(message)) : undefined;
  return form?.data;
}

/** Reads what a page is told when it comes in: nothing when a server of another age says it. */
export const readEntered = (value: unknown): Entered | undefined => enteredSchema.safeParse(value).data;

function parse(message: string): unknown {
  try {
    return JSON.parse(message);
  } catch {
    return undefined;
  }
}
