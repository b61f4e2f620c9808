import { firstEntries, newHeader, timeMoves } from '../../dealer/new-workshop.ts';
import type { Deck } from '../../engine/deck.ts';
import type { Format } from '../../engine/format.ts';
import type { Header, Pin } from '../../engine/header.ts';
import { fail, ok, type Result } from '../../lib/result.ts';
import { missingSuits } from '../../protocol/missing-suits.ts';
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
import type { Storage, StoredPerson, StoredWorkshop } from '../storage/storage.ts';
import { isFacilitator } from './people.ts';
import type { Room } from './room.ts';
import { emptiest, roomCard } from './room-views.ts';
import type { Rooms } from './rooms.ts';
import { bringBack, sitDown } from './seating.ts';
import { newKey, newPersonSeat, newRecovery, newRoomCode, newToken, secretHash, tidyCode } from './secrets.ts';

/** The decks and formats that this server can host a workshop with. */
export interface ServerContent {
  readonly decks: readonly Deck[];
  readonly formats: readonly Format[];
}

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
}

/** What somebody outside is answered: they are in, or they know what the room is. */
export type AtTheDoor = { readonly kind: 'in'; readonly in: CameIn } | { readonly kind: 'card'; readonly card: RoomCard };

type Answered = Promise<Result<AtTheDoor, RoomRefusal>>;
type Handlers = { readonly [Type in OutsideAsk['type']]: (ask: AskOf<Type>) => Answered };

/** More than this in one room would not find a table. */
const mostPeople = 600;
/** Of one person: a laptop, a phone, and those that were lost. */
const mostDevices = 5;

/** What somebody is given as they come in, and what they know already. */
interface Given {
  readonly token?: string;
  readonly recovery?: string;
  readonly known?: readonly Known[];
}

const no = (code: RoomRefusalCode): Result<never, RoomRefusal> => fail({ code });

/** How people come into rooms: as hosts, with a code, with what they were given before, or with a code for their own seat. */
export class Doors {
  readonly #parts: DoorsParts;
  readonly #handlers: Handlers = {
    host: (ask) => host(this.#parts, ask, (room, person, more) => this.#enter(room, person, more)),
    knock: (ask) => this.#knock(ask),
    join: (ask) => this.#join(ask),
    show: (ask) => this.#show(ask),
    back: (ask) => this.#back(ask),
    sit: (ask) => this.#sit(ask),
    recover: (ask) => this.#recover(ask),
  };

  constructor(parts: DoorsParts) {
    this.#parts = parts;
  }

  answer(ask: OutsideAsk): Answered {
    const handler: (ask: never) => Answered = this.#handlers[ask.type];
    return handler(ask as never);
  }

  #enter(room: Room, person: StoredPerson, { token, recovery, known }: Given): Result<AtTheDoor, RoomRefusal> {
    const entered: Entered = {
      protocol: roomProtocol,
      token: token ?? null,
      recovery: recovery ?? null,
      header: headerFor(room, person),
      code: room.code,
      me: room.me(person),
      now: this.#parts.now(),
    };
    return ok({ kind: 'in', in: { room, person, known: known ?? [], entered } });
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
    const added = await this.#add(room, tidyName(name), 'player');
    if (!added) return no('not-saved');
    const answer = await sitDown(room, added.person.seat, place.value, 'player');
    if (answer.ok) return this.#enter(room, added.person, added);
    await room.people.forget(added.person.seat);
    return answer;
  }

  async #show({ code }: AskOf<'show'>): Answered {
    const room = await this.#roomFor(code);
    if (!room.ok) return room;
    const added = await this.#add(room.value, '', 'screen');
    return added ? this.#enter(room.value, added.person, added) : no('not-saved');
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
    if (!found.ok) return found;
    const room = found.value;
    const given = secretHash(tidyCode(seatCode), room.key);
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
    if (!found.ok) return found;
    const room = found.value;
    const owner = room.people.all().find(({ role }) => role === 'facilitator');
    if (!owner || room.recoveryHash !== secretHash(tidyCode(recovery), room.key)) return no('wrong-code');
    const [token, next] = [newToken(), newRecovery()];
    if (!(await room.people.change(owner.seat, { tokenHashes: [secretHash(token)] }))) return no('not-saved');
    room.out(owner.seat, 'elsewhere');
    const kept = await room.change({ recoveryHash: secretHash(next, room.key) });
    return this.#enter(room, owner, { token, ...(kept ? { recovery: next } : {}) });
  }
}

/** Chance is for the dealer alone: who knew where it comes from could tell what is drawn next. Facilitators need it for the file of the workshop. */
function headerFor(room: Room, person: StoredPerson): Header {
  const { header } = room.dealer.rulebook;
  return isFacilitator(person) ? header : { ...header, seed: '' };
}

const newPerson = (name: string, role: PersonRole, token: string, heardAt: number): StoredPerson => ({
  seat: newPersonSeat(),
  name,
  role,
  table: null,
  tokenHashes: [secretHash(token)],
  seatCodeHash: null,
  removed: false,
  heardAt,
});

/** The table for somebody new, or why there is none. */
function placeFor(room: Room, name: string, table: string | null): Result<string, RoomRefusal> {
  if (room.settings.locked) return no('room-locked');
  if (name === '') return no('name-needed');
  if (room.people.all().length >= mostPeople) return no('room-full');
  const place = room.settings.seating === 'assign' ? emptiest(room) : table;
  if (place === null || place === undefined) return no('table-needed');
  return room.dealer.rulebook.clientOf.has(place) ? ok(place) : fail({ code: 'no-such-table' });
}

type Enter = (room: Room, person: StoredPerson, given: Given) => Result<AtTheDoor, RoomRefusal>;

/** Makes a workshop on the disk, with whoever hosts it in it. */
async function host(parts: DoorsParts, ask: AskOf<'host'>, enter: Enter): Answered {
  const { rooms, storage, deckFor, formatFor, mostRooms, now } = parts;
  const [deck, format] = [deckFor(ask.deck), formatFor(ask.format)];
  if (!deck || !format || missingSuits(deck, format).length > 0) return no('no-such-game');
  if (rooms.count() >= mostRooms) return no('rooms-full');
  const [key, token, recovery, startedAt] = [newKey(), newToken(), newRecovery(), now()];
  const header = newHeader({ deck, format, tables: ask.tables, key, seed: newKey(), startedAt });
  const person = newPerson(tidyName(ask.name), 'facilitator', token, startedAt);
  const workshop: Omit<StoredWorkshop, 'code'> = {
    key,
    header,
    deck,
    format,
    createdAt: startedAt,
    touchedAt: startedAt,
    ended: false,
    recoveryHash: secretHash(recovery, key),
    settings: { locked: false, seating: ask.seating, paper: [] },
  };
  const entries = firstEntries(timeMoves(format, ask.time ?? undefined), startedAt);
  if (!(await createWithFreeCode(storage, workshop, entries, person))) return no('not-saved');
  const room = await rooms.open(key);
  return room ? enter(room, room.people.find(person.seat) ?? person, { token, recovery }) : no('not-saved');
}

async function createWithFreeCode(
  storage: Storage,
  workshop: Omit<StoredWorkshop, 'code'>,
  entries: Parameters<Storage['create']>[1],
  person: StoredPerson,
): Promise<boolean> {
  for (let tries = 0; tries < 8; tries += 1) {
    const made = await storage.create({ ...workshop, code: newRoomCode() }, entries, [person]).catch(() => undefined);
    if (!made) return false;
    if (made.ok) return true;
  }
  return false;
}
