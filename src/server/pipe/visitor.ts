import type { SeatId } from '../../engine/moves.ts';
import type { Json } from '../../lib/canonical-json.ts';
import { fail, ok, type Result } from '../../lib/result.ts';
import type { Call, InsideAsk, OutsideAsk, RoomRefusal, RoomRefusalCode, Tell } from '../../protocol/room.ts';
import { readCall } from '../../protocol/room-schema.ts';
import { answerInside } from '../rooms/asks.ts';
import type { AtTheDoor, CameIn, Doors } from '../rooms/doors.ts';
import type { Member } from '../rooms/member.ts';
import type { Room } from '../rooms/room.ts';
import { type Bucket, makeBucket } from './bucket.ts';

/** What a visitor needs of the building. */
export interface Building {
  readonly doors: Doors;
  readonly deleteRoom: (room: Room) => Promise<void>;
  readonly now: () => number;
  /** Waits before a wrong code is answered, so that guessing is slow for the one who guesses and for nobody else. */
  readonly makeWait: () => Promise<void>;
  readonly fault: (error: unknown) => void;
}

/** One page that is connected, from its first word to its last. */
export interface Visitor {
  /** Takes one message, whatever it is. */
  readonly hear: (message: unknown) => void;
  /** Whether it has said anything that makes sense. */
  readonly isKnown: () => boolean;
  /** The line is gone. */
  readonly gone: () => void;
}

const outsideTypes: ReadonlySet<string> = new Set(['host', 'knock', 'join', 'show', 'back', 'sit', 'recover']);
const isOutside = (ask: OutsideAsk | InsideAsk): ask is OutsideAsk => outsideTypes.has(ask.type);
/** Answers after which a page may be guessing. */
const guesses: ReadonlySet<string> = new Set(['no-such-room', 'wrong-code', 'signed-out']);

/** So many senseless messages, and the line is let go. */
const patience = 30;

export function makeVisitor(building: Building, member: Member): Visitor {
  const { now } = building;
  const outside = makeBucket(12, 2, now);
  const inside = makeBucket(60, 20, now);
  const senseless = makeBucket(patience, 1, now);
  let place: { readonly room: Room; readonly seat: SeatId } | undefined;
  let known = false;
  let left = false;

  const reply = (re: string, answer: Result<unknown, RoomRefusal>): void => {
    const told: Tell = { type: 'reply', reply: { re, answer: answer as Result<Json, RoomRefusal> } };
    member.send(JSON.stringify(told));
  };

  const comeIn = ({ room, person, known: before }: CameIn): void => {
    place?.room.leave(member);
    place = { room, seat: person.seat };
    if (!left) room.come(member, person, before);
  };

  const answerOutside = async (ask: OutsideAsk): Promise<Result<unknown, RoomRefusal>> => {
    const answer = await building.doors.answer(ask);
    if (!answer.ok && guesses.has(answer.error.code)) await building.makeWait();
    return answer;
  };

  /** The answer to coming in goes out before anything that is told inside. */
  const enterOrTell = (id: string, answer: Result<AtTheDoor, RoomRefusal>): void => {
    if (!answer.ok) reply(id, answer);
    else if (answer.value.kind === 'card') reply(id, ok(answer.value.card));
    else {
      reply(id, ok(answer.value.in.entered));
      comeIn(answer.value.in);
    }
  };

  const take = async ({ id, ask }: Call): Promise<void> => {
    if (isOutside(ask)) return enterOrTell(id, (await answerOutside(ask)) as Result<AtTheDoor, RoomRefusal>);
    const person = place?.room.people.find(place.seat);
    if (!place || !person || person.removed) return reply(id, no('signed-out'));
    reply(id, await answerInside({ room: place.room, person, member, id, deleteRoom: building.deleteRoom }, ask));
  };

  const bucketFor = (ask: Call['ask']): Bucket => (isOutside(ask) ? outside : inside);

  return {
    isKnown: () => known,
    hear: (message) => {
      const read = readCall(message);
      if (!('call' in read)) {
        if (read.id !== undefined) reply(read.id, no('bad-message'));
        if (!senseless.take()) member.close();
        return;
      }
      const { call } = read;
      known = true;
      if (!bucketFor(call.ask).take()) return reply(call.id, no('too-fast'));
      take(call).catch((error: unknown) => {
        building.fault(error);
        reply(call.id, no('not-saved'));
      });
    },
    gone: () => {
      left = true;
      place?.room.leave(member);
    },
  };
}

const no = (code: RoomRefusalCode): Result<never, RoomRefusal> => fail({ code });
