import type { SeatId } from '../../engine/moves.ts';
import type { Json } from '../../lib/canonical-json.ts';
import { fail, ok, type Result } from '../../lib/result.ts';
import type { Call, InsideAsk, OutsideAsk, RoomRefusal, RoomRefusalCode, Tell } from '../../protocol/room.ts';
import { readCall } from '../../protocol/room-schema.ts';
import { answerInside } from '../rooms/asks.ts';
import { type Bucket, makeBucket } from '../rooms/bucket.ts';
import type { AtTheDoor, CameIn, Doors } from '../rooms/doors.ts';
import type { Member } from '../rooms/member.ts';
import type { Room } from '../rooms/room.ts';

/** What a visitor needs of the building. */
export interface Building {
  readonly doors: Doors;
  readonly deleteRoom: (room: Room) => Promise<void>;
  readonly now: () => number;
  /** Waits before a wrong code is answered, so that guessing is slow for the one who guesses and for nobody else. */
  readonly makeWait: () => Promise<void>;
  readonly fault: (error: unknown) => void;
}

const outsideTypes: ReadonlySet<string> = new Set(['host', 'knock', 'join', 'show', 'back', 'sit', 'recover']);
const isOutside = (ask: OutsideAsk | InsideAsk): ask is OutsideAsk => outsideTypes.has(ask.type);
/** Answers after which a page may be guessing. */
const guesses: ReadonlySet<string> = new Set(['no-such-room', 'wrong-code', 'signed-out']);

/** One page that is connected, from its first word to its last. */
export interface Visitor {
  /** Takes one message, whatever it is. */
  readonly hear: (message: unknown) => void;
  /** Whether it has said anything that makes sense. */
  readonly isKnown: () => boolean;
  /** Resolves when all that it has asked so far is answered. */
  readonly settled: () => Promise<void>;
  /** The line is gone. */
  readonly gone: () => void;
}

export function makeVisitor(building: Building, member: Member): Visitor {
  const visit = new Visit(building, member);
  const underWay = new Set<Promise<void>>();
  return {
    hear: (message) => {
      const answered = visit.hear(message).finally(() => underWay.delete(answered));
      underWay.add(answered);
    },
    isKnown: () => visit.isKnown,
    settled: async () => void (await Promise.all(underWay)),
    gone: () => visit.gone(),
  };
}

class Visit {
  readonly #building: Building;
  readonly #member: Member;
  readonly #outside: Bucket;
  /** Of messages without sense, and of calls that come too fast: so many, and the line is let go. */
  readonly #senseless: Bucket;
  readonly #hurried: Bucket;
  #place: { readonly room: Room; readonly seat: SeatId } | undefined;
  #isKnown = false;
  #isGone = false;

  constructor(building: Building, member: Member) {
    const { now } = building;
    this.#building = building;
    this.#member = member;
    this.#outside = makeBucket(12, 2, now);
    this.#senseless = makeBucket(30, 1, now);
    this.#hurried = makeBucket(300, 20, now);
  }

  /** Whether it has said anything that makes sense. */
  get isKnown(): boolean {
    return this.#isKnown;
  }

  /** Takes one message, whatever it is. Resolves once that is answered; never rejects. */
  async hear(message: unknown): Promise<void> {
    const read = readCall(message);
    if (!('call' in read)) {
      if (read.id !== undefined) this.#reply(read.id, no('bad-message'));
      if (!this.#senseless.take()) this.#member.close();
      return;
    }
    this.#isKnown = true;
    try {
      await this.#take(read.call);
    } catch (error) {
      this.#building.fault(error);
      this.#reply(read.call.id, no('not-saved'));
    }
  }

  /** The line is gone. */
  gone(): void {
    this.#isGone = true;
    this.#place?.room.leave(this.#member);
  }

  async #take({ id, ask }: Call): Promise<void> {
    if (!isOutside(ask)) return this.#answerInside(id, ask);
    if (!this.#outside.take()) return this.#hurry(id);
    const answer = await this.#askAtTheDoor(id, ask);
    if (!answer.ok) this.#reply(id, answer);
    else if (answer.value.kind === 'card') this.#reply(id, ok(answer.value.card));
    else this.#comeIn(id, answer.value.in);
  }

  async #askAtTheDoor(id: string, ask: OutsideAsk): Promise<Result<AtTheDoor, RoomRefusal>> {
    const answer = await this.#building.doors.answer(id, ask);
    if (!answer.ok && guesses.has(answer.error.code)) await this.#building.makeWait();
    return answer.ok && answer.value.kind === 'in' && answer.value.in.room.isClosed ? no('not-saved') : answer;
  }

  /** The answer goes out before anything that is told inside. */
  #comeIn(id: string, { room, person, entered, known, alone }: CameIn): void {
    this.#reply(id, ok(entered));
    try {
      this.#place?.room.leave(this.#member);
      this.#place = { room, seat: person.seat };
      if (alone) room.out(person.seat, 'elsewhere');
      if (!this.#isGone) room.come(this.#member, room.people.find(person.seat) ?? person, known);
    } catch (error) {
      // It is in, and knows nothing: it comes back, and is told how things stand then.
      this.#building.fault(error);
      this.#member.close();
    }
  }

  async #answerInside(id: string, ask: InsideAsk): Promise<void> {
    const here = this.#inside();
    const person = here?.room.people.find(here.seat);
    if (!here || !person || person.removed) return this.#reply(id, no('signed-out'));
    if (!here.room.mayAskNow(here.seat)) return this.#hurry(id);
    const tasks: (() => void)[] = [];
    const afterwards = (task: () => void): void => void tasks.push(task);
    const [{ deleteRoom }, member] = [this.#building, this.#member];
    this.#reply(id, await answerInside({ room: here.room, person, member, id, deleteRoom, afterwards }, ask));
    for (const task of tasks) task();
  }

  /** Where this page is, while it is there. */
  #inside() {
    const here = this.#place;
    return here && here.room.presence.seatOf(this.#member) === here.seat ? here : undefined;
  }

  #hurry(id: string): void {
    this.#reply(id, no('too-fast'));
    if (!this.#hurried.take()) this.#member.close();
  }

  #reply(re: string, answer: Result<unknown, RoomRefusal>): void {
    const told: Tell = { type: 'reply', reply: { re, answer: answer as Result<Json, RoomRefusal> } };
    this.#member.send(JSON.stringify(told));
  }
}

const no = (code: RoomRefusalCode): Result<never, RoomRefusal> => fail({ code });
