import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Pipe, PipeHearer } from '../../src/connection/remote/pipe.ts';
import { enterRoom, type FindContent, type RoomConnection } from '../../src/connection/remote/remote.ts';
import type { Deck } from '../../src/engine/deck.ts';
import type { Format } from '../../src/engine/format.ts';
import { hash } from '../../src/engine/hash.ts';
import type { Pin } from '../../src/engine/header.ts';
import type { OutsideAsk } from '../../src/protocol/room.ts';
import { makeVisitor, type Visitor } from '../../src/server/pipe/visitor.ts';
import { Doors } from '../../src/server/rooms/doors.ts';
import { makeRooms } from '../../src/server/rooms/rooms.ts';
import { openStorageHere } from '../../src/server/storage/open-here.ts';
import { smallDeck, smallFormat } from './small-game.ts';

/** What a test wants to be different from a house in which the small game is played. */
interface House {
  readonly deck?: Deck;
  readonly format?: Format;
}

/** The server's own rooms over its own storage, in this process and without a socket. */
export async function openHouse({ deck = smallDeck, format = smallFormat }: House = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'smg-rooms-'));
  const opened = await openStorageHere(folder);
  if (!opened.ok) throw new Error(opened.error.detail);
  const storage = opened.value;
  const faults: unknown[] = [];
  const fault = (error: unknown): void => void faults.push(error);
  const now = Date.now;
  const place = { address: 'game.example', qr: () => ['101'], keepFor: 1_000_000_000, pauses: { table: 5, room: 20 } };
  const rooms = makeRooms({ storage, place, now, fault });
  const pins = { deck: { id: deck.id, hash: hash(deck) }, format: { id: format.id, hash: hash(format) } };
  const doors = new Doors({
    rooms,
    storage,
    deckFor: (pin: Pin) => (pin.hash === pins.deck.hash ? deck : undefined),
    formatFor: (pin: Pin) => (pin.hash === pins.format.hash ? format : undefined),
    mostRooms: 100,
    now,
  });
  const content: FindContent = {
    deck: async ({ hash: pinned }) => (pinned === pins.deck.hash ? deck : undefined),
    format: async ({ hash: pinned }) => (pinned === pins.format.hash ? format : undefined),
  };
  const host = (tables: readonly string[] = ['Heron', 'Wren']): OutsideAsk => ({
    type: 'host',
    ...pins,
    tables,
    seating: 'choose',
    name: 'Fay',
    time: null,
  });
  return {
    rooms,
    faults,
    content,
    host,
    building: { doors, deleteRoom: rooms.remove, now, makeWait: async () => undefined, fault },
    close: async () => {
      await rooms.close();
      await storage.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
export type OpenHouse = Awaited<ReturnType<typeof openHouse>>;

/** A pipe in memory, to a visitor of the house at the other end. Tests cut it, and may carry each message themselves. */
export class MemoryPipe implements Pipe {
  readonly #building: OpenHouse['building'];
  readonly #hearers = new Set<PipeHearer>();
  #visitor: Visitor | undefined;
  /** Whether messages travel by themselves, in order. */
  carries = true;
  /** On their way to the server, and from it. */
  up: string[] = [];
  down: string[] = [];
  /** All that the server has ever said, as the page hears it. */
  readonly said: string[] = [];
  /** What becomes of a message of the server on its way. */
  spoil = (text: string): string => text;

  constructor({ building }: OpenHouse) {
    this.#building = building;
    this.mend();
  }

  readonly isOpen = (): boolean => this.#visitor !== undefined;

  readonly send = (text: string): void => {
    if (!this.#visitor) return;
    this.up.push(text);
    if (this.carries) queueMicrotask(() => this.carryUp());
  };

  readonly listen = (hearer: PipeHearer): (() => void) => {
    this.#hearers.add(hearer);
    return () => this.#hearers.delete(hearer);
  };

  readonly close = (): void => {
    this.#hearers.clear();
    this.cut();
  };

  /** Loses the line, with all that is on its way. */
  cut(): void {
    const visitor = this.#visitor;
    this.#visitor = undefined;
    this.up = [];
    this.down = [];
    if (!visitor) return;
    visitor.gone();
    for (const { broken } of [...this.#hearers]) broken();
  }

  mend(): void {
    if (this.#visitor) return;
    const visitor = makeVisitor(this.#building, {
      send: (text) => this.#tell(visitor, text),
      close: () => queueMicrotask(() => this.#visitor === visitor && this.cut()),
    });
    this.#visitor = visitor;
    for (const { opened } of [...this.#hearers]) opened();
  }

  /** Brings one message to the server. */
  carryUp(): void {
    const text = this.up.shift();
    if (text !== undefined) this.#visitor?.hear(text);
  }

  /** Brings one message to the page. */
  carryDown(): void {
    const text = this.down.shift();
    if (text === undefined) return;
    for (const { heard } of [...this.#hearers]) heard(text);
  }

  #tell(visitor: Visitor, text: string): void {
    if (this.#visitor !== visitor) return;
    const told = this.spoil(text);
    this.said.push(told);
    this.down.push(told);
    if (this.carries) queueMicrotask(() => this.carryDown());
  }
}

/** A page that has come in, and its pipe. */
export interface Visit {
  readonly page: RoomConnection;
  readonly pipe: MemoryPipe;
}

/** Comes in, and throws where that is refused. */
export async function visit(house: OpenHouse, ask: OutsideAsk, pipe = new MemoryPipe(house)): Promise<Visit> {
  const entered = await enterRoom(pipe, ask, house.content);
  if (!entered.ok) throw new Error(entered.error.code);
  return { page: entered.value, pipe };
}

export const joinAs = (code: string, name: string, table = 't1'): OutsideAsk => ({ type: 'join', code, name, table });

export const comeBack = ({ entered: { token } }: RoomConnection): OutsideAsk => ({
  ...{ type: 'back', token: token ?? '', known: [] },
});
