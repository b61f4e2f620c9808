import { afterEach, beforeEach, expect, test } from 'vitest';
import type { FromWorker } from '../../../src/server/storage/jobs.ts';
import { openStorage } from '../../../src/server/storage/open-storage.ts';
import type { Storage } from '../../../src/server/storage/storage.ts';
import { builtForTests } from './built.ts';
import { newFolder, removeFolder } from './places.ts';
import { entriesTo, entry, workshop } from './samples.ts';

const built = builtForTests();
let folder = '';
beforeEach(() => {
  folder = newFolder();
});
afterEach(() => removeFolder(folder));

const opened = async (script: URL): Promise<Storage> => {
  const answer = await openStorage(folder, script);
  if (!answer.ok) throw new Error(answer.error.detail);
  return answer.value;
};

test('this thread goes on while the disk works', async () => {
  const storage = await opened(built('storage-worker'));
  let turns = 0;
  let working = true;
  const turn = (): void => {
    turns += 1;
    if (working) setImmediate(turn);
  };
  const created = storage.create(workshop('a'), entriesTo(3_000), []);
  await Promise.resolve();
  setImmediate(turn);
  await created;
  working = false;
  expect(turns).toBeGreaterThan(100);
  await storage.close();
});

const say = (message: FromWorker): string => `parentPort.postMessage(${JSON.stringify(message)});`;
const scriptOf = (text: string): URL =>
  new URL(`data:text/javascript,import { parentPort } from 'node:worker_threads'; ${text}`);
const opens = say({ type: 'opened', opened: { ok: true, value: null } });

test.each([
  ['throws', `parentPort.on('message', () => { throw new Error('Out of memory') });`],
  ['ends', `parentPort.on('message', () => process.exit());`],
])('a thread that %s leaves nobody without an answer', async (_, end) => {
  const storage = await opened(scriptOf(`${opens} ${end}`));
  for (const ask of [() => storage.append('a', [entry(1)]), () => storage.find('a')])
    await expect(ask()).rejects.toMatchObject({ name: 'StorageError', code: 'failed' });
  expect(storage.health().ok).toBe(false);
  await storage.close();
});

test('a thread that cannot begin is our mistake', async () => {
  await expect(openStorage(folder, scriptOf(`throw new Error('Not built');`))).rejects.toThrow('Not built');
  await expect(openStorage(folder, new URL('file:///nowhere/worker.js'))).rejects.toThrow();
});

test('a folder that cannot be used is said in the same words as in this thread', async () => {
  const answer = await openStorage(`${folder}/\0`, built('storage-worker'));
  expect(answer).toMatchObject({ ok: false, error: { code: 'not-writable' } });
});
