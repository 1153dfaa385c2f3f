import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';

/** Jobs that stand together in the list, and the place of the first. */
export interface WorkerBatch<Job> {
  start: number;
  jobs: Job[];
}

/** A batch's results in its order. Batches may be answered in another order than they came in. */
export type WorkerReply<Result> =
  | { start: number; results: Result[] }
  | { error: string; code?: string | undefined };

// Large enough that messages cost nothing, small enough that the workers finish together.
const usualBatch = 40;

/** How a pool's workers are started. */
export interface PoolOptions {
  /** What each worker is told at its start. */
  workerData?: unknown;
  /** Jobs that a worker is given at a time: one where each is work for seconds. */
  batchSize?: number;
}

/**
 * Does jobs on all cores.
 * @param script a module whose worker side is {@link import('./worker-side.ts').answerJobs}
 * @param jobs taken as workers ask for them, so that jobs that are made on the way need not wait in memory
 * @param onResult called once a job with its result, in no particular order
 * @throws when a job does, with the code that its error had
 */
export async function doInWorkers<Job, Result>(
  script: URL,
  jobs: Iterable<Job>,
  onResult: (result: Result, index: number) => void,
  { workerData, batchSize = usualBatch }: PoolOptions = {},
): Promise<void> {
  const source = jobs[Symbol.iterator]();
  let next = 0;
  const take = (): WorkerBatch<Job> | undefined => {
    const batch: WorkerBatch<Job> = { start: next, jobs: [] };
    while (batch.jobs.length < batchSize) {
      const job = source.next();
      if (job.done) break;
      batch.jobs.push(job.value);
    }
    next += batch.jobs.length;
    return batch.jobs.length > 0 ? batch : undefined;
  };
  const running: Promise<void>[] = [];
  // A worker is started only for a batch that is there for it.
  for (let first = take(); first !== undefined; first = take()) {
    running.push(runWorker(new Worker(script, { workerData }), first, take, onResult));
    if (running.length >= availableParallelism()) break;
  }
  await Promise.all(running);
}

function runWorker<Job, Result>(
  worker: Worker,
  first: WorkerBatch<Job>,
  take: () => WorkerBatch<Job> | undefined,
  onResult: (result: Result, index: number) => void,
): Promise<void> {
  const finished = new Promise<void>((resolve, reject) => {
    let waiting = 0;
    const send = (batch = take()): void => {
      if (!batch) return;
      waiting += 1;
      worker.postMessage(batch);
    };
    worker.on('error', reject);
    worker.on('message', (reply: WorkerReply<Result>) => {
      if ('error' in reply) return reject(Object.assign(new Error(reply.error), { code: reply.code }));
      for (const [index, result] of reply.results.entries()) onResult(result, reply.start + index);
      waiting -= 1;
      send();
      if (waiting === 0) resolve();
    });
    // A second batch in its queue keeps a worker busy while this thread answers the first.
    send(first);
    send();
  });
  return finished.finally(() => worker.terminate());
}
