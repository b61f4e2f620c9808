import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import Database from 'libsql';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openStorageHere } from '../../../src/server/storage/open-here.ts';
import { openStorage } from '../../../src/server/storage/open-storage.ts';
import type { Storage } from '../../../src/server/storage/storage.ts';
import { builtForTests } from './built.ts';
import { bytesIn, newFolder, removeFolder } from './places.ts';
import { entriesTo, entry, person, workshop } from './samples.ts';

const built = builtForTests();
let folder = '';
beforeEach(() => {
  folder = newFolder();
});
afterEach(() => removeFolder(folder));

const fileOf = (name = 'workshops.sqlite'): string => join(folder, name);

async function open(): Promise<Storage> {
  const opened = await openStorageHere(folder);
  if (!opened.ok) throw new Error(`${opened.error.code}: ${opened.error.detail}`);
  return opened.value;
}

const problem = async (): Promise<unknown> => {
  const opened = await openStorageHere(folder);
  if (opened.ok) await opened.value.close();
  return opened.ok ? undefined : opened.error.code;
};

/** Leaves a file with two workshops, `a` and `b`, that nobody has open: what a thread had open ends with it. */
async function leaveTwo(): Promise<void> {
  const opened = await openStorage(folder, built('storage-worker'));
  if (!opened.ok) throw new Error(opened.error.detail);
  for (const key of ['a', 'b']) await opened.value.create(workshop(key), entriesTo(40), []);
  await opened.value.close();
}

/** Does what only somebody with another program could. */
function meddle(sql: string): void {
  const database = new Database(fileOf());
  database.exec(sql);
  database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  database.close();
}

describe('a second process', () => {
  const children: ChildProcess[] = [];
  afterEach(() => {
    for (const child of children.splice(0)) child.kill('SIGKILL');
  });
  const start = (): ChildProcess => {
    const child = spawn(process.execPath, [fileURLToPath(built('child')), folder, built('storage-worker').href, '1']);
    children.push(child);
    return child;
  };

  test('is refused while the folder is open', async () => {
    const storage = await open();
    const child = start();
    const said: string[] = [];
    child.stderr?.on('data', (text) => said.push(String(text)));
    expect(await once(child, 'close')).toEqual([1, null]);
    expect(said.join('')).toContain('in-use: ');
    await storage.close();
  });

  test('has the folder until it dies, however it dies, and leaves nothing in the way', async () => {
    const child = start();
    if (!child.stdout) throw new Error('It says nothing');
    for await (const line of createInterface(child.stdout)) if (line.startsWith('kept')) break;
    expect(await problem()).toBe('in-use');
    child.kill('SIGKILL');
    await once(child, 'exit');
    const storage = await open();
    expect((await storage.list()).length).toBeGreaterThan(0);
    await storage.close();
    expect(readdirSync(folder)).not.toContain('workshops.lock-journal');
  });
});

test('a file of a newer version is left as it is', async () => {
  await leaveTwo();
  meddle('PRAGMA user_version = 99');
  const before = readFileSync(fileOf());
  expect(await openStorageHere(folder)).toEqual({
    ok: false,
    error: { code: 'newer-version', detail: 'workshops.sqlite has version 99; this program knows 1' },
  });
  expect(readFileSync(fileOf()).equals(before)).toBe(true);
  meddle('PRAGMA user_version = 1');
  expect(await problem()).toBeUndefined();
});

describe('a folder in which nothing can be kept', () => {
  test('because there is a file in its place, or above it', async () => {
    writeFileSync(fileOf('file'), '');
    for (const wrong of ['file', 'file/folder']) {
      const opened = await openStorageHere(join(folder, wrong));
      expect(opened).toMatchObject({ ok: false, error: { code: 'not-writable' } });
    }
  });

  test.each(['workshops.sqlite', 'workshops.lock'])('because %s is a folder', async (name) => {
    mkdirSync(fileOf(name));
    expect(await problem()).toBe('not-writable');
  });

  test.skipIf(process.getuid?.() === 0)('because it belongs to somebody else', async () => {
    chmodSync(folder, 0o500);
    expect(await problem()).toBe('not-writable');
    chmodSync(folder, 0o700);
  });

  test('is made where it is missing', async () => {
    const opened = await openStorageHere(join(folder, 'new', 'deep'));
    expect(opened.ok).toBe(true);
    if (opened.ok) await opened.value.close();
  });
});

describe('a damaged file is not opened, and left as it is', () => {
  const damage: Readonly<Record<string, () => void>> = {
    'text in its place': () => writeFileSync(fileOf(), 'These are my notes. '.repeat(999)),
    'cut in half': () => truncateSync(fileOf(), Math.floor(readFileSync(fileOf()).length / 8192) * 4096),
    'a list of tables that makes no sense': () => overwrite(200, 3000),
    'a file of another program': () => meddle('PRAGMA application_id = 7'),
    'without what all workshops share': () => meddle('DROP TABLE workshops'),
  };

  test.each(Object.keys(damage))('%s', async (how) => {
    await leaveTwo();
    damage[how]?.();
    const before = readFileSync(fileOf());
    const opened = await openStorageHere(folder);
    expect(opened).toMatchObject({ ok: false, error: { code: 'damaged' } });
    expect(opened.ok ? '' : opened.error.detail).not.toBe('');
    expect(readFileSync(fileOf()).equals(before)).toBe(true);
  });
});

