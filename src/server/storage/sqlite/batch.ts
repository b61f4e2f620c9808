import {
  type Job,
  type JobAnswer,
  type JobArguments,
  type JobFailure,
  type JobName,
  type Jobs,
  jobKinds,
  type Outcome,
  type Told,
} from '../jobs.ts';
import { StorageError } from '../storage-error.ts';
import { type Database, detailOf, refusalCode } from './database.ts';
import { wipeLog } from './wipe-log.ts';

type Placed = readonly [place: number, job: Job];

/** Does what waits: all writes in one commit, then what is read. Nothing is told before it is on disk. */
export function runBatch(database: Database, jobs: Jobs, batch: readonly Job[], tell: (told: readonly Told[]) => void): void {
  const placed = [...batch.entries()];
  const [reads, writes] = parted(placed, ([, job]) => jobKinds[job.name] === 'read');
  const forgetting = new Set(writes.filter(([, job]) => jobKinds[job.name] === 'forget').map(([place]) => place));
  const [forgotten, kept] = parted(commitAll(database, jobs, writes), ([place]) => forgetting.has(place));
  tell(kept);
  tell(wiped(database, forgotten));
  for (const [place, job] of reads) tell([[place, attempt(() => run(jobs, job))]]);
}

const parted = <Item>(
  items: readonly Item[],
  isFirst: (item: Item) => boolean,
): readonly [readonly Item[], readonly Item[]] => [items.filter(isFirst), items.filter((item) => !isFirst(item))];

const run = <Name extends JobName>(jobs: Jobs, { name, arguments: args }: Job<Name>): JobAnswer<Name> => {
  const job: (...args: JobArguments<Name>) => JobAnswer<Name> = jobs[name];
  return job(...args);
};

/** Where the disk refuses them together, each is tried alone: one that needs a lot of room does not take the others with it. */
function commitAll(database: Database, jobs: Jobs, writes: readonly Placed[]): readonly Told[] {
  if (writes.length === 0) return [];
  const begun = attempt(() => database.exec('BEGIN IMMEDIATE'));
  if (!begun.ok) return writes.map(([place]) => [place, begun]);
  try {
    return commit(database, jobs, writes);
  } catch (error) {
    if (database.inTransaction()) database.exec('ROLLBACK');
    if (writes.length > 1) return writes.flatMap((write) => commitAll(database, jobs, [write]));
    return writes.map(([place]) => [place, { ok: false, error: failureOf(error) }]);
  }
}

function commit(database: Database, jobs: Jobs, writes: readonly Placed[]): readonly Told[] {
  const told = writes.map(([place, job]): Told => [place, apart(database, () => run(jobs, job))]);
  database.exec('COMMIT');
  return told;
}

/** One job of several in a transaction: what goes wrong in it takes back what it did, and nothing else. */
function apart(database: Database, job: () => unknown): Outcome {
  database.exec('SAVEPOINT job');
  const outcome = attempt(job, (error) => {
    if (isOfTheDisk(error) || !database.inTransaction()) throw error;
    database.exec('ROLLBACK TO job');
  });
  database.exec('RELEASE job');
  return outcome;
}

/** What comes of a job, whatever that is. */
export function attempt(job: () => unknown, onError: (error: unknown) => void = () => undefined): Outcome {
  try {
    return { ok: true, value: job() };
  } catch (error) {
    onError(error);
    return { ok: false, error: failureOf(error) };
  }
}

/** What was to be forgotten is forgotten only once no file holds it. */
function wiped(database: Database, forgotten: readonly Told[]): readonly Told[] {
  if (forgotten.length === 0) return [];
  const wiping = attempt(() => wipeLog(database));
  return wiping.ok ? forgotten : forgotten.map(([place, outcome]) => [place, outcome.ok ? wiping : outcome]);
}

/** Refusals that concern one job's rows, or its statement: the disk has nothing to do with them. */
const isOfTheDisk = (error: unknown): boolean => {
  const code = refusalCode(error);
  return code !== undefined && !/^SQLITE_(CONSTRAINT|ERROR|CORRUPT|TOOBIG|MISMATCH|RANGE)/.test(code);
};

function failureOf(error: unknown): JobFailure {
  const detail = detailOf(error);
  if (error instanceof StorageError) return { code: error.code, detail };
  const code = refusalCode(error);
  if (code === undefined || /^SQLITE_(CONSTRAINT|ERROR|TOOBIG|MISMATCH|RANGE)/.test(code)) return { code: 'bug', detail };
  return { code: code === 'SQLITE_FULL' ? 'full' : 'failed', detail };
}
