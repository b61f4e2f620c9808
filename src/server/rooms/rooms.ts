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
  /** Lets everybody go, and takes the workshop off the disk. Rejects when the disk refuses: then nothing has changed. */
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

export function makeRooms(parts: RoomsParts): Rooms {
  const { storage, now, place } = parts;
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
    if (there) return Promise.resolve(there.room);
    const begun = opening.get(key) ?? openNow(key).finally(() => opening.delete(key));
    opening.set(key, begun);
    return begun;
  };

  const shut = async ({ room, putAway }: OnTable): Promise<void> => {
    rooms.delete(room.key);
    room.close('closing');
    await putAway();
  };

  const keepTouched = async (each: OnTable): Promise<void> => {
    const { touchedAt } = each.room;
    if (touchedAt === each.touchedAt) return;
    if (await storage.change(each.room.key, { touchedAt }).catch(() => false)) each.touchedAt = touchedAt;
  };

  const tidyRoom = async (each: OnTable): Promise<void> => {
    const { room } = each;
    if (room.presence.count() > 0 || nextDue(room.dealer.rulebook, room.dealer.state()) !== null) each.seenAt = now();
    await keepTouched(each);
    if (now() - each.seenAt > idle) await shut(each);
  };

  return {
    open,
    byCode: async (code) => {
      const stored = await storage.findByCode(code);
      return stored && open(stored.key);
    },
    count: () => rooms.size,
    pages: () => [...rooms.values()].reduce((sum, { room }) => sum + room.presence.count(), 0),
    remove: async (room) => {
      await storage.deleteWorkshop(room.key);
      rooms.delete(room.key);
      room.close('deleted');
    },
    tidy: async () => {
      for (const each of [...rooms.values()]) await tidyRoom(each);
      for (const key of await storage.sweep(now() - place.keepFor)) {
        rooms.get(key)?.room.close('deleted');
        rooms.delete(key);
      }
    },
    close: async () => {
      for (const each of [...rooms.values()]) {
        await keepTouched(each);
        await shut(each);
      }
    },
  };
}