function overwrite(from: number, length: number): void {
  const bytes = readFileSync(fileOf());
  bytes.fill(0xaa, from, from + length);
  writeFileSync(fileOf(), bytes);
}

test('a deletion is not done while another program still reads what was there, and is finished when it is asked for again', async () => {
  const storage = await open();
  for (const key of ['a', 'b']) await storage.create(workshop(key), entriesTo(2), []);
  const reader = new Database(fileOf());
  reader.exec('BEGIN; SELECT count(*) FROM workshops');
  const deleted = storage.deleteWorkshop('a');
  const appended = storage.append('b', [entry(3)]);
  await expect(deleted).rejects.toMatchObject({ name: 'StorageError', code: 'failed' });
  expect(await appended).toBe(true);
  expect(bytesIn(folder).includes('words-move-2')).toBe(true);
  reader.exec('COMMIT');
  reader.close();
  await storage.deleteWorkshop('b');
  await storage.deleteWorkshop('a');
  expect(bytesIn(folder).includes('words-move-2')).toBe(false);
  await storage.close();
});

test('what cannot be written because another program writes is refused, and works later', async () => {
  const storage = await open();
  await storage.create(workshop('a'), [], []);
  const writer = new Database(fileOf());
  writer.exec('BEGIN IMMEDIATE');
  const asked = [storage.append('a', [entry(1)]), storage.putPerson('a', person('p-ann'))];
  for (const each of asked) await expect(each).rejects.toMatchObject({ name: 'StorageError', code: 'failed' });
  expect(storage.health().ok).toBe(false);
  writer.exec('COMMIT');
  writer.close();
  expect(await storage.append('a', [entry(1)])).toBe(true);
  expect(storage.health().ok).toBe(true);
  await storage.close();
});

test('damage in one workshop stays there', async () => {
  await leaveTwo();
  const page = Math.floor(readFileSync(fileOf()).indexOf('words-move-20') / 4096);
  overwrite(page * 4096, 4096);
  const storage = await open();
  await expect(storage.entriesAfter('a', 0)).rejects.toMatchObject({ name: 'StorageError', code: 'failed' });
  await expect(storage.verify('a')).rejects.toMatchObject({ name: 'StorageError', code: 'failed' });
  expect(await storage.verify('b')).toEqual({ ok: true, value: { seq: 40 } });
  expect(await storage.append('b', [entry(41)])).toBe(true);
  await storage.close();
});

describe('a log that somebody has meddled with', () => {
  const changed = JSON.stringify(entry(7, 'move-7', 'other words'));
  const samples: readonly (readonly [what: string, sql: string, code: string, seq: number])[] = [
    ['other words', `UPDATE entries_1 SET entry = '${changed}' WHERE seq = 7`, 'changed', 7],
    ['another id', `UPDATE entries_1 SET id = 'mine' WHERE seq = 7`, 'changed', 7],
    ['an entry gone', 'DELETE FROM entries_1 WHERE seq = 7', 'missing', 7],
    ['the first gone', 'DELETE FROM entries_1 WHERE seq = 1', 'missing', 1],
    ['the last gone', 'DELETE FROM entries_1 WHERE seq = 40', 'missing', 40],
    ['all gone', 'DELETE FROM entries_1', 'missing', 1],
    ['one more', `INSERT INTO entries_1 SELECT 41, 'more', entry, chain FROM entries_1 WHERE seq = 40`, 'changed', 41],
    ['another link', `UPDATE entries_1 SET chain = '0' WHERE seq = 9`, 'changed', 9],
    ['another order', 'UPDATE entries_1 SET seq = CASE seq WHEN 3 THEN -4 ELSE 3 END WHERE seq IN (3, 4)', 'changed', 1],
    ['another beginning', `UPDATE content_1 SET header = replace(header, 'seed-a', 'seed-b')`, 'changed', 1],
    ['another deck', `UPDATE content_1 SET deck = replace(deck, 'Small', 'Large')`, 'changed', 0],
    ['another end', 'UPDATE workshops SET seq = 41 WHERE number = 1', 'missing', 41],
  ];

  test.each(samples)('%s', async (_, sql, code, seq) => {
    await leaveTwo();
    meddle(sql);
    const storage = await open();
    expect(await storage.verify('a')).toEqual({ ok: false, error: { code, seq } });
    expect(await storage.verify('b')).toEqual({ ok: true, value: { seq: 40 } });
    await storage.close();
  });
});
