import type { Result } from '../../lib/result.ts';
import type { OpenProblem, Storage } from './storage.ts';
import type { StorageErrorCode } from './storage-error.ts';

type Kept = Omit<Storage, 'health' | 'close'>;
export type JobName = keyof Kept;
export type JobArguments<Name extends JobName> = Parameters<Kept[Name]>;
export type JobAnswer<Name extends JobName> = Awaited<ReturnType<Kept[Name]>>;

/** One thing that the storage is asked to do, as it crosses to another thread. */
export interface Job<Name extends JobName = JobName> {
  readonly name: Name;
  readonly arguments: JobArguments<Name>;
}

/** Whoever does the jobs, one after another and at once. Throws when the disk refuses. */
export type Jobs = { readonly [Name in JobName]: (...args: JobArguments<Name>) => JobAnswer<Name> };

/** What a job does to the file: `forget` is a write after which nothing of what it took away may be left in any file. */
export const jobKinds: Readonly<Record<JobName, 'read' | 'write' | 'forget'>> = {
  create: 'write',
  find: 'read',
  findByCode: 'read',
  list: 'read',
  change: 'write',
  append: 'write',
  entriesAfter: 'read',
  verify: 'read',
  saveSnapshot: 'write',
  latestSnapshot: 'read',
  putPerson: 'write',
  removePerson: 'forget',
  peopleOf: 'read',
  findToken: 'read',
  deleteWorkshop: 'forget',
  sweep: 'forget',
};

/** What came of a job: its answer, why the disk refused, or what our own code did wrong. */
export type Outcome = Result<unknown, JobFailure>;

export interface JobFailure {
  readonly code: StorageErrorCode | 'bug';
  readonly detail: string;
}

/** What came of the job at this place in its batch. */
export type Told = readonly [place: number, outcome: Outcome];

/** Does batches of jobs, one batch at a time. */
export interface Runner {
  /** Tells each outcome as soon as it is certain, each once. Resolves after the last; rejects when there will be no more. */
  readonly run: (batch: readonly Job[], tell: (told: readonly Told[]) => void) => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** What the page's thread tells the thread of the storage. */
export type ToWorker = { readonly type: 'batch'; readonly batch: readonly Job[] } | { readonly type: 'stop' };

export type FromWorker =
  | { readonly type: 'opened'; readonly opened: Result<null, OpenProblem> }
  | { readonly type: 'told'; readonly told: readonly Told[] }
  /** All of the batch is told. */
  | { readonly type: 'done' };

/** What the thread of the storage is started with. */
export interface WorkerStart {
  readonly folder: string;
  readonly options: OpenOptions;
}

export interface OpenOptions {
  /** The file may not grow beyond this many pages of 4 KB. */
  readonly maxPages?: number;
}
