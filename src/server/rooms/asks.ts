import { facilitatorSeat } from '../../engine/setup.ts';
import { cleanText } from '../../lib/clean-text.ts';
import { lookUp } from '../../lib/look-up.ts';
import { fail, ok, type Result } from '../../lib/result.ts';
import { tidyName } from '../../protocol/names.ts';
import type { AnswerTo, AskOf, InsideAsk, RoomRefusal, RoomRefusalCode } from '../../protocol/room.ts';
import type { StoredPerson } from '../storage/storage.ts';
import { mayAsk, seatOfMove } from './may.ts';
import { type Member, tell } from './member.ts';
import { isFor } from './messages.ts';
import { isFacilitator } from './people.ts';
import type { Room } from './room.ts';
import { bringBack, giveRole, playOnPaper, standUp } from './seating.ts';
import { newKey, newRecovery, newSeatCode, secretHash } from './secrets.ts';

/** Somebody in a room who asks for something, through one of their pages. */
export interface Asker {
  readonly room: Room;
  readonly person: StoredPerson;
  readonly member: Member;
  /** The id of the call. */
  readonly id: string;
  /** Takes the whole workshop off the disk. Rejects when the disk refuses. */
  readonly deleteRoom: (room: Room) => Promise<void>;
}

type AnswerFor<Type extends InsideAsk['type']> = Promise<Result<AnswerTo[Type], RoomRefusal>>;
type Handlers = { readonly [Type in InsideAsk['type']]: (asker: Asker, ask: AskOf<Type>) => AnswerFor<Type> };

/** So many entries go into one answer. */
const mostEntries = 500;

const no = (code: RoomRefusalCode): Result<never, RoomRefusal> => fail({ code });
const kept = (done: boolean): Result<null, RoomRefusal> => (done ? ok(null) : no('not-saved'));

/** What is done about each thing that can be asked in a room. A type without its handler does not compile. */
const handlers: Handlers = {
  move: async ({ room, person, id }, { move }) => {
    const seat = seatOfMove(person, move, room.settings);
    return seat === undefined ? no('not-allowed') : room.submit(seat, id, move);
  },
  watch: async ({ room, person, member }, { audience }) =>
    room.watch(member, person, audience) ? ok(null) : no('not-allowed'),
  catchUp: async ({ room, person, member }, { known }) =>
    room.watch(member, person, known.audience, known) ? ok(null) : no('not-allowed'),
  rename: async ({ room, person }, { seat, name }) => {
    if (seat !== person.seat && !isFacilitator(person)) return no('not-allowed');
    if (!room.people.find(seat)) return no('no-such-person');
    const tidy = tidyName(name);
    if (tidy === '') return no('name-needed');
    const done = await room.people.change(seat, { name: tidy });
    if (done) room.refresh(seat);
    return kept(done);
  },
  typing: async ({ room, person, member }, ask) => {
    if (!isFacilitator(person) && room.tableOf(person.seat) !== ask.table) return no('not-allowed');
    const typing = room.holds.type(person.seat, ask);
    if (typing) room.channel({ kind: 'table', table: ask.table }).send(typing, member);
    return ok(null);
  },
  message: async ({ room }, { to, text }) => {
    const clean = cleanText(text).trim();
    const message = room.messages.add(to, clean);
    for (const { member, person } of room.presence.everyone(room.people))
      if (isFor(to, person.seat, room.me(person).table)) tell(member, message);
    return ok(null);
  },
  setRoom: async ({ room }, { locked, seating }) =>
    kept(await room.change({ settings: { ...room.settings, locked, seating } })),
  setRole: async (asker, { seat, role }) => giveRole(asker, seat, role),
  remove: async ({ room, person }, { seat }) => {
    const target = room.people.find(seat);
    if (!target) return no('no-such-person');
    if (seat === person.seat || target.role === 'facilitator') return no('not-allowed');
    if (!(await room.people.change(seat, { removed: true }))) return no('not-saved');
    await standUp(room, seat);
    room.out(seat, 'removed');
    return ok(null);
  },
  letBack: async ({ room }, { seat }) => {
    const target = room.people.find(seat);
    if (!target) return no('no-such-person');
    const seatCode = newSeatCode();
    const changes = { removed: false, seatCodeHash: secretHash(seatCode, room.key) };
    if (!(await room.people.change(seat, changes))) return no('not-saved');
    if (target.removed) await bringBack(room, { ...target, removed: false });
    return ok({ seatCode });
  },
  seatCode: async ({ room, person }, { seat }) => {
    const target = room.people.find(seat);
    if (!target) return no('no-such-person');
    if (seat !== person.seat && (!isFacilitator(person) || target.role === 'facilitator')) return no('not-allowed');
    const seatCode = newSeatCode();
    const done = await room.people.change(seat, { seatCodeHash: secretHash(seatCode, room.key) });
    return done ? ok({ seatCode }) : no('not-saved');
  },
  newRecovery: async ({ room }) => {
    const recovery = newRecovery();
    return (await room.change({ recoveryHash: secretHash(recovery, room.key) })) ? ok({ recovery }) : no('not-saved');
  },
  handOver: async ({ room, person }, { seat }) => {
    const target = room.people.find(seat);
    if (!target || target.removed || target.role === 'screen') return no('no-such-person');
    if (seat === person.seat) return no('not-allowed');
    // What the former facilitator wrote down opens nothing any more; the new one asks for a code of their own.
    if (!(await room.change({ recoveryHash: '' }))) return no('not-saved');
    if (!(await room.people.change(seat, { role: 'facilitator' }))) return no('not-saved');
    await room.people.change(person.seat, { role: 'co-facilitator' });
    await standUp(room, seat);
    for (const each of [seat, person.seat]) room.refresh(each);
    return ok(null);
  },
  paper: async ({ room }, { table, on }) => playOnPaper(room, table, on),
  note: async ({ room, id }, { table, text }) => {
    const before = lookUp(room.dealer.state().notes, table) ?? '';
    const value = [before, cleanText(text).trim()].filter((line) => line !== '').join('\n');
    const answer = await room.submit(facilitatorSeat, id, { type: 'writeNote', table, value });
    return answer.ok ? ok(null) : answer;
  },
  entries: async ({ room }, { after }) => {
    const entries = room.dealer.entries().slice(after, after + mostEntries);
    return ok({ entries, seq: room.dealer.seq() });
  },
  leave: async ({ room, person, member }) => {
    if (isFacilitator(person)) return no('not-allowed');
    await standUp(room, person.seat);
    const done = await room.people.change(person.seat, { tokenHashes: [] });
    if (done) room.leave(member);
    return kept(done);
  },
  deleteWorkshop: async ({ room, deleteRoom }) => {
    await deleteRoom(room);
    return ok(null);
  },
};

/** Does what somebody in the room asks for, when they may. */
export async function answerInside(asker: Asker, ask: InsideAsk): Promise<Result<unknown, RoomRefusal>> {
  if (!mayAsk(asker.person, ask.type)) return no('not-allowed');
  const handler: (asker: Asker, ask: never) => Promise<Result<unknown, RoomRefusal>> = handlers[ask.type];
  return handler(asker, ask as never);
}

/** A new id for a move that the room makes by itself. */
export const ownMoveId = (): string => `room-${newKey()}`;
