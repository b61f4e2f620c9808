import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { LogEntry } from '../../../src/engine/log.ts';
import type { OpenOptions } from '../../../src/server/storage/jobs.ts';
import { openStorage } from '../../../src/server/storage/open-storage.ts';
import type { Storage } from '../../../src/server/storage/storage.ts';
import { builtForTests } from './built.ts';
import { newFolder, removeFolder } from './places.ts';
import { entry, workshop } from './samples.ts';

const built = builtForTests();
let folder = '';

const open = async (options: OpenOptions = {}): Promise<Storage> => {
  const opened = await openStorage(folder, built('storage-worker'), options);
  if (!opened.ok) throw new Error(opened.error.detail);
  return opened.value;
};

const large = (seq: number, symbols = 3000): LogEntry => entry(seq, `large-${seq}`, 'x'.repeat(symbols));

const isFull = { name: 'StorageError', code: 'full' };

/** Adds to a log until the disk refuses. Gives the last number that was kept. */
async function fillUp(storage: Storage, key: string): Promise<number> {
  for (let last = (await storage.entriesAfter(key, 0)).length; ; last += 1) {
    const answer = await storage.append(key, [large(last + 1)]).catch((error: unknown) => error);
    if (answer === true) continue;
    expect(answer).toMatchObject(isFull);
    return last;
  }
}

describe('a file that may not grow', () => {
  let storage: Storage;
  beforeEach(async () => {
    folder = newFolder();
    storage = await open({ maxPages: 150 });
    for (const key of ['a', 'b']) await storage.create(workshop(key), [], []);
  });
  afterEach(async () => {
    await storage.close();
    removeFolder(folder);
  });

  test('keeps nothing of what it refuses, still gives what it has, and goes on once there is room', async () => {
    expect(
      await storage.append(
        'b',
        Array.from({ length: 40 }, (_, index) => large(index + 1)),
      ),
    ).toBe(true);
    const last = await fillUp(storage, 'a');
    expect(last).toBeGreaterThan(10);
    expect(storage.health()).toMatchObject({ ok: false, waiting: 0 });
    expect(storage.health().detail).toContain('SQLITE_FULL');
    await expect(storage.create(workshop('c'), [large(1)], [])).rejects.toMatchObject(isFull);
    expect(await storage.find('c')).toBeUndefined();
    expect(await storage.entriesAfter('a', 0)).toHaveLength(last);
    expect(await storage.verify('a')).toEqual({ ok: true, value: { seq: last } });
    await storage.deleteWorkshop('b');
    expect(await storage.append('a', [large(last + 1)])).toBe(true);
    expect(storage.health()).toEqual({ ok: true, detail: null, waiting: 0 });
    expect(await storage.verify('a')).toEqual({ ok: true, value: { seq: last + 1 } });
  });

  test('refuses what needs too much room, and not the others that ask at the same time', async () => {
    const first = storage.append('a', [large(1)]);
    const tooMuch = storage.append('b', [large(1), large(2, 900_000)]);
    const second = storage.append('a', [large(2)]);
    await expect(tooMuch).rejects.toMatchObject(isFull);
    expect([await first, await second]).toEqual([true, true]);
    expect(await storage.entriesAfter('b', 0)).toEqual([]);
    expect(await storage.append('b', [large(1)])).toBe(true);
    for (const [key, seq] of Object.entries({ a: 2, b: 1 }))
      expect(await storage.verify(key)).toEqual({ ok: true, value: { seq } });
  });
});

/** A small disk of its own, where this machine lets us have one. */
function smallDisk(): string | undefined {
  if (process.platform !== 'linux') return undefined;
  const place = newFolder();
  const done = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', place]);
  if (done.status === 0) return place;
  removeFolder(place);
  return undefined;
}

describe('a disk without room', () => {
  let disk: string | undefined;
  let ballast = '';
  beforeAll(() => {
    disk = smallDisk();
  });
  afterAll(() => {
    if (disk === undefined) return;
    spawnSync('umount', ['--lazy', disk]);
    removeFolder(disk);
  });
  beforeEach(({ skip }) => {
    if (disk === undefined) return skip('This machine lets nobody make a small disk');
    folder = join(disk, 'workshops');
    ballast = join(disk, 'ballast');
    mkdirSync(folder);
    writeFileSync(ballast, Buffer.alloc(1024 * 1024));
  });

  test('keeps nothing of what it refuses, still gives what it has, and goes on once there is room', async () => {
    const storage = await open();
    for (const key of ['a', 'b', 'c']) await storage.create(workshop(key), [], []);
    const last = await fillUp(storage, 'a');
    const refused = ['a', 'b', 'c'].map((key) => storage.append(key, [large(key === 'a' ? last + 1 : 1)]));
    for (const asked of refused) await expect(asked).rejects.toMatchObject(isFull);
    expect(storage.health().ok).toBe(false);
    expect(await storage.entriesAfter('a', 0)).toHaveLength(last);
    rmSync(ballast);
    expect(await storage.append('b', [large(1)])).toBe(true);
    expect(await storage.append('a', [large(last + 1)])).toBe(true);
    expect(storage.health().ok).toBe(true);
    await storage.deleteWorkshop('b');
    await storage.close();
    const again = await open();
    expect(await again.verify('a')).toEqual({ ok: true, value: { seq: last + 1 } });
    expect(await again.verify('c')).toEqual({ ok: true, value: { seq: 0 } });
    expect(await again.find('b')).toBeUndefined();
    await again.close();
  });
});
