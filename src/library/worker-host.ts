import { Worker } from 'node:worker_threads';
import type { WorkerReply } from './worker-pool.ts';

/** What is told to a process that a pool's worker runs in. */
export interface WorkerOrder {
  /** Address of the worker's module. */
  script: string;
  workerData: unknown;
}

// The worker is a thread, so that this one sees at once when nobody waits for it any more: what is left of a build that
// was killed must not write into the next one's files.
process.on('disconnect', () => process.exit());
process.once('message', ({ script, workerData }: WorkerOrder) => {
  const worker = new Worker(new URL(script), { workerData });
  const reply = (message: WorkerReply<unknown>): void => void process.send!(message);
  worker.on('message', reply);
  worker.on('error', (error: NodeJS.ErrnoException) =>
    reply({ error: error.stack ?? error.message, code: error.code }),
  );
  process.on('message', batch => worker.postMessage(batch));
});
