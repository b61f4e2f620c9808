import { expect, test, vi } from 'vitest';
import type { Job, Runner, Told } from '../../../src/server/storage/jobs.ts';
import { storageOver } from '../../../src/server/storage/queue.ts';
import { entry } from './samples.ts';

interface Batch {
  readonly jobs: readonly Job[];
  readonly tell: (told: readonly Told[]) => void;
  readonly done: () => void;
  readonly break: (error: Error) => void;
}

/** A runner in whose place the test decides when and how each batch ends. */
function handRunner(): { readonly runner: Runner; readonly next: () => Promise<Batch>; readonly begun: () => number } {
  const batches: Batch[] = [];
  const waiting: ((batch: Batch) => void)[] = [];
  let begun = 0;
  const runner: Runner = {
    run: (jobs, tell) =>
      new Promise((resolve, reject) => {
        begun += 1;
        const batch = { jobs, tell, done: resolve, break: reject };
        const taker = waiting.shift();
        if (taker) taker(batch);
        else batches.push(batch);
      }),
    stop: () => Promise.resolve(),
  };
  const next = async (): Promise<Batch> => batches.shift() ?? new Promise((resolve) => waiting.push(resolve));
  return { runner, next, begun: () => begun };
}

const kept = (place: number): Told => [place, { ok: true, value: true }];

test('sends what all rooms ask for while a commit is under way together in the next', async () => {
  const { runner, next, begun } = handRunner();
  const storage = storageOver(runner);
  const first = storage.append('a', [entry(1)]);
  const one = await next();
  expect(one.jobs.map(({ name, arguments: args }) => [name, args[0]])).toEqual([['append', 'a']]);
  const rooms = ['b', 'c', 'd', 'e'];
  const others = rooms.map((key) => storage.append(key, [entry(1)]));
  expect(storage.health().waiting).toBe(5);
  expect(begun()).toBe(1);
  one.tell([kept(0)]);
  one.done();
  expect(await first).toBe(true);
  const two = await next();
  expect(two.jobs.map(({ arguments: args }) => args[0])).toEqual(rooms);
  two.tell([[1, { ok: true, value: false }], kept(0), kept(3)]);
  expect(await Promise.all([others[0], others[1], others[3]])).toEqual([true, false, true]);
  expect(storage.health().waiting).toBe(1);
  two.tell([kept(2)]);
  expect(await others[2]).toBe(true);
});

test('sends what is asked for in one turn together', async () => {
  const { runner, next } = handRunner();
  const storage = storageOver(runner);
  const asked = ['a', 'b', 'c'].map((key) => storage.append(key, [entry(1)]));
  const { jobs, tell } = await next();
  expect(jobs).toHaveLength(3);
  tell([kept(0), kept(1), kept(2)]);
  expect(await Promise.all(asked)).toEqual([true, true, true]);
});

test('answers everybody when whoever does the work is gone, and everybody after', async () => {
  const { runner, next } = handRunner();
  const storage = storageOver(runner);
  const asked = ['a', 'b'].map((key) => storage.append(key, [entry(1)]));
  const batch = await next();
  batch.tell([kept(0)]);
  batch.break(new Error('It fell over'));
  const [kind, refusal] = await Promise.allSettled(asked);
  expect(kind).toMatchObject({ value: true });
  expect(refusal).toMatchObject({ reason: { name: 'StorageError', code: 'failed', message: 'It fell over' } });
  expect(storage.health()).toEqual({ ok: false, detail: 'It fell over', waiting: 0 });
});

test('is well again after the first write that is kept, and not by a read', async () => {
  const { runner, next } = handRunner();
  const storage = storageOver(runner);
  const answer = async (asked: Promise<unknown>, told: Told): Promise<unknown> => {
    const batch = await next();
    batch.tell([told]);
    batch.done();
    return asked.catch((error: unknown) => error);
  };
  const full: Told = [0, { ok: false, error: { code: 'full', detail: 'No room' } }];
  expect(await answer(storage.append('a', [entry(1)]), full)).toMatchObject({ name: 'StorageError', code: 'full' });
  expect(storage.health()).toEqual({ ok: false, detail: 'No room', waiting: 0 });
  await answer(storage.find('a'), [0, { ok: true, value: undefined }]);
  expect(storage.health().ok).toBe(false);
  await answer(storage.append('a', [entry(1)]), kept(0));
  expect(storage.health()).toEqual({ ok: true, detail: null, waiting: 0 });
});

test('moves that come soon after a commit wait for one another, and for nothing else', async () => {
  vi.useFakeTimers();
  const { runner, next, begun } = handRunner();
  const storage = storageOver(runner);
  const answer = async (): Promise<void> => {
    const batch = await next();
    batch.tell(batch.jobs.map((_, place) => kept(place)));
    batch.done();
  };
  const first = storage.append('a', [entry(1)]);
  await answer();
  await first;
  const second = storage.append('b', [entry(1)]);
  await vi.advanceTimersByTimeAsync(10);
  const third = storage.append('c', [entry(1)]);
  expect(begun()).toBe(1);
  await vi.advanceTimersByTimeAsync(30);
  expect(begun()).toBe(2);
  await answer();
  expect(await Promise.all([second, third])).toEqual([true, true]);

  const fourth = storage.append('d', [entry(1)]);
  await vi.advanceTimersByTimeAsync(1);
  expect(begun()).toBe(2);
  const read = storage.entriesAfter('a', 0);
  await vi.advanceTimersByTimeAsync(0);
  expect(begun()).toBe(3);
  await answer();
  expect([await fourth, await read]).toEqual([true, true]);

  const last = storage.append('e', [entry(1)]);
  const closed = storage.close();
  await vi.advanceTimersByTimeAsync(0);
  await answer();
  expect(await last).toBe(true);
  await closed;
  vi.useRealTimers();
});
