import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach } from 'vitest';
import { hostWorkshop, type TablePlan } from '../../src/connection/host.ts';
import { resumeLocally } from '../../src/connection/local.ts';
import { openShelf, type Shelf } from '../../src/connection/shelf.ts';
import type { Connection } from '../../src/protocol/connection.ts';
import { smallDeck, smallFormat } from '../helpers/small-game.ts';

const open: Connection[] = [];

/** Gives every test of a file a device with nothing on it, and closes the pages that the test opened. */
export function eachOnItsOwnDevice(): void {
  beforeEach(() => {
    globalThis.indexedDB = new IDBFactory();
  });
  afterEach(() => {
    for (const page of open.splice(0)) page.close();
  });
}

export const twoTables: readonly TablePlan[] = [
  { name: 'Heron', people: ['Ann', 'Błażej'] },
  { name: 'Wren', people: [] },
];

/** Puts a small workshop on this device and gives its key. */
export async function hostSmall(tables = twoTables): Promise<string> {
  return hostWorkshop(await openShelf(), { deck: smallDeck, format: smallFormat, tables });
}

/** Opens a workshop as a page does: with its own way to the disk, which a test may make worse. */
export async function openPage(key: string, worse: (shelf: Shelf) => Partial<Shelf> = () => ({})): Promise<Connection> {
  const shelf = await openShelf();
  const resumed = await resumeLocally({ ...shelf, ...worse(shelf) }, key);
  if (!resumed.ok) throw new Error(resumed.error.code);
  open.push(resumed.value);
  return resumed.value;
}

/** Resolves at the next change that a page tells of. */
export const nextChange = (page: Connection): Promise<void> =>
  new Promise((resolve) => {
    const stop = page.subscribe(() => {
      stop();
      resolve();
    });
  });
