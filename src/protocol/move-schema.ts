import type { Move, MoveType } from '../engine/moves.ts';
import { z } from './zod.ts';

/** Words that every object knows already; the third, `__proto__`, has no form of a name. */
const isFree = (name: string): boolean => name !== 'constructor' && name !== 'prototype';

/** A permanent name: of a table, a seat, a card, a step, a result. */
export const idSchema = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,63}$/)
  .refine(isFree);
/** A field of a sheet: names joined by `/` and `:`. */
export const fieldIdSchema = z
  .string()
  .regex(/^[a-z0-9][a-z0-9/:-]{0,199}$/)
  .refine(isFree);

/** A mapping from names. zod leaves a key `__proto__` out without a word; here it is refused. */
export const recordOf = <Key extends z.ZodType<string, string>, Value extends z.ZodType>(key: Key, value: Value) =>
  z
    .unknown()
    .refine((input) => !Object.hasOwn(Object(input), '__proto__'))
    .pipe(z.record(key, value));

const id = idSchema;
/** In UTF-16 units: two for each of the 4000 code points that a field can take at most. */
const words = z.string().max(8000);
const count = z.int().min(0);
const minutes = z.int().min(-240).max(240);
const role = z.enum(['player', 'scribe']);
const here = { table: id };

/** The form of every move, before the rules see it: one member for each type, no more and no less. */
const moves = {
  writeField: z.strictObject({
    type: z.literal('writeField'),
    ...here,
    sheet: id,
    field: fieldIdSchema,
    value: words,
    base: count,
  }),
  startFrom: z.strictObject({ type: z.literal('startFrom'), ...here, sheet: id, card: id }),
  drawStart: z.strictObject({ type: z.literal('drawStart'), ...here, sheet: id }),
  handOver: z.strictObject({ type: z.literal('handOver'), ...here, sheet: id }),
  pickCard: z.strictObject({ type: z.literal('pickCard'), ...here, card: id }),
  returnCard: z.strictObject({ type: z.literal('returnCard'), ...here, card: id }),
  placeCard: z.strictObject({ type: z.literal('placeCard'), ...here, card: id, column: z.union([z.literal(''), id]) }),
  aimCard: z.strictObject({ type: z.literal('aimCard'), ...here, card: id, cell: fieldIdSchema, on: z.boolean() }),
  finishStep: z.strictObject({ type: z.literal('finishStep'), ...here, step: id }),
  reopenStep: z.strictObject({ type: z.literal('reopenStep'), ...here, step: id }),
  takeSeat: z.strictObject({ type: z.literal('takeSeat'), newSeat: id, ...here, role }),
  changeTable: z.strictObject({ type: z.literal('changeTable'), who: id, ...here }),
  leaveSeat: z.strictObject({ type: z.literal('leaveSeat'), who: id }),
  giveRole: z.strictObject({ type: z.literal('giveRole'), who: id, role }),
  moveOn: z.strictObject({ type: z.literal('moveOn'), step: id }),
  moveTable: z.strictObject({ type: z.literal('moveTable'), ...here, step: id }),
  dropStep: z.strictObject({ type: z.literal('dropStep'), step: id, sure: z.boolean() }),
  restoreStep: z.strictObject({ type: z.literal('restoreStep'), step: id }),
  setMinutes: z.strictObject({ type: z.literal('setMinutes'), step: id, minutes, sure: z.boolean() }),
  pauseClock: z.strictObject({ type: z.literal('pauseClock') }),
  resumeClock: z.strictObject({ type: z.literal('resumeClock') }),
  addTime: z.strictObject({ type: z.literal('addTime'), minutes }),
  rewindTable: z.strictObject({ type: z.literal('rewindTable'), ...here, step: id }),
  endWorkshop: z.strictObject({ type: z.literal('endWorkshop') }),
  reopenWorkshop: z.strictObject({ type: z.literal('reopenWorkshop') }),
} satisfies { readonly [Type in MoveType]: z.ZodType<Extract<Move, { type: Type }>> };

const [first, ...rest] = Object.values(moves);

/** Any move that has the right form. */
export const moveSchema: z.ZodType<Move> = z.discriminatedUnion('type', [first as (typeof moves)['writeField'], ...rest]);
