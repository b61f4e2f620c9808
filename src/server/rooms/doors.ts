import type { Deck } from '../../engine/deck.ts';
import type { Format } from '../../engine/format.ts';
import type { Header, Pin } from '../../engine/header.ts';
import { fail, ok, type Result } from '../../lib/result.ts';
import { tidyName } from '../../protocol/names.ts';
import {
  type AskOf,
  type Entered,
  type Known,
  type OutsideAsk,
  type PersonRole,
  type RoomCard,
  type RoomRefusal,
  type RoomRefusalCode,
  roomProtocol,
} from '../../protocol/room.ts';
import type { Storage, StoredPerson } from '../storage/storage.ts';
import { host } from './hosting.ts';
import { isFacilitator, newPerson } from './people.ts';
import { makeRepeats, type Repeats } from './repeats.ts';
import type { Room } from './room.ts';
import { emptiest, roomCard } from './room-views.ts';
import type { Rooms } from './rooms.ts';
import { bringBack, sitDown } from './seating.ts';
import { newToken, secretHash, tidyCode } from './secrets.ts';

export interface DoorsParts {
  readonly rooms: Rooms;
  readonly storage: Storage;
  readonly deckFor: (pin: Pin) => Deck | undefined;
  readonly formatFor: (pin: Pin) => Format | undefined;
  readonly mostRooms: number;
  readonly now: () => number;
}

/** Somebody who has come in: where, as whom, and what they are told first. */
export interface CameIn {
  readonly room: Room;
  readonly person: StoredPerson;
  readonly entered: Entered;
  readonly known: readonly Known[];
  /** All other pages of this person are out: somebody has taken over. */
  readonly alone: boolean;
}

/** What somebody outside is answered: they are in, or they know what the room is. */
export type AtTheDoor = { readonly kind: 'in'; readonly in: CameIn } | { readonly kind: 'card'; readonly card: RoomCard };

type Answered = Promise<Result<AtTheDoor, RoomRefusal>>;
type Handlers = { readonly [Type in OutsideAsk['type']]: (ask: AskOf<Type>) => Answered };

/** More than this in one room would not find a table. */
const mostPeople = 600;
const mostScreens = 20;
/** Of one person: a laptop, a phone, and those that were lost. */
const mostDevices = 5;

/** What somebody is given as they come in, and what they know already. */
interface Given {
  readonly token?: string;
  readonly recovery?: string;
  readonly known?: readonly Known[];
  readonly alone?: boolean;
}

const no = (code: RoomRefusalCode): Result<never, RoomRefusal> => fail({ code });

