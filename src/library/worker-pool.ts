import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';

/** Jobs that stand together in the list, and the place of the first. */
export interface WorkerBatch<Job> {
  start: number;
  jobs: Job[];
}

/** A batch's results in its order. Batches may be answered in another order than they came in. */
export type WorkerReply<Result> = { start: number; results: Result[] } | { error: string };

// Large enough that messages cost nothing, small enough that the workers finish together.
const usualBatch = 40;

/**
 * Does jobs on all cores.
 * @param script a module whose worker side is {@link import('./worker-side.ts').answerJobs}
 * @param onResult called once a job with its result, in no particular order
 * @param batchSize jobs that a worker is given at a time: one where each is work for seconds
 * @throws when a job does
 */
export async function doInWorkers<Job, Result>(
  script: URL,
  jobs: readonly Job[],
  onResult: (result: Result, index: number) => void,
  batchSize = usualBatch,
): Promise<void> {
  let next = 0;
  const take = (): WorkerBatch<Job> | undefined => {
    const start = next;
    next += batchSize;
    return start < jobs.length ? { start, jobs: jobs.slice(start, next) } : undefined;
  };
  const workers = Math.min(availableParallelism(), Math.ceil(jobs.length / batchSize));
  await Promise.all(Array.from({ length: workers }, () => runWorker(script, take, onResult)));
}

function runWorker<Job, Result>(
  script: URL,
  take: () => WorkerBatch<Job> | undefined,
  onResult: (result: Result, index: number) => void,
): Promise<void> {
  const worker = new Worker(script);
  const finished = new Promise<void>((resolve, reject) => {
    let waiting = 0;
    const send = (): void => {
      const batch = take();
      if (!batch) return;
      waiting += 1;
      worker.postMessage(batch);
    };
    worker.on('error', reject);
    worker.on('message', (reply: WorkerReply<Result>) => {
      if ('error' in reply) return reject(new Error(reply.error));
      for (const [index, result] of reply.results.entries()) onResult(result, reply.start + index);
      waiting -= 1;
      send();
      if (waiting === 0) resolve();
    });
    // A second batch in its queue keeps a worker busy while this thread answers the first.
    send();
    send();
    if (waiting === 0) resolve();
  });
  return finished.finally(() => worker.terminate());
}
