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

/** The name of a sheet: of a result, or of what it belongs to (`situation/s1`, `card/blog`, `plan/needs`). */
export const sheetSchema = z
  .string()
  .regex(/^([a-z0-9][a-z0-9-]{0,63}|(situation|card)\/[a-z0-9][a-z0-9-]{0,63}|plan\/needs)$/)
  .refine((name) => isFree(name) && isFree(name.slice(name.indexOf('/') + 1)));

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
const landed = { ...here, situation: id };
const yes = z.boolean();
const tables = z.array(id).max(40);
/** A vote: of a hall, or 0 for the room. */
const poll = { step: id, hall: count.max(40) };
/** Far enough under the largest safe integer to add minutes to it. */
export const momentSchema = count.max(8_640_000_000_000_000);

const wish = z.discriminatedUnion('what', [
  z.strictObject({ what: z.literal('card'), card: id }),
  z.strictObject({ what: z.literal('draw'), suit: z.union([z.literal(''), id]), same: yes }),
  z.strictObject({ what: z.literal('words'), title: words, text: words }),
]);
const screenShow = z.enum(['auto', 'join', 'plans', 'table', 'situation', 'matrix', 'stories', 'carousel', 'wall']);

/** The form of every move, before the rules see it: one member for each type, no more and no less. */
const moves = {
  writeField: z.strictObject({
    type: z.literal('writeField'),
    ...here,
    sheet: sheetSchema,
    field: fieldIdSchema,
    value: words,
    base: count,
  }),
  startFrom: z.strictObject({ type: z.literal('startFrom'), ...here, sheet: id, card: id }),
  drawStart: z.strictObject({ type: z.literal('drawStart'), ...here, sheet: id }),
  handOver: z.strictObject({ type: z.literal('handOver'), ...here, sheet: id }),
  pickCard: z.strictObject({ type: z.literal('pickCard'), ...here, card: id }),
  returnCard: z.strictObject({ type: z.literal('returnCard'), ...here, card: id }),
  placeCard: z.strictObject({
    type: z.literal('placeCard'),
    ...here,
    card: id,
    column: z.union([z.literal(''), id]),
    before: z.exactOptional(id),
  }),
  aimCard: z.strictObject({ type: z.literal('aimCard'), ...here, card: id, cell: fieldIdSchema, on: z.boolean() }),
  writeCard: z.strictObject({
    type: z.literal('writeCard'),
    ...here,
    title: words,
    text: words,
    as: z.enum(['new', 'exists', 'joker']),
  }),
  tearCard: z.strictObject({ type: z.literal('tearCard'), ...here, card: id }),
  dealCards: z.strictObject({ type: z.literal('dealCards'), ...here, deal: id }),
  openCards: z.strictObject({ type: z.literal('openCards'), ...here, deal: id }),
  redrawCards: z.strictObject({ type: z.literal('redrawCards'), ...here, deal: id }),
  passTurn: z.strictObject({ type: z.literal('passTurn'), ...here, whose: id }),
  chooseHit: z.strictObject({ type: z.literal('chooseHit'), ...landed, card: id }),
  layAnswer: z.strictObject({ type: z.literal('layAnswer'), ...landed, card: id }),
  takeUpAnswer: z.strictObject({ type: z.literal('takeUpAnswer'), ...landed, card: id }),
  giveAnswer: z.strictObject({ type: z.literal('giveAnswer'), ...landed }),
  takeBackAnswer: z.strictObject({ type: z.literal('takeBackAnswer'), ...landed }),
  yieldSituation: z.strictObject({ type: z.literal('yieldSituation'), ...landed }),
  noteSituation: z.strictObject({ type: z.literal('noteSituation'), ...landed }),
  judgeAnswer: z.strictObject({ type: z.literal('judgeAnswer'), ...landed, of: id, accept: yes }),
  castVote: z.strictObject({ type: z.literal('castVote'), ...here, voter: id, choices: tables }),
  giveRuling: z.strictObject({ type: z.literal('giveRuling'), ...here, of: id, accept: yes, reason: words }),
  showAgain: z.strictObject({ type: z.literal('showAgain'), ...here }),
  askForHelp: z.strictObject({ type: z.literal('askForHelp'), ...here, on: yes }),
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
  planTime: z.strictObject({
    type: z.literal('planTime'),
    minutes: recordOf(id, minutes),
    endsAt: momentSchema.nullable(),
    sure: yes,
  }),
  // Logs of rules 1 know no reason.
  rewindTable: z.strictObject({ type: z.literal('rewindTable'), ...here, step: id, reason: words.default('') }),
  sendSituation: z.strictObject({ type: z.literal('sendSituation'), tables, wish }),
  scheduleSituation: z.strictObject({ type: z.literal('scheduleSituation'), tables, wish, minutes }),
  cancelScheduled: z.strictObject({ type: z.literal('cancelScheduled'), key: id }),
  landDue: z.strictObject({ type: z.literal('landDue') }),
  withdrawSituation: z.strictObject({ type: z.literal('withdrawSituation'), ...landed }),
  ruleOnAnswer: z.strictObject({ type: z.literal('ruleOnAnswer'), ...landed, accept: yes }),
  closeVote: z.strictObject({ type: z.literal('closeVote'), ...poll }),
  giveVerdict: z.strictObject({ type: z.literal('giveVerdict'), ...poll, choices: tables }),
  voteAgain: z.strictObject({ type: z.literal('voteAgain'), ...poll }),
  ruleOnWork: z.strictObject({ type: z.literal('ruleOnWork'), ...here, step: id, accept: yes, reason: words }),
  priceCard: z.strictObject({ type: z.literal('priceCard'), ...here, card: id, cost: count.max(1000) }),
  refuseCard: z.strictObject({ type: z.literal('refuseCard'), ...here, card: id }),
  givePoints: z.strictObject({
    type: z.literal('givePoints'),
    ...here,
    points: z.int().min(-1000).max(1000),
    suit: z.exactOptional(id),
  }),
  setPurse: z.strictObject({ type: z.literal('setPurse'), step: id, limit: count.max(1000), points: count.max(10_000) }),
  writeNote: z.strictObject({ type: z.literal('writeNote'), ...here, value: words }),
  setScreen: z.strictObject({
    type: z.literal('setScreen'),
    show: screenShow,
    table: id.nullable(),
    names: yes,
    seconds: count.max(100_000),
  }),
  undoAct: z.strictObject({ type: z.literal('undoAct'), key: id }),
  endWorkshop: z.strictObject({ type: z.literal('endWorkshop') }),
  reopenWorkshop: z.strictObject({ type: z.literal('reopenWorkshop') }),
} satisfies { readonly [Type in MoveType]: z.ZodType<Extract<Move, { type: Type }>> };

const [first, ...rest] = Object.values(moves);

/** Any move that has the right form. */
export const moveSchema: z.ZodType<Move> = z.discriminatedUnion('type', [first as (typeof moves)['writeField'], ...rest]);
