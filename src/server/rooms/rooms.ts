import { nextDue } from '../../engine/situations/inject.ts';
import { type OpenedRoom, openRoom, type RoomsParts } from './open-room.ts';
import type { Room } from './room.ts';

/** All rooms that are open in this process. A workshop that nobody is in is on the disk alone. */
export interface Rooms {
  /** The room of a workshop, opened when it is not; nothing when there is no such workshop. Rejects when its log is broken or cannot be read. */
  readonly open: (key: string) => Promise<Room | undefined>;
  readonly byCode: (code: string) => Promise<Room | undefined>;
  readonly count: () => number;
  /** How many pages are connected. */
  readonly pages: () => number;
  /** Takes a workshop off the disk; its pages are still to be let go. Rejects when the disk refuses: then nothing has changed. */
  readonly remove: (room: Room) => Promise<void>;
  /** Closes rooms that nobody has been in for a while, and deletes workshops whose time is over. */
  readonly tidy: () => Promise<void>;
  /** Keeps where each workshop stands, and lets everybody go. */
  readonly close: () => Promise<void>;
}

interface OnTable extends OpenedRoom {
  /** When somebody was last seen in it, in milliseconds. */
  seenAt: number;
  /** What is kept on the disk of when it was last touched. */
  touchedAt: number;
}

/** A room that nobody has been in for so long is closed, in milliseconds. */
const idle = 10 * 60_000;

/** One room that fails does not keep the others waiting. */
async function forAll(
  rooms: Iterable<OnTable>,
  fault: RoomsParts['fault'],
  task: (each: OnTable) => Promise<void>,
): Promise<void> {
  for (const each of [...rooms]) await Promise.resolve(each).then(task).catch(fault);
}

/** Keeps when a workshop was touched last; until that is kept, it is tried again each time. */
async function keepTouched(storage: RoomsParts['storage'], each: OnTable): Promise<void> {
  const { key, touchedAt } = each.room;
  if (touchedAt === each.touchedAt) return;
  if (await storage.change(key, { touchedAt }).catch(() => false)) each.touchedAt = touchedAt;
}

export function makeRooms(parts: RoomsParts): Rooms {
  const { storage, now, place, fault } = parts;
  const rooms = new Map<string, OnTable>();
  const opening = new Map<string, Promise<Room | undefined>>();

  const openNow = async (key: string): Promise<Room | undefined> => {
    const stored = await storage.find(key);
    if (!stored) return undefined;
    const opened = await openRoom(parts, stored);
    rooms.set(key, { ...opened, seenAt: now(), touchedAt: stored.touchedAt });
    return opened.room;
  };

  const open = (key: string): Promise<Room | undefined> => {
    const there = rooms.get(key);
    if (there) {
      // Whoever asks for it is about to come in.
      there.seenAt = now();
      return Promise.resolve(there.room);
    }
    const begun = opening.get(key) ?? openNow(key).finally(() => opening.delete(key));
    opening.set(key, begun);
    return begun;
  };

  const drop = (key: string): Room | undefined => {
    const there = rooms.get(key);
    rooms.delete(key);
    there?.stop();
    return there?.room;
  };

  const shut = async ({ room, keepStand }: OnTable): Promise<void> => {
    drop(room.key)?.close('closing');
    await keepStand();
  };

  const tidyRoom = async (each: OnTable): Promise<void> => {
    const { presence, dealer } = each.room;
    if (presence.count() > 0 || nextDue(dealer.rulebook, dealer.state()) !== null) each.seenAt = now();
    await keepTouched(storage, each);
    if (now() - each.seenAt > idle) await shut(each);
  };

  return {
    open,
    byCode: async (code) => {
      const here = [...rooms.values()].find(({ room }) => room.code === code && !room.ended);
      const key = here?.room.key ?? (await storage.findByCode(code))?.key;
      return key === undefined ? undefined : open(key);
    },
    count: () => rooms.size,
    pages: () => [...rooms.values()].reduce((sum, { room }) => sum + room.presence.count(), 0),
    remove: async (room) => {
      await storage.deleteWorkshop(room.key);
      drop(room.key);
    },
    tidy: async () => {
      await forAll(rooms.values(), fault, tidyRoom);
      for (const key of await storage.sweep(now() - place.keepFor)) drop(key)?.close('deleted');
    },
    close: () =>
      forAll(rooms.values(), fault, async (each) => {
        await keepTouched(storage, each);
        await shut(each);
      }),
  };
}
