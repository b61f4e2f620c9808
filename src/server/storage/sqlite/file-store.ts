import { ok, type Result } from '../../../lib/result.ts';
import type { Job, Jobs, OpenOptions, Told } from '../jobs.ts';
import type { OpenProblem } from '../storage.ts';
import { attempt, runBatch } from './batch.ts';
import type { Database } from './database.ts';
import { forgetJobs } from './forget.ts';
import { logJobs } from './log.ts';
import { openFile } from './open-file.ts';
import { peopleJobs } from './people.ts';
import { snapshotJobs } from './snapshots.ts';
import { wipeLog } from './wipe-log.ts';
import { workshopJobs } from './workshops.ts';

/** The workshops of one folder, in the thread that opened them. */
export interface FileStore {
  readonly run: (batch: readonly Job[], tell: (told: readonly Told[]) => void) => void;
  readonly close: () => void;
}

export function openFileStore(folder: string, options: OpenOptions): Result<FileStore, OpenProblem> {
  const opened = openFile(folder, options);
  if (!opened.ok) return opened;
  const { database, close } = opened.value;
  const jobs = jobsOver(database);
  return ok({
    run: (batch, tell) => runBatch(database, jobs, batch, tell),
    close: () => {
      // Whatever stays in the log because the disk refuses is as safe there.
      attempt(() => wipeLog(database));
      close();
    },
  });
}

const jobsOver = (database: Database): Jobs => ({
  ...workshopJobs(database),
  ...logJobs(database),
  ...snapshotJobs(database),
  ...peopleJobs(database),
  ...forgetJobs(database),
});
