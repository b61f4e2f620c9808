import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { LogEntry } from '../../../src/engine/log.ts';
import type { Bench } from './contract.ts';
import { entriesTo, entry, snapshot, workshop } from './samples.ts';

/** What a storage does with logs and snapshots. */
export function contractOfLogs({ storage, reopen }: Bench): void {
  test('goes on with a log, one by one or many at once, and gives any tail of it', async () => {
    await storage().create(workshop('a'), [entry(1)], []);
    expect(await storage().append('a', [entry(2)])).toBe(true);
    expect(await storage().append('a', entriesTo(7, 3))).toBe(true);
    expect(await storage().append('a', [])).toBe(true);
    const now = await reopen();
    for (const seq of [0, 3, 6, 7, 8]) expect(await now.entriesAfter('a', seq)).toEqual(entriesTo(7).slice(seq));
    expect(await now.verify('a')).toEqual({ ok: true, value: { seq: 7 } });
  });

  test('refuses as a whole what does not go on from the end of the log', async () => {
    await storage().create(workshop('a'), entriesTo(3), []);
    const wrong: readonly (readonly LogEntry[])[] = [
      [entry(3, 'new')],
      [entry(5, 'new')],
      [entry(4, 'move-2')],
      [entry(4, 'new'), entry(5, 'new')],
      [entry(4, 'new'), entry(6, 'newer')],
      [entry(4, 'new'), entry(5, 'move-1')],
      [entry(0, 'new')],
    ];
    for (const entries of wrong) expect(await storage().append('a', entries)).toBe(false);
    expect(await storage().entriesAfter('a', 0)).toEqual(entriesTo(3));
    expect(await storage().append('a', [entry(4)])).toBe(true);
    expect(storage().health()).toEqual({ ok: true, detail: null, waiting: 0 });
  });

  test('lets one of two writers have a number, and the other rooms theirs, when all ask at once', async () => {
    const keys = ['a', 'b', 'c', 'd'];
    for (const key of keys) await storage().create(workshop(key), [], []);
    const asked = keys.flatMap((key) => [
      storage().append(key, [entry(1, 'mine')]),
      storage().append(key, [entry(1, 'yours')]),
      storage().append(key, [entry(2)]),
    ]);
    expect(storage().health().waiting).toBe(12);
    expect(await Promise.all(asked)).toEqual(keys.flatMap(() => [true, false, true]));
    for (const key of keys) expect((await storage().entriesAfter(key, 0)).map(({ id }) => id)).toEqual(['mine', 'move-2']);
  });

  test('keeps what our own code gets wrong from touching what is asked for beside it', async () => {
    await storage().create(workshop('a'), [], []);
    await storage().create(workshop('b'), [], []);
    const broken = storage().append('a', [{ ...entry(1), at: 0.5 }]);
    const sound = storage().append('b', [entry(1)]);
    await expect(broken).rejects.toMatchObject({ name: 'InvariantError' });
    expect(await sound).toBe(true);
    expect(await storage().entriesAfter('a', 0)).toEqual([]);
    expect(storage().health().ok).toBe(true);
  });

  test('shows what was asked for before, waited for or not', async () => {
    await storage().create(workshop('a'), [], []);
    const written = storage().append('a', [entry(1)]);
    const read = storage().entriesAfter('a', 0);
    expect(await read).toEqual([entry(1)]);
    expect(await written).toBe(true);
  });

  test('keeps every log whole and in order, whatever is asked for by whom', async () => {
    const asks = fc.array(
      fc.record({
        room: fc.integer({ min: 0, max: 2 }),
        many: fc.integer({ min: 1, max: 3 }),
        skip: fc.integer({ min: -1, max: 6 }),
      }),
      {
        maxLength: 30,
      },
    );
    let round = 0;
    const keep = async (some: readonly { room: number; many: number; skip: number }[]): Promise<void> => {
      round += 1;
      const keys = [0, 1, 2].map((room) => `r${round}-${room}`);
      for (const key of keys) await storage().create(workshop(key), [], []);
      const ends = keys.map(() => 0);
      const logs: LogEntry[][] = keys.map(() => []);
      const expected = some.map(({ room, many, skip }, index) => {
        const end = ends[room] ?? 0;
        const from = end + 1 + (skip > 1 ? 0 : skip);
        const entries = Array.from({ length: many }, (_, place) => entry(from + place, `${index}-${place}`));
        const fits = from === end + 1;
        if (fits) logs[room]?.push(...entries);
        ends[room] = end + (fits ? many : 0);
        return { key: keys[room] ?? '', entries, fits };
      });
      const answers = await Promise.all(expected.map(({ key, entries }) => storage().append(key, entries)));
      expect(answers).toEqual(expected.map(({ fits }) => fits));
      for (const [room, key] of keys.entries()) {
        expect(await storage().entriesAfter(key, 0)).toEqual(logs[room]);
        expect(await storage().verify(key)).toEqual({ ok: true, value: { seq: ends[room] } });
      }
    };
    await fc.assert(fc.asyncProperty(asks, keep), { numRuns: 15 });
  });

  test('keeps the last two snapshots, and gives the last', async () => {
    await storage().create(workshop('a'), entriesTo(9), []);
    expect(await storage().latestSnapshot('a')).toBeUndefined();
    for (const seq of [2, 5, 9]) expect(await storage().saveSnapshot('a', snapshot(seq))).toBe(true);
    expect(await storage().latestSnapshot('a')).toEqual(snapshot(9));
    await storage().saveSnapshot('a', snapshot(9, { rules: 3, state: '{"again":true}', hash: 'new' }));
    expect(await (await reopen()).latestSnapshot('a')).toEqual(snapshot(9, { rules: 3, state: '{"again":true}', hash: 'new' }));
    await expect(storage().saveSnapshot('a', snapshot(10))).rejects.toMatchObject({ name: 'InvariantError' });
  });
}
