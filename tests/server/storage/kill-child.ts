import { writeSync } from 'node:fs';
import { openStorage } from '../../../src/server/storage/open-storage.ts';
import type { Storage } from '../../../src/server/storage/storage.ts';
import { entriesTo, person, snapshot, workshop } from './samples.ts';

/*
 * A process that works until it is killed, and says what is on disk only once the storage has said so. Each life has
 * rooms of its own: `rooms` whose logs grow, and one after another that is filled and deleted again.
 */

const rooms = 4;
const [folder = '', script = '', life = ''] = process.argv.slice(2);

/** Written at once: what has left the process before it dies is read. Waits where nobody has read for a while. */
function say(...words: readonly (string | number)[]): void {
  let left = Buffer.from(`${words.join(' ')}\n`);
  while (left.length > 0) left = left.subarray(written(left));
}

function written(bytes: Buffer): number {
  try {
    return writeSync(1, bytes);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EAGAIN') return 0;
    throw error;
  }
}

async function play(storage: Storage, key: string): Promise<never> {
  await storage.create(workshop(key), entriesTo(1), []);
  say('room', key);
  for (let last = 1; ; ) {
    const many = 1 + (last % 3);
    if (!(await storage.append(key, entriesTo(last + many, last + 1)))) throw new Error(`${key} ${last}`);
    last += many;
    say('kept', key, last);
    if (last % 10 === 0) await storage.saveSnapshot(key, snapshot(last));
    if (last % 7 > 0) continue;
    await storage.putPerson(key, person(`p-${key}`, { heardAt: last }));
    say('heard', key, last);
  }
}

async function comeAndGo(storage: Storage): Promise<never> {
  for (let round = 0; ; round += 1) {
    const key = `secret-${life}-${round}.`;
    await storage.create(workshop(key), entriesTo(5), [person('p-ann', { name: key, tokenHashes: [] })]);
    await storage.deleteWorkshop(key);
    say('gone', key);
  }
}

say('opens');
const opened = await openStorage(folder, new URL(script));
if (!opened.ok) throw new Error(`${opened.error.code}: ${opened.error.detail}`);
const storage = opened.value;
await Promise.all([...Array.from({ length: rooms }, (_, room) => play(storage, `life-${life}-${room}`)), comeAndGo(storage)]);
