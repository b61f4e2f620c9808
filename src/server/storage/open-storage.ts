import { Worker } from 'node:worker_threads';
import { assertNever } from '../../lib/assert.ts';
import { ok, type Result } from '../../lib/result.ts';
import type { FromWorker, Job, OpenOptions, Runner, Told, ToWorker, WorkerStart } from './jobs.ts';
import { storageOver } from './queue.ts';
import type { OpenProblem, Storage } from './storage.ts';

/**
 * Opens the storage of a folder in a thread of its own, so that a slow disk never makes this one wait. `script` is where
 * `worker.ts` lies once it is built. Rejects when there is no such script.
 */
export async function openStorage(
  folder: string,
  script: URL,
  options: OpenOptions = {},
): Promise<Result<Storage, OpenProblem>> {
  const start: WorkerStart = { folder, options };
  const worker = new Worker(script, { workerData: start, name: 'storage' });
  const { opened, runner } = runnerOver(worker);
  const answer = await opened;
  return answer.ok ? ok(storageOver(runner)) : answer;
}

interface Batch {
  readonly tell: (told: readonly Told[]) => void;
  readonly resolve: () => void;
  readonly reject: (error: Error) => void;
}

interface Running {
  readonly opened: Promise<Result<null, OpenProblem>>;
  readonly runner: Runner;
}

function runnerOver(worker: Worker): Running {
  let batch: Batch | undefined;
  let gone: Error | undefined;
  const opened = new Promise<Result<null, OpenProblem>>((resolve, reject) => {
    const hear = (message: FromWorker): void => {
      switch (message.type) {
        case 'opened':
          resolve(message.opened);
          break;
        case 'told':
          batch?.tell(message.told);
          break;
        case 'done':
          batch?.resolve();
          break;
        default:
          assertNever(message);
      }
    };
    const end = (error: Error): void => {
      gone ??= error;
      reject(gone);
      batch?.reject(gone);
    };
    worker.on('message', hear);
    worker.on('error', end);
    worker.on('messageerror', end);
    worker.on('exit', () => end(new Error('The thread of the storage has ended')));
  });
  const say = (message: ToWorker): void => worker.postMessage(message);

  const run = (jobs: readonly Job[], tell: Batch['tell']): Promise<void> =>
    new Promise((resolve, reject) => {
      batch = { tell, resolve, reject };
      if (gone) reject(gone);
      else say({ type: 'batch', batch: jobs });
    });

  const stop = (): Promise<void> =>
    new Promise((resolve) => {
      worker.once('exit', () => resolve());
      if (gone) resolve();
      else say({ type: 'stop' });
    });

  return { opened, runner: { run, stop } };
}
