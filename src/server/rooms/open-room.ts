import { type Dealer, type Dealt, openDealer } from '../../dealer/dealer.ts';
import { type DueTimer, makeDueTimer } from '../../dealer/due-timer.ts';
import { rulesVersion } from '../../engine/header.ts';
import type { LogEntry } from '../../engine/log.ts';
import { makeRulebook, type Rulebook } from '../../engine/rulebook.ts';
import { facilitatorSeat } from '../../engine/setup.ts';
import { nextDue } from '../../engine/situations/inject.ts';
import type { Workshop } from '../../engine/state.ts';
import { canonicalJson } from '../../lib/canonical-json.ts';
import type { Storage, StoredWorkshop } from '../storage/storage.ts';
import { hashOf } from './hash-of.ts';
import { makePeople } from './people.ts';
import { Room, type RoomPlace } from './room.ts';
import { bringBack } from './seating.ts';
import { newKey } from './secrets.ts';

export interface RoomsParts {
  readonly storage: Storage;
  readonly place: RoomPlace;
  /** Milliseconds since 1970; never less than before. */
  readonly now: () => number;
  /** Hears of mistakes of ours; the room goes on. */
  readonly fault: (error: unknown) => void;
  /** Opens the dealer of a room, where tests want another than the usual one. */
  readonly deal?: typeof openDealer;
}

export interface OpenedRoom {
  readonly room: Room;
  /** Nothing happens in it by itself any more. */
  readonly stop: () => void;
  /** Keeps where the workshop stands. Never rejects. */
  readonly keepStand: () => Promise<void>;
}

/** Where a workshop stands is kept after so many moves, so that opening it again is quick. */
const snapshotEvery = 200;

/** Opens a workshop from the disk. Rejects when its log is broken or cannot be read. */
export async function openRoom(parts: RoomsParts, stored: StoredWorkshop): Promise<OpenedRoom> {
  const { storage, place, now, fault, deal = openDealer } = parts;
  const { key } = stored;
  const rulebook = makeRulebook(stored.header, stored.deck, stored.format);
  const [entries, from, people] = await Promise.all([
    storage.entriesAfter(key, 0),
    lastStand(storage, rulebook, key),
    storage.peopleOf(key),
  ]);
  let room: Room | undefined;
  const dealt = (all: readonly Dealt[]): void => {
    room?.dealt(all);
    timer.reset();
    if (all.some(({ entry }) => entry.seq % snapshotEvery === 0)) void keepStand();
  };
  const keeper = {
    append: (added: readonly LogEntry[]) => storage.append(key, added),
    after: (seq: number) => storage.entriesAfter(key, seq),
  };
  const opened = deal({ rulebook, entries, ...(from ? { from } : {}), keeper, now, dealt, fault });
  if (!opened.ok) throw new Error(`The log of a workshop is broken at entry ${opened.error.seq}`);
  const dealer = opened.value;
  const keepStand = (): Promise<void> => keepStandOf(parts, key, dealer);
  const timer = timerFor(parts, dealer);
  timer.reset();
  room = new Room({ stored, dealer, people: makePeople(storage, key, people), storage, place, now, fault });
  await seatEverybody(room);
  return { room, stop: timer.stop, keepStand };
}

/** Lets what is due land, for as long as the room is open. */
const timerFor = ({ now, fault }: RoomsParts, dealer: Dealer): DueTimer =>
  makeDueTimer({
    due: () => {
      try {
        return nextDue(dealer.rulebook, dealer.state());
      } catch (error) {
        fault(error);
        return null;
      }
    },
    now,
    later: (task, wait) => {
      const waiting = setTimeout(task, wait);
      return () => clearTimeout(waiting);
    },
    land: async () => (await dealer.submit({ id: `due-${newKey()}`, seat: facilitatorSeat, move: { type: 'landDue' } })).ok,
  });

async function keepStandOf({ storage, fault }: RoomsParts, key: string, dealer: Dealer): Promise<void> {
  try {
    const [seq, state] = [dealer.seq(), canonicalJson(dealer.state())];
    await storage.saveSnapshot(key, { seq, rules: rulesVersion, state, hash: hashOf(state) });
  } catch (error) {
    fault(error);
  }
}

/** Where the workshop stood when that was last kept; nothing when these rules cannot go on from it. */
async function lastStand(
  storage: Storage,
  rulebook: Rulebook,
  key: string,
): Promise<{ readonly seq: number; readonly state: Workshop } | undefined> {
  const snapshot = await storage.latestSnapshot(key);
  if (!snapshot || snapshot.rules !== rulesVersion || rulebook.header.rules !== rulesVersion) return undefined;
  if (hashOf(snapshot.state) !== snapshot.hash) return undefined;
  return { seq: snapshot.seq, state: JSON.parse(snapshot.state) as Workshop };
}

/** Whoever was let in when the power went, and has no seat yet, gets one. */
async function seatEverybody(room: Room): Promise<void> {
  const known = room.dealer.state().seats;
  for (const person of room.people.all())
    if (!person.removed && !Object.hasOwn(known, person.seat)) await bringBack(room, person);
}
