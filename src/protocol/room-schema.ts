import { fieldIdSchema, idSchema, momentSchema, moveSchema, recordOf, sheetSchema } from './move-schema.ts';
import { longestName } from './names.ts';
import { type Call, type RoomAsk, seatings } from './room.ts';
import { z } from './zod.ts';

/** One message of a page is never longer than this, in bytes. */
export const longestCall = 16_384;

/** The most UTF-16 units of one message to the room, or of a mentor's note. */
const longestMessage = 500;

const callId = z.string().regex(/^[a-z0-9][a-z0-9-]{7,63}$/);
/** As people type it: with spaces, hyphens or small letters. */
const code = z.string().max(40);
const token = z.string().regex(/^[a-z0-9]{32}$/);
const name = z.string().max(4 * longestName);
const message = z.string().max(longestMessage);
const pin = z.strictObject({ id: idSchema, hash: z.string().regex(/^[0-9a-f]{64}$/) });
const seating = z.enum(seatings);
const role = z.enum(['facilitator', 'co-facilitator', 'player', 'scribe', 'mentor', 'guest', 'watcher', 'screen']);
const seq = z.int().min(0);

const audience = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('facilitator') }),
  z.strictObject({ kind: z.literal('screen') }),
  z.strictObject({ kind: z.literal('table'), table: idSchema }),
  z.strictObject({ kind: z.literal('seat'), seat: idSchema }),
]);
const known = z.strictObject({ audience, seq, hash: z.string().max(64) });
const to = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('all') }),
  z.strictObject({ kind: z.literal('table'), table: idSchema }),
  z.strictObject({ kind: z.literal('seat'), seat: idSchema }),
]);
const time = z.strictObject({
  minutes: recordOf(idSchema, z.int().min(-240).max(240)),
  dropped: z.array(idSchema).max(60),
  endsAt: momentSchema.nullable(),
});

const kind = <Type extends string>(type: Type) => ({ type: z.literal(type) });
const ofSeat = { seat: idSchema };

/** The form of everything a page can ask: one member for each type, no more and no less. */
const asks = {
  host: z.strictObject({
    ...kind('host'),
    deck: pin,
    format: pin,
    tables: z.array(name).min(1).max(40),
    seating,
    name,
    time: time.nullable(),
  }),
  knock: z.strictObject({ ...kind('knock'), code }),
  join: z.strictObject({ ...kind('join'), code, name, table: idSchema.nullable() }),
  show: z.strictObject({ ...kind('show'), code }),
  back: z.strictObject({ ...kind('back'), token, known: z.array(known).max(42) }),
  sit: z.strictObject({ ...kind('sit'), code, seatCode: code }),
  recover: z.strictObject({ ...kind('recover'), code, recovery: code }),
  move: z.strictObject({ ...kind('move'), move: moveSchema }),
  watch: z.strictObject({ ...kind('watch'), audience }),
  catchUp: z.strictObject({ ...kind('catchUp'), known }),
  rename: z.strictObject({ ...kind('rename'), ...ofSeat, name }),
  typing: z.strictObject({
    ...kind('typing'),
    table: idSchema,
    sheet: sheetSchema,
    field: fieldIdSchema,
    value: z.string().max(8000).nullable(),
    takeOver: z.boolean(),
  }),
  message: z.strictObject({ ...kind('message'), to, text: message }),
  setRoom: z.strictObject({ ...kind('setRoom'), locked: z.boolean(), seating }),
  setRole: z.strictObject({ ...kind('setRole'), ...ofSeat, role }),
  remove: z.strictObject({ ...kind('remove'), ...ofSeat }),
  letBack: z.strictObject({ ...kind('letBack'), ...ofSeat }),
  seatCode: z.strictObject({ ...kind('seatCode'), ...ofSeat }),
  newRecovery: z.strictObject(kind('newRecovery')),
  handOver: z.strictObject({ ...kind('handOver'), ...ofSeat }),
  paper: z.strictObject({ ...kind('paper'), table: idSchema, on: z.boolean() }),
  note: z.strictObject({ ...kind('note'), table: idSchema, text: message }),
  entries: z.strictObject({ ...kind('entries'), after: seq }),
  leave: z.strictObject(kind('leave')),
  deleteWorkshop: z.strictObject(kind('deleteWorkshop')),
} satisfies { readonly [Type in RoomAsk['type']]: z.ZodType<Extract<RoomAsk, { type: Type }>> };

const [first, ...rest] = Object.values(asks);

const askSchema: z.ZodType<RoomAsk> = z.discriminatedUnion('type', [first as (typeof asks)['host'], ...rest]);
const callSchema: z.ZodType<Call> = z.strictObject({ id: callId, ask: askSchema });

/** Reads one message of a page, whatever it is: nothing when it is not a call. `id` is told when only the ask is wrong. */
export function readCall(text: unknown): { readonly call: Call } | { readonly id: string | undefined } {
  if (typeof text !== 'string' || text.length > longestCall || hasForbiddenKey(text)) return { id: undefined };
  const json = parse(text);
  const form = callSchema.safeParse(json);
  if (form.success) return { call: form.data };
  const id = callId.safeParse((Object(json) as { readonly id?: unknown }).id);
  return { id: id.success ? id.data : undefined };
}

/** Keys that every object knows already. Inside a text a quote is escaped, so that people may write these words. */
const hasForbiddenKey = (text: string): boolean => /(?<!\\)"(?:__proto__|constructor|prototype)"\s*:/.test(text);

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
