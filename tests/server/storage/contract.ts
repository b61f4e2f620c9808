import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Result } from '../../../src/lib/result.ts';
import type { OpenProblem, Storage } from '../../../src/server/storage/storage.ts';
import { contractOfDeletion } from './contract-deletion.ts';
import { contractOfLogs } from './contract-logs.ts';
import { contractOfPeople } from './contract-people.ts';
import { contractOfWorkshops } from './contract-workshops.ts';
import { entry, workshop } from './samples.ts';

/** An implementation to be put through the contract: a place with nothing in it. */
export interface Place {
  /** Opens it, again after it was closed. */
  readonly open: () => Promise<Result<Storage, OpenProblem>>;
  /** All that somebody finds who takes the disk away. */
  readonly bytes: () => Promise<Buffer>;
  readonly remove: () => Promise<void>;
}

/** What a part of the contract works with: the storage of the test that runs, and the way to close and open it again. */
export interface Bench {
  readonly storage: () => Storage;
  readonly reopen: () => Promise<Storage>;
  readonly bytes: () => Promise<Buffer>;
}

/** What every storage must do, whatever is behind it. */
export function storageContract(name: string, makePlace: () => Promise<Place>): void {
  describe(name, () => {
    let place: Place;
    let storage: Storage;

    const open = async (): Promise<Storage> => {
      const opened = await place.open();
      if (!opened.ok) throw new Error(opened.error.detail);
      storage = opened.value;
      return storage;
    };

    beforeEach(async () => {
      place = await makePlace();
      await open();
    });
    afterEach(async () => {
      await storage.close();
      await place.remove();
    });

    const bench: Bench = {
      storage: () => storage,
      reopen: async () => {
        await storage.close();
        return open();
      },
      bytes: () => place.bytes(),
    };

    contractOfWorkshops(bench);
    contractOfLogs(bench);
    contractOfPeople(bench);
    contractOfDeletion(bench);

    test('is held by one at a time', async () => {
      const second = await place.open();
      expect(second).toMatchObject({ ok: false, error: { code: 'in-use' } });
      await storage.create(workshop('a'), [], []);
      await storage.close();
      const third = await open();
      expect(await third.find('a')).toBeDefined();
    });

    test('finishes what was asked for before it closes, and refuses what is asked for later', async () => {
      await storage.create(workshop('a'), [], []);
      const asked = [1, 2, 3].map((seq) => storage.append('a', [entry(seq)]));
      const closed = storage.close();
      await expect(storage.append('a', [entry(4)])).rejects.toMatchObject({ name: 'StorageError', code: 'failed' });
      expect(await Promise.all(asked)).toEqual([true, true, true]);
      await closed;
      expect(await (await open()).entriesAfter('a', 0)).toHaveLength(3);
    });
  });
}
