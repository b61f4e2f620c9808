import { ok, type Result } from '../../lib/result.ts';
import type { OpenOptions } from './jobs.ts';
import { storageOver } from './queue.ts';
import { openFileStore } from './sqlite/file-store.ts';
import type { OpenProblem, Storage } from './storage.ts';

/** Opens the storage of a folder in this thread, which stands still while the disk works: for tests and small tools. */
export async function openStorageHere(folder: string, options: OpenOptions = {}): Promise<Result<Storage, OpenProblem>> {
  const opened = openFileStore(folder, options);
  if (!opened.ok) return opened;
  const store = opened.value;
  return ok(
    storageOver(
      {
        run: async (batch, tell) => store.run(batch, tell),
        stop: async () => store.close(),
      },
      0,
    ),
  );
}
