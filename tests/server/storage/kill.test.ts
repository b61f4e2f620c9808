import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { openStorageHere } from '../../../src/server/storage/open-here.ts';
import type { Storage } from '../../../src/server/storage/storage.ts';
import { builtForTests } from './built.ts';
import { newFolder, removeFolder } from './places.ts';
import { entriesTo } from './samples.ts';

/** How many processes are killed. */
const kills = 100;

/** How many folders are worked in at once. */
const lanes = 4;

const built = builtForTests();
const folders = Array.from({ length: lanes }, newFolder);
afterAll(() => folders.forEach(removeFolder));

/** What a process said before it was killed, word by word: each line is a promise that the storage has made. */
type Said = readonly (readonly string[])[];

/** Lets a process work until it has said so many lines, and kills it there: in the middle of whatever it does next. */
async function liveAndDie(folder: string, life: number, lines: number): Promise<Said> {
  const child = spawn(process.execPath, [fileURLToPath(built('child')), folder, built('storage-worker').href, String(life)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = once(child, 'close');
  const trouble: string[] = [];
  child.stderr.on('data', (text) => trouble.push(String(text)));
  const said: string[][] = [];
  createInterface(child.stdout).on('line', (line) => {
    said.push(line.split(' '));
    if (said.length === lines) child.kill('SIGKILL');
  });
  const [, signal] = await ended;
  if (signal !== 'SIGKILL') throw new Error(`Life ${life} ended by itself: ${trouble.join('')}`);
  return said;
}

/** The last number that was promised for each room. */
function promised(said: Said, what: string): ReadonlyMap<string, number> {
  return new Map(said.filter(([word]) => word === what).map(([, key = '', last = '1']) => [key, Number(last)]));
}

async function open(folder: string): Promise<Storage> {
  const opened = await openStorageHere(folder);
  if (!opened.ok) throw new Error(`${opened.error.code}: ${opened.error.detail}`);
  return opened.value;
}

async function checkKept(storage: Storage, said: Said): Promise<number> {
  let kept = 0;
  for (const [key, last] of new Map([...promised(said, 'room'), ...promised(said, 'kept')])) {
    const entries = await storage.entriesAfter(key, 0);
    expect(entries.length, key).toBeGreaterThanOrEqual(last);
    expect(entries, key).toEqual(entriesTo(entries.length));
    expect(await storage.verify(key), key).toEqual({ ok: true, value: { seq: entries.length } });
    expect((await storage.latestSnapshot(key))?.seq ?? 0).toBeLessThanOrEqual(entries.length);
    kept += last;
  }
  for (const [key, last] of promised(said, 'heard'))
    expect((await storage.peopleOf(key))[0]?.heardAt, key).toBeGreaterThanOrEqual(last);
  return kept;
}

async function checkGone(storage: Storage, folder: string, said: Said): Promise<number> {
  const gone = [...promised(said, 'gone').keys()];
  const there = new Set((await storage.list()).map(({ key }) => key));
  expect(gone.filter((key) => there.has(key))).toEqual([]);
  await storage.close();
  // Nobody has the folder open now: its files may be read here.
  const bytes = readdirSync(folder)
    .map((file) => readFileSync(join(folder, file), 'latin1'))
    .join('');
  expect(gone.filter((key) => bytes.includes(key))).toEqual([]);
  return gone.length;
}

/** Lives one life after another in a folder, and looks after each at what it has promised. Gives how many entries and deletions that was. */
async function killInLane(folder: string, lives: readonly number[]): Promise<{ kept: number; gone: number }> {
  const all: Said[] = [];
  let [kept, gone] = [0, 0];
  for (const life of lives) {
    // From the first line, which is before the file is open, to the middle of the play.
    const said = await liveAndDie(folder, life, 1 + ((life * 37) % 83));
    all.push(said);
    const storage = await open(folder);
    kept += await checkKept(storage, said);
    gone += await checkGone(storage, folder, said);
  }
  const storage = await open(folder);
  for (const said of all) await checkKept(storage, said);
  await checkGone(storage, folder, all.flat());
  return { kept, gone };
}

test(`loses nothing that it has promised, in ${kills} deaths`, { timeout: 240_000 }, async () => {
  const lives = Array.from({ length: kills }, (_, life) => life + 1);
  const sums = await Promise.all(
    folders.map((folder, lane) =>
      killInLane(
        folder,
        lives.filter((life) => life % lanes === lane),
      ),
    ),
  );
  for (const { kept, gone } of sums) {
    expect(kept).toBeGreaterThan((kills / lanes) * 10);
    expect(gone).toBeGreaterThan(kills / lanes);
  }
});
