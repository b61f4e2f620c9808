import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Deck } from '../../../src/engine/deck.ts';
import type { Format } from '../../../src/engine/format.ts';
import { hash } from '../../../src/engine/hash.ts';
import { makeVisitor } from '../../../src/server/pipe/visitor.ts';
import { Doors } from '../../../src/server/rooms/doors.ts';
import type { RoomsParts } from '../../../src/server/rooms/open-room.ts';
import { makeRooms, type Rooms } from '../../../src/server/rooms/rooms.ts';
import { openStorageHere } from '../../../src/server/storage/open-here.ts';
import type { Storage } from '../../../src/server/storage/storage.ts';
import { situationDeck } from '../situation-cards.ts';
import { situationFormat } from '../situation-game.ts';
import { Page } from './page.ts';

/** The room server without pages and sockets: its rooms, its doors, and a real database in a folder of its own. */
export interface House {
  readonly storage: Storage;
  readonly rooms: Rooms;
  readonly folder: string;
  /** Mistakes of ours that were heard of. */
  readonly faults: unknown[];
  /** How often somebody had to wait for a wrong code. */
  readonly waits: () => number;
  readonly clock: Clock;
  /** A new line, on which nothing has been said yet. */
  readonly page: () => Page;
  /** Makes a workshop. Gives its host's page. */
  readonly host: (wish?: Partial<Hosting>) => Promise<Page>;
  /** All rooms are closed and opened again, as after the power has gone. */
  readonly restart: () => Promise<void>;
  readonly close: () => Promise<void>;
}

interface Clock {
  readonly now: () => number;
  /** Lets so many milliseconds pass at once. */
  readonly pass: (milliseconds: number) => void;
}

interface Hosting {
  readonly name: string;
  readonly tables: readonly string[];
  readonly seating: 'choose' | 'assign';
  readonly deck: Deck;
  readonly format: Format;
}

interface HouseParts {
  readonly content?: readonly (readonly [Deck, Format])[];
  /** What stands between the rooms and the disk. */
  readonly over?: (storage: Storage) => Storage;
  readonly more?: Partial<RoomsParts>;
  readonly mostRooms?: number;
}

export const keepFor = 30 * 24 * 60 * 60_000;

/** The format with everything in it, and its deck. */
export const fullGame = [situationDeck, situationFormat()] as const;

export async function openHouse({ content = [fullGame], over, more, mostRooms = 50 }: HouseParts = {}): Promise<House> {
  const folder = mkdtempSync(join(tmpdir(), 'smg-house-'));
  const opened = await openStorageHere(folder);
  if (!opened.ok) throw new Error(opened.error.detail);
  const storage = over ? over(opened.value) : opened.value;
  const clock = makeClock();
  const faults: unknown[] = [];
  let waits = 0;
  const { now } = clock;
  const place = { address: 'http://game.test', qr: (code: string) => [`qr-${code}`], keepFor, pauses: { table: 5, room: 20 } };
  const fault = (error: unknown): void => void faults.push(error);
  const open = () => {
    const rooms = makeRooms({ storage, place, now, fault, ...more });
    const find = <Content extends Deck | Format>(all: readonly Content[], pinned: string) =>
      all.find((each) => hash(each) === pinned);
    const doors = new Doors({
      rooms,
      storage,
      deckFor: (pin) =>
        find(
          content.map(([deck]) => deck),
          pin.hash,
        ),
      formatFor: (pin) =>
        find(
          content.map(([, format]) => format),
          pin.hash,
        ),
      mostRooms,
      now,
    });
    return { rooms, doors };
  };
  let inside = open();
  const page = (): Page =>
    new Page((member) =>
      makeVisitor(
        {
          doors: inside.doors,
          deleteRoom: inside.rooms.remove,
          now,
          makeWait: async () => {
            waits += 1;
          },
          fault,
        },
        member,
      ),
    );
  return {
    storage,
    folder,
    faults,
    clock,
    page,
    get rooms() {
      return inside.rooms;
    },
    waits: () => waits,
    host: async (wish = {}) => {
      const [deck, format] = fullGame;
      const { name, tables, seating, ...game } = {
        name: 'Holly',
        tables: ['Heron', 'Otter'],
        seating: 'choose' as const,
        deck,
        format,
        ...wish,
      };
      const host = page();
      const [deckPin, formatPin] = [game.deck, game.format].map((each) => ({ id: each.id, hash: hash(each) }));
      if (!deckPin || !formatPin) throw new Error('There is no game');
      await host.must({ type: 'host', deck: deckPin, format: formatPin, tables, seating, name, time: null });
      return host;
    },
    restart: async () => {
      await inside.rooms.close();
      inside = open();
    },
    close: async () => {
      await inside.rooms.close();
      await storage.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function makeClock(): Clock {
  let ahead = 0;
  return {
    now: () => Date.now() + ahead,
    pass: (milliseconds) => {
      ahead += milliseconds;
    },
  };
}
