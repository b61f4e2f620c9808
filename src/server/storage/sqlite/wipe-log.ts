import { StorageError } from '../storage-error.ts';
import type { Database } from './database.ts';

/** Moves everything from the write-ahead log into the file and empties the log, so that nothing in it outlives its deletion. */
export function wipeLog(database: Database): void {
  const [done] = database.all<{ busy: number }>('PRAGMA wal_checkpoint(TRUNCATE)');
  if (done?.busy !== 0) throw new StorageError('failed', 'Another program is reading workshops.sqlite');
}
