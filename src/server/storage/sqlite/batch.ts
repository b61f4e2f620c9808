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
  const writes = placed.filter(([, { name }]) => jobKinds[name] !== 'read');
  if (writes.length > 0) tell(wiped(database, writes, commit(database, jobs, writes)));
  for (const [place, job] of placed) if (jobKinds[job.name] === 'read') tell([[place, attempt(() => run(jobs, job))]]);
}

const run = <Name extends JobName>(jobs: Jobs, { name, arguments: args }: Job<Name>): JobAnswer<Name> => {
  const job: (...args: JobArguments<Name>) => JobAnswer<Name> = jobs[name];
  return job(...args);
};

/** Where the disk refuses them together, each is tried alone: one that needs a lot of room does not take the others with it. */
function commit(database: Database, jobs: Jobs, writes: readonly Placed[]): readonly Told[] {
  try {
    database.exec('BEGIN IMMEDIATE');
    const told = writes.map(([place, job]): Told => [place, apart(database, () => run(jobs, job))]);
    database.exec('COMMIT');
    return told;
  } catch (error) {
    if (database.inTransaction()) database.exec('ROLLBACK');
    const [first] = writes;
    if (writes.length > 1 || !first) return writes.flatMap((write) => commit(database, jobs, [write]));
    return [[first[0], { ok: false, error: failureOf(error) }]];
  }
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
function wiped(database: Database, writes: readonly Placed[], told: readonly Told[]): readonly Told[] {
  const forgetting = new Set(writes.filter(([, { name }]) => jobKinds[name] === 'forget').map(([place]) => place));
  if (forgetting.size === 0) return told;
  const wiping = attempt(() => wipeLog(database));
  return wiping.ok ? told : told.map(([place, outcome]) => [place, outcome.ok && forgetting.has(place) ? wiping : outcome]);
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
