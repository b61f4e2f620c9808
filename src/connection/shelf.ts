import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Deck } from '../engine/deck.ts';
import type { Format } from '../engine/format.ts';
import type { Header } from '../engine/header.ts';
import type { LogEntry } from '../engine/log.ts';

/** A workshop on this device, without its log. */
export interface ShelvedWorkshop {
  readonly key: string;
  readonly header: Header;
  readonly deck: Deck;
  readonly format: Format;
  readonly people: Readonly<Record<string, string>>;
  /** Milliseconds since 1970, for people to recognise it by. */
  readonly touchedAt: number;
  readonly ended: boolean;
}

interface ShelfSchema extends DBSchema {
  readonly workshops: { key: string; value: ShelvedWorkshop };
  readonly entries: { key: [string, number]; value: LogEntry & { readonly workshop: string } };
}

/** Workshops kept on this device. What a promise here resolves to is on disk. */
export interface Shelf {
  readonly list: () => Promise<readonly ShelvedWorkshop[]>;
  readonly find: (key: string) => Promise<ShelvedWorkshop | undefined>;
  readonly add: (workshop: ShelvedWorkshop, entries: readonly LogEntry[]) => Promise<void>;
  /** Changes what is beside the log. */
  readonly change: (key: string, changes: Partial<Pick<ShelvedWorkshop, 'people' | 'touchedAt' | 'ended'>>) => Promise<void>;
  readonly entriesAfter: (key: string, seq: number) => Promise<readonly LogEntry[]>;
  /** Keeps all of the entries or none. Answers `false` when a number is taken: somebody else has written to this log. */
  readonly append: (key: string, entries: readonly LogEntry[]) => Promise<boolean>;
  readonly remove: (key: string) => Promise<void>;
}

const durable = { durability: 'strict' } as const;

/** Opens the device's shelf, made at the first use. Rejects where the browser keeps no data (some private windows). */
export async function openShelf(): Promise<Shelf> {
  return shelfOver(
    await openDB<ShelfSchema>('social-media-game', 1, {
      upgrade: (database) => {
        database.createObjectStore('workshops', { keyPath: 'key' });
        database.createObjectStore('entries', { keyPath: ['workshop', 'seq'] });
      },
    }),
  );
}

const entriesOf = (key: string, seq = 0): IDBKeyRange => IDBKeyRange.bound([key, seq + 1], [key, Number.MAX_SAFE_INTEGER]);

const shelfOver = (database: IDBPDatabase<ShelfSchema>): Shelf => ({
  list: async () => (await database.getAll('workshops')).sort((a, b) => b.touchedAt - a.touchedAt),
  find: (key) => database.get('workshops', key),
  add: async (workshop, entries) => {
    const change = database.transaction(['workshops', 'entries'], 'readwrite', durable);
    await Promise.all([
      change.objectStore('workshops').add(workshop),
      ...entries.map((entry) => change.objectStore('entries').add({ ...entry, workshop: workshop.key })),
      change.done,
    ]);
  },
  change: async (key, changes) => {
    const change = database.transaction('workshops', 'readwrite', durable);
    const now = await change.store.get(key);
    if (now) await change.store.put({ ...now, ...changes });
    await change.done;
  },
  entriesAfter: async (key, seq) =>
    (await database.getAll('entries', entriesOf(key, seq))).map(({ workshop: _, ...entry }) => entry),
  append: (key, entries) => append(database, key, entries),
  remove: async (key) => {
    const change = database.transaction(['workshops', 'entries'], 'readwrite', durable);
    await Promise.all([
      change.objectStore('workshops').delete(key),
      change.objectStore('entries').delete(entriesOf(key)),
      change.done,
    ]);
  },
});

async function append(database: IDBPDatabase<ShelfSchema>, key: string, entries: readonly LogEntry[]): Promise<boolean> {
  const change = database.transaction('entries', 'readwrite', durable);
  try {
    await Promise.all([...entries.map((entry) => change.store.add({ ...entry, workshop: key })), change.done]);
    return true;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'ConstraintError') return false;
    throw error;
  }
}
