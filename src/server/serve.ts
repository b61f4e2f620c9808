import type { Server as HttpServer } from 'node:http';
import { hostname, networkInterfaces } from 'node:os';
import type { Deck } from '../engine/deck.ts';
import type { Format } from '../engine/format.ts';
import { hash } from '../engine/hash.ts';
import { playableDecks } from '../engine/join-decks.ts';
import { fail, ok, type Result } from '../lib/result.ts';
import { type Addresses, addressesOf, ownAddresses } from './addresses.ts';
import { makeGate } from './http/gate.ts';
import { listen } from './http/listen.ts';
import { type Health, makeHttpServer } from './http/make-http-server.ts';
import { loadPages } from './http/pages.ts';
import type { Log } from './log.ts';
import type { Options } from './options.ts';
import { layPipe } from './pipe/pipe.ts';
import { qrRows } from './qr.ts';
import { Doors } from './rooms/doors.ts';
import { makeRooms, type Rooms } from './rooms/rooms.ts';
import { newKey } from './rooms/secrets.ts';
import { openStorage } from './storage/open-storage.ts';
import type { Storage } from './storage/storage.ts';
import { openWords } from './words.ts';

export interface ServeParts {
  readonly options: Options;
  /** Checked: it can be written. */
  readonly data: string;
  /** The built game. */
  readonly pages: string;
  /** The built `storage/worker.ts`. */
  readonly storageScript: URL;
  readonly version: string;
  readonly decks: readonly Deck[];
  readonly formats: readonly Format[];
  readonly log: Log;
}

/** A server that is running. */
export interface Running {
  readonly port: number;
  readonly addresses: Addresses;
  /** Lets everybody go, once everything on its way is written. */
  readonly stop: () => Promise<void>;
}

const day = 24 * 60 * 60_000;
/** Between two rounds through the rooms, in milliseconds. */
const tidyEvery = 60_000;
/** As short as nobody at a table notices, and as long as nobody at the console does, in milliseconds. */
const pauses = { table: 50, room: 300 };
/** Before a wrong code is answered, in milliseconds. */
const wrongCodeWait = 1000;

/** Starts the room server: pages, rooms and the database in one process. The error is a sentence with the way out. */
export async function serve(parts: ServeParts): Promise<Result<Running, string>> {
  const { options, log } = parts;
  const pages = await loadPages(parts.pages);
  if (!pages.ok) return pages;
  const opened = await openStorage(parts.data, parts.storageScript);
  if (!opened.ok) return fail(openWords[opened.error.code](parts.data));
  const storage = opened.value;
  const decks = playableDecks(parts.decks);
  const contents = makeContents([...decks, ...parts.formats]);
  const now = steadyNow();
  const fault = (error: unknown): void => log.error('room-failed', error);
  const gate = makeGate({
    ...options,
    hostname: hostname(),
    ownAddresses: () => ownAddresses(networkInterfaces()),
    now: () => performance.now(),
  });
  // Where the game is reached is known once the port is open, and nobody asks before.
  let join = '';
  const place = {
    get address() {
      return join;
    },
    qr: (code: string) => qrRows(`${join}/?join=${code}`),
    keepFor: options.keepDays * day,
    pauses,
  };
  const rooms = makeRooms({ storage, place, now, fault });
  const health = healthOf({ storage, rooms, version: parts.version });
  const http = makeHttpServer({ pages: pages.value, gate, health, content: contents.textOf, keepDays: options.keepDays, log });
  const doors = new Doors({
    rooms,
    storage,
    deckFor: ({ hash: pinned }) => decks.find((deck) => contents.hashOf(deck) === pinned),
    formatFor: ({ hash: pinned }) => parts.formats.find((format) => contents.hashOf(format) === pinned),
    mostRooms: options.rooms,
    now,
  });
  const makeWait = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, wrongCodeWait));
  const pipe = layPipe(http, gate, { doors, deleteRoom: rooms.remove, now, makeWait, fault });
  const port = await listen(http, options);
  if (!port.ok) {
    await storage.close();
    return port;
  }
  const addresses = addressesOf(networkInterfaces(), { ...options, port: port.value });
  join = addresses.join;
  const rounds = setInterval(() => void rooms.tidy().catch(fault), tidyEvery);
  const stop = async (): Promise<void> => {
    clearInterval(rounds);
    await pipe.drain();
    await rooms.close();
    await pipe.close();
    await closed(http);
    await storage.close();
  };
  return ok({ port: port.value, addresses, stop });
}

/** Decks and formats by the names that workshops pin them with. */
function makeContents(all: readonly (Deck | Format)[]) {
  const hashes = new Map<Deck | Format, string>(all.map((content) => [content, hash(content)]));
  const texts = new Map(all.map((content) => [hashes.get(content) ?? '', JSON.stringify(content)]));
  return {
    hashOf: (content: Deck | Format) => hashes.get(content),
    textOf: (sha256: string) => texts.get(sha256),
  };
}

/** Milliseconds since 1970 that never go back, even when somebody sets the clock. */
function steadyNow(): () => number {
  let last = 0;
  return () => {
    last = Math.max(last, Date.now());
    return last;
  };
}

interface Watched {
  readonly storage: Storage;
  readonly rooms: Rooms;
  readonly version: string;
}

function healthOf({ storage, rooms, version }: Watched): () => Health {
  const instance = newKey();
  const startedAt = Date.now();
  return () => {
    const works = storage.health().ok;
    return {
      ok: works,
      instance,
      startedAt,
      version,
      rooms: rooms.count(),
      people: rooms.pages(),
      storage: works ? 'ok' : 'failing',
    };
  };
}

const closed = (http: HttpServer): Promise<void> =>
  new Promise((resolve) => {
    http.close(() => resolve());
    http.closeAllConnections();
  });
