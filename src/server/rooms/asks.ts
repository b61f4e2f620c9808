import { facilitatorSeat } from '../../engine/setup.ts';
import { cleanText } from '../../lib/clean-text.ts';
import { lookUp } from '../../lib/look-up.ts';
import { fail, ok, type Result } from '../../lib/result.ts';
import { tidyName } from '../../protocol/names.ts';
import type { AnswerTo, AskOf, InsideAsk, RoomRefusal, RoomRefusalCode } from '../../protocol/room.ts';
import type { StoredPerson } from '../storage/storage.ts';
import { mayAsk, mayRule, seatOfMove } from './may.ts';
import { type Member, tell } from './member.ts';
import { isFor } from './messages.ts';
import { isFacilitator } from './people.ts';
import type { Room } from './room.ts';
import { bringBack, giveRole, playOnPaper, standUp } from './seating.ts';
import { newRecovery, newSeatCode, secretHash } from './secrets.ts';

/** Somebody in a room who asks for something, through one of their pages. */
export interface Asker {
  readonly room: Room;
  readonly person: StoredPerson;
  readonly member: Member;
  /** The id of the call. */
  readonly id: string;
  /** Takes the whole workshop off the disk. Rejects when the disk refuses. */
  readonly deleteRoom: (room: Room) => Promise<void>;
  /** Does something once the answer is on its way. */
  readonly afterwards: (task: () => void) => void;
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
    const target = room.people.find(seat);
    if (seat !== person.seat && (!target || !mayRule(person, target))) return no(target ? 'not-allowed' : 'no-such-person');
    const tidy = tidyName(name);
    if (tidy === '') return no('name-needed');
    const done = await room.people.change(seat, { name: tidy });
    if (done) room.refresh(seat);
    return kept(done);
  },
  typing: async ({ room, person, member }, ask) => {
    if (!isFacilitator(person) && room.tableOf(person.seat) !== ask.table) return no('not-allowed');
    if (!room.dealer.rulebook.clientOf.has(ask.table)) return fail({ code: 'no-such-table' });
    const typing = room.holds.type(person.seat, ask);
    if (typing) room.channel({ kind: 'table', table: ask.table }).send(typing, member);
    return ok(null);
  },
  message: async ({ room, id }, { to, text }) => {
    const clean = cleanText(text);
    if (clean === '') return fail({ code: 'text-missing' });
    const message = room.messages.add(id, to, clean);
    if (!message) return ok(null);
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
    if (seat === person.seat || !mayRule(person, target)) return no('not-allowed');
    if (!(await room.people.change(seat, { removed: true }))) return no('not-saved');
    room.out(seat, 'removed');
    await standUp(room, seat, facilitatorSeat);
    return ok(null);
  },
  letBack: async ({ room, person }, { seat }) => {
    const target = room.people.find(seat);
    if (!target) return no('no-such-person');
    if (!mayRule(person, target)) return no('not-allowed');
    const seatCode = newSeatCode();
    const changes = { removed: false, seatCodeHash: secretHash(seatCode, room.key) };
    if (!(await room.people.change(seat, changes))) return no('not-saved');
    if (target.removed) await bringBack(room, { ...target, removed: false });
    return ok({ seatCode });
  },
  seatCode: async ({ room, person }, { seat }) => {
    const target = room.people.find(seat);
    if (!target) return no('no-such-person');
    if (seat !== person.seat && !mayRule(person, target)) return no('not-allowed');
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
    await standUp(room, seat, seat);
    for (const each of [seat, person.seat]) room.refresh(each);
    return ok(null);
  },
  paper: async ({ room }, { table, on }) => playOnPaper(room, table, on),
  note: async ({ room, id }, { table, text }) => {
    const before = lookUp(room.dealer.state().notes, table) ?? '';
    const value = [before, cleanText(text)].filter((line) => line !== '').join('\n');
    const answer = await room.submit(facilitatorSeat, id, { type: 'writeNote', table, value });
    return answer.ok ? ok(null) : answer;
  },
  entries: async ({ room }, { after }) => {
    const entries = room.dealer.entries().slice(after, after + mostEntries);
    return ok({ entries, seq: room.dealer.seq() });
  },
  leave: async ({ room, person, member }) => {
    if (isFacilitator(person)) return no('not-allowed');
    await standUp(room, person.seat, person.seat);
    if (!(await room.people.change(person.seat, { tokenHashes: [] }))) return no('not-saved');
    room.leave(member);
    room.out(person.seat, 'elsewhere');
    return ok(null);
  },
  deleteWorkshop: async ({ room, deleteRoom, afterwards }) => {
    await deleteRoom(room);
    afterwards(() => room.close('deleted'));
    return ok(null);
  },
};

/** What is about people and the room itself: each is decided on what the one before it has left. Moves go their own way. */
const oneByOne: ReadonlySet<InsideAsk['type']> = new Set([
  ...(['rename', 'setRoom', 'setRole', 'remove', 'letBack', 'seatCode'] as const),
  ...(['newRecovery', 'handOver', 'paper', 'note', 'leave', 'deleteWorkshop'] as const),
]);

type Answered = Promise<Result<unknown, RoomRefusal>>;

/** Does what somebody in the room asks for, when they may. */
export function answerInside(asker: Asker, ask: InsideAsk): Answered {
  const { room, person } = asker;
  if (!oneByOne.has(ask.type)) return answerNow(asker, ask);
  return room.inTurn(async () => {
    // Somebody before them may have made them another.
    const now = room.people.find(person.seat);
    return now && !now.removed && !room.isClosed ? answerNow({ ...asker, person: now }, ask) : no('signed-out');
  });
}

async function answerNow(asker: Asker, ask: InsideAsk): Answered {
  if (!mayAsk(asker.person, ask.type)) return no('not-allowed');
  const handler: (asker: Asker, ask: never) => Answered = handlers[ask.type];
  return handler(asker, ask as never);
}
