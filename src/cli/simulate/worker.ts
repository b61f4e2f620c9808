import { parentPort, workerData } from 'node:worker_threads';
import { type Job, run } from './run.ts';
import type { Tally } from './tally.ts';

/** What a thread tells: that one more workshop is played, and in the end what it counted. */
export type FromWorker = 'played' | Tally;

const job: Job = workerData;
const tell = (message: FromWorker): void => parentPort?.postMessage(message);
tell(run(job, () => tell('played')));
