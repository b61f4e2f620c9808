import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { type Job, run } from './run.ts';
import { added, type Tally } from './tally.ts';
import type { FromWorker } from './worker.ts';

/** Fewer workshops than this are not worth a thread of their own. */
const fewest = 25;

/** Plays the workshops of a job in `most` threads, as many as the machine has processors; hears after each workshop. `script` is where `worker.ts` lies once it is built; without it one thread does it all. */
export async function runShared(job: Job, script: URL, played: () => void, most = availableParallelism()): Promise<Tally> {
  const runs = job.to - job.from;
  const threads = Math.min(most, Math.ceil(runs / fewest));
  if (threads < 2 || !existsSync(fileURLToPath(script))) return run(job, played);
  const share = Math.ceil(runs / threads);
  const parts = Array.from({ length: threads }, (_, index) => {
    const from = job.from + index * share;
    return { ...job, from, to: Math.min(job.to, from + share) };
  });
  return added(await Promise.all(parts.map((part) => runInThread(part, script, played))));
}

const runInThread = (job: Job, script: URL, played: () => void): Promise<Tally> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(script, { workerData: job, name: 'simulate' });
    worker.on('message', (message: FromWorker) => (message === 'played' ? played() : resolve(message)));
    worker.on('error', reject);
    worker.on('exit', (code) => reject(new Error(`A thread ended with ${code}`)));
  });