/** How people come into rooms: as hosts, with a code, with what they were given before, or with a code for their own seat. */
export class Doors {
  readonly #parts: DoorsParts;
  readonly #repeats: Repeats<AtTheDoor>;
  readonly #handlers: Handlers = {
    host: (ask) => this.#host(ask),
    knock: (ask) => this.#knock(ask),
    join: (ask) => this.#join(ask),
    show: (ask) => this.#show(ask),
    back: (ask) => this.#back(ask),
    sit: (ask) => this.#sit(ask),
    recover: (ask) => this.#recover(ask),
  };

  constructor(parts: DoorsParts) {
    this.#parts = parts;
    this.#repeats = makeRepeats(parts.now);
  }

  /** `id` is the call's: a repeat of the very same call has no second effect. */
  answer(id: string, ask: OutsideAsk): Answered {
    const handler: (ask: never) => Answered = this.#handlers[ask.type];
    return this.#repeats(id, ask, () => handler(ask as never));
  }

  #enter(room: Room, person: StoredPerson, { token, recovery, known, alone }: Given): Result<AtTheDoor, RoomRefusal> {
    const entered: Entered = {
      protocol: roomProtocol,
      token: token ?? null,
      recovery: recovery ?? null,
      header: headerFor(room, person),
      code: room.code,
      me: room.me(person),
      now: this.#parts.now(),
    };
    return ok({ kind: 'in', in: { room, person, known: known ?? [], entered, alone: alone ?? false } });
  }

  /** The room that a code opens; one that has ended opens for nobody new. */
  async #roomFor(typed: string, mayHaveEnded = false): Promise<Result<Room, RoomRefusal>> {
    const room = await this.#parts.rooms.byCode(tidyCode(typed));
    if (!room) return no('no-such-room');
    return room.ended && !mayHaveEnded ? no('room-ended') : ok(room);
  }

  async #add(room: Room, name: string, role: PersonRole) {
    const token = newToken();
    const person = newPerson(name, role, token, this.#parts.now());
    return (await room.people.put(person)) ? { person, token } : undefined;
  }

  async #host(ask: AskOf<'host'>): Answered {
    const hosted = await host(this.#parts, ask);
    return hosted.ok ? this.#enter(hosted.value.room, hosted.value.person, hosted.value) : hosted;
  }

  async #knock({ code }: AskOf<'knock'>): Answered {
    const room = await this.#roomFor(code);
    return room.ok ? ok({ kind: 'card', card: roomCard(room.value) }) : room;
  }

  async #join({ code, name, table }: AskOf<'join'>): Answered {
    const found = await this.#roomFor(code);
    if (!found.ok) return found;
    const room = found.value;
    const place = placeFor(room, tidyName(name), table);
    if (!place.ok) return place;
    const arrived = room.arrivals.begin(place.value);
    try {
      const added = await this.#add(room, tidyName(name), 'player');
      if (!added) return no('not-saved');
      const answer = await sitDown(room, added.person.seat, place.value, 'player');
      if (answer.ok) return this.#enter(room, added.person, added);
      await room.people.forget(added.person.seat);
      return answer;
    } finally {
      arrived();
    }
  }

  async #show({ code }: AskOf<'show'>): Answered {
    const found = await this.#roomFor(code);
    if (!found.ok) return found;
    const room = found.value;
    if (!(await makeRoomForScreen(room))) return no('room-full');
    const added = await this.#add(room, '', 'screen');
    return added ? this.#enter(room, added.person, added) : no('not-saved');
  }

  async #back({ token, known }: AskOf<'back'>): Answered {
    const { storage, rooms } = this.#parts;
    const owner = await storage.findToken(secretHash(token));
    const room = owner && (await rooms.open(owner.key));
    const person = owner && room?.people.find(owner.seat);
    if (!room || !person) return no('signed-out');
    return person.removed ? no('removed') : this.#enter(room, person, { known });
  }

  async #sit({ code, seatCode }: AskOf<'sit'>): Answered {
    const found = await this.#roomFor(code, true);
    return found.ok ? found.value.inTurn(() => this.#takeSeat(found.value, tidyCode(seatCode))) : found;
  }

  async #takeSeat(room: Room, seatCode: string): Answered {
    const given = secretHash(seatCode, room.key);
    const person = room.people.all().find(({ seatCodeHash }) => seatCodeHash === given);
    if (!person) return no('wrong-code');
    if (person.removed) return no('removed');
    const token = newToken();
    const tokenHashes = [...person.tokenHashes, secretHash(token)].slice(-mostDevices);
    // A seat code opens the seat once.
    if (!(await room.people.change(person.seat, { tokenHashes, seatCodeHash: null }))) return no('not-saved');
    await bringBack(room, person);
    return this.#enter(room, person, { token });
  }

  async #recover({ code, recovery }: AskOf<'recover'>): Answered {
    const found = await this.#roomFor(code, true);
    return found.ok ? found.value.inTurn(() => this.#takeOver(found.value, tidyCode(recovery))) : found;
  }

  /** The code stays as it is written down: where the answer is lost, it still opens the room. */
  async #takeOver(room: Room, recovery: string): Answered {
    const owner = room.people.all().find(({ role }) => role === 'facilitator');
    if (!owner || room.recoveryHash !== secretHash(recovery, room.key)) return no('wrong-code');
    const token = newToken();
    if (!(await room.people.change(owner.seat, { tokenHashes: [secretHash(token)] }))) return no('not-saved');
    return this.#enter(room, owner, { token, recovery, alone: true });
  }
}

/** Chance is for the dealer alone: who knew where it comes from could tell what is drawn next. Facilitators need it for the file of the workshop. */
function headerFor(room: Room, person: StoredPerson): Header {
  const { header } = room.dealer.rulebook;
  return isFacilitator(person) ? header : { ...header, seed: '' };
}

/** A screen is a device, and devices come and go: the place of one that is gone can be taken. Gives whether there is one. */
async function makeRoomForScreen(room: Room): Promise<boolean> {
  const screens = room.people.all().filter(({ role }) => role === 'screen');
  if (screens.length < mostScreens) return true;
  const gone = screens
    .filter(({ seat }) => !room.presence.isOnline(seat))
    .toSorted((one, other) => one.heardAt - other.heardAt)
    .at(0);
  return gone !== undefined && room.people.forget(gone.seat);
}

/** The table for somebody new, or why there is none. */
function placeFor(room: Room, name: string, table: string | null): Result<string, RoomRefusal> {
  if (room.settings.locked) return no('room-locked');
  if (name === '') return no('name-needed');
  if (room.people.all().filter(({ role }) => role !== 'screen').length >= mostPeople) return no('room-full');
  const place = room.settings.seating === 'assign' ? emptiest(room) : table;
  if (place === null || place === undefined) return no('table-needed');
  return room.dealer.rulebook.clientOf.has(place) ? ok(place) : fail({ code: 'no-such-table' });
}
