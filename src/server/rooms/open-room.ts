import { type Dealt, openDealer } from '../../dealer/dealer.ts';
import { makeDueTimer } from '../../dealer/due-timer.ts';
import { hash } from '../../engine/hash.ts';
import { rulesVersion } from '../../engine/header.ts';
import type { LogEntry } from '../../engine/log.ts';
import { makeRulebook, type Rulebook } from '../../engine/rulebook.ts';
import { facilitatorSeat } from '../../engine/setup.ts';
import { nextDue } from '../../engine/situations/inject.ts';
import type { Workshop } from '../../engine/state.ts';
import { canonicalJson } from '../../lib/canonical-json.ts';
import type { Storage, StoredWorkshop } from '../storage/storage.ts';
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
}

/** An open room, and how to put it away: it keeps where the workshop stands, and does nothing by itself any more. */
export interface OpenedRoom {
  readonly room: Room;
  readonly putAway: () => Promise<void>;
}

/** Where a workshop stands is kept after so many moves, so that opening it again is quick. */
const snapshotEvery = 200;

/** Opens a workshop from the disk. Rejects when its log is broken or cannot be read. */
export async function openRoom(parts: RoomsParts, stored: StoredWorkshop): Promise<OpenedRoom> {
  const { storage, place, now, fault } = parts;
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
  const opened = openDealer({ rulebook, entries, ...(from ? { from } : {}), keeper, now, dealt, fault });
  if (!opened.ok) throw new Error(`The log of a workshop is broken at entry ${opened.error.seq}`);
  const dealer = opened.value;
  const keepStand = async (): Promise<void> => {
    const state = dealer.state();
    const snapshot = { seq: dealer.seq(), rules: rulesVersion, state: canonicalJson(state), hash: hash(state) };
    await storage.saveSnapshot(key, snapshot).catch(fault);
  };
  const timer = makeDueTimer({
    due: () => nextDue(rulebook, dealer.state()),
    now,
    later: (task, wait) => {
      const waiting = setTimeout(task, wait);
      return () => clearTimeout(waiting);
    },
    land: async () => (await dealer.submit({ id: `due-${newKey()}`, seat: facilitatorSeat, move: { type: 'landDue' } })).ok,
  });
  timer.reset();
  const made = new Room({ stored, dealer, people: makePeople(storage, key, people), storage, place, now });
  room = made;
  await seatEverybody(made);
  return {
    room: made,
    putAway: async () => {
      timer.stop();
      await keepStand();
    },
  };
}

/** Where the workshop stood when that was last kept; nothing when these rules cannot go on from it. */
async function lastStand(
  storage: Storage,
  rulebook: Rulebook,
  key: string,
): Promise<{ readonly seq: number; readonly state: Workshop } | undefined> {
  const snapshot = await storage.latestSnapshot(key);
  if (!snapshot || snapshot.rules !== rulesVersion || rulebook.header.rules !== rulesVersion) return undefined;
  const state = JSON.parse(snapshot.state) as Workshop;
  return hash(state) === snapshot.hash ? { seq: snapshot.seq, state } : undefined;
}

/** Whoever was let in when the power went, and has no seat yet, gets one. */
async function seatEverybody(room: Room): Promise<void> {
  const known = room.dealer.state().seats;
  for (const person of room.people.all())
    if (!person.removed && !Object.hasOwn(known, person.seat)) await bringBack(room, person);
}
