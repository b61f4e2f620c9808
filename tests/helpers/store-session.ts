import { hostWorkshop } from '../../src/connection/host.ts';
import { openShelf, type Shelf } from '../../src/connection/shelf.ts';
import type { Format } from '../../src/engine/format.ts';
import { english } from '../../src/i18n/words.ts';
import type { Connection } from '../../src/protocol/connection.ts';
import type { Notebook } from '../../src/store/drafts.ts';
import { type OpenSession, openSession, type Session } from '../../src/store/session.ts';
import { plainTongue, type Tongue } from '../../src/store/tongue.ts';
import { openPage } from '../connection/device.ts';
import { cardiff, housing } from './store-game.ts';
import { memoryNotebook } from './store-writing.ts';

/** Puts a workshop of the published game on this device and gives its key. Its tables are Heron, Kestrel and so on. */
export async function hostCardiff(
  people: readonly (readonly string[])[] = [['Nia', 'Aled'], ['Grace']],
  format: Format = cardiff,
) {
  const names = ['Heron', 'Kestrel', 'Dipper', 'Wren', 'Curlew', 'Robin'];
  const tables = people.map((at, index) => ({ name: names[index] ?? '', people: at }));
  return hostWorkshop(await openShelf(), { deck: housing, format, tables });
}

/** A session as a page has it, over the real connection, on a device whose disk a test may make worse. */
export async function openCardiff(
  key: string,
  notebook: Notebook = memoryNotebook(),
  worse?: (shelf: Shelf) => Partial<Shelf>,
  tongue: Tongue = plainTongue(english),
): Promise<OpenSession> {
  const connection: Connection = await openPage(key, worse);
  return openSession(connection, notebook, tongue);
}

/** Resolves when a session is as it should be: now, or after some change. */
export function until(session: OpenSession, holds: (state: Session) => boolean): Promise<Session> {
  return new Promise((resolve) => {
    const look = (): void => {
      const state = session.store.getState();
      if (!holds(state)) return;
      stop();
      resolve(state);
    };
    const stop = session.store.subscribe(look);
    look();
  });
}

/** Moves everybody on, without doing anything, until the foremost table is at a step. */
export async function passTo(session: OpenSession, step: string): Promise<void> {
  for (const each of session.connection.rulebook.steps) {
    if (each.id === step) return;
    if (!(await session.act({ type: 'moveOn', step: each.id }))) throw new Error(`Cannot move on from ${each.id}`);
  }
}
