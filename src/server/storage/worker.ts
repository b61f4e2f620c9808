import { parentPort, workerData } from 'node:worker_threads';
import { assertNever, present } from '../../lib/assert.ts';
import { ok } from '../../lib/result.ts';
import type { FromWorker, ToWorker, WorkerStart } from './jobs.ts';
import { type FileStore, openFileStore } from './sqlite/file-store.ts';

/** Where the thread of the storage begins: it opens the folder, then does batches until it is told to stop. */
function begin(): void {
  const port = present(parentPort, 'The way to the main thread');
  const say = (message: FromWorker): void => port.postMessage(message);
  const { folder, options } = workerData as WorkerStart;
  const opened = openFileStore(folder, options);
  say({ type: 'opened', opened: opened.ok ? ok(null) : opened });
  if (opened.ok) port.on('message', (message: ToWorker) => obey(message, opened.value, say, () => port.close()));
  else port.close();
}

function obey(message: ToWorker, store: FileStore, say: (message: FromWorker) => void, end: () => void): void {
  switch (message.type) {
    case 'batch':
      store.run(message.batch, (told) => say({ type: 'told', told }));
      say({ type: 'done' });
      break;
    case 'stop':
      store.close();
      end();
      break;
    default:
      assertNever(message);
  }
}

begin();
