import { availableParallelism } from 'node:os';
import { type PoolWorker, startProcess, startThread } from './pool-worker.ts';

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

/** From so many texts on, what workers take of memory is worth processes of their own. */
export const manyTexts = 2000;

/** How a pool's workers are started. */
export interface PoolOptions {
  /** What each worker is told at its start. */
  workerData?: unknown;
  /** Jobs that a worker is given at a time: one where each is work for seconds. */
  batchSize?: number;
  /** Gives each worker a process of its own: this one stays small, at the price of starting them. */
  apart?: boolean;
  /** Ends the workers before they are done. */
  signal?: AbortSignal | undefined;
}

/**
 * Does jobs on all cores.
 * @param script a module whose worker side is {@link import('./worker-side.ts').answerJobs}
 * @param jobs taken as workers ask for them, so that jobs that are made on the way need not wait in memory
 * @param onResult called once a job with its result, in no particular order
 * @throws when a job does, with the code that its error had, or the signal's reason; no worker runs any more then
 */
export async function doInWorkers<Job, Result>(
  script: URL,
  jobs: Iterable<Job> | AsyncIterable<Job>,
  onResult: (result: Result, index: number) => void,
  { workerData, batchSize = usualBatch, apart = false, signal }: PoolOptions = {},
): Promise<void> {
  const failure = new AbortController();
  const stop = signal ? AbortSignal.any([signal, failure.signal]) : failure.signal;
  const take = batchesOf(jobs, batchSize);
  const running: Promise<void>[] = [];
  const start = apart ? startProcess : startThread;
  const run = (first: WorkerBatch<Job>): Promise<void> =>
    runWorker(start(script, workerData), first, { take, onResult, signal: stop }).catch(error => {
      failure.abort(error);
      throw error;
    });
  try {
    // A worker is started only for a batch that is there for it.
    for (let first = await take(); first !== undefined; first = await take()) {
      stop.throwIfAborted();
      running.push(run(first));
      if (running.length >= availableParallelism()) break;
    }
  } catch (error) {
    failure.abort(error);
  }
  await Promise.allSettled(running);
  stop.throwIfAborted();
}

type Take<Job> = () => Promise<WorkerBatch<Job> | undefined>;

/** Gives the jobs batch by batch, to one that asks at a time. */
function batchesOf<Job>(jobs: Iterable<Job> | AsyncIterable<Job>, size: number): Take<Job> {
  const source = Symbol.asyncIterator in jobs ? jobs[Symbol.asyncIterator]() : jobs[Symbol.iterator]();
  let next = 0;
  const take = async (): Promise<WorkerBatch<Job> | undefined> => {
    const batch: WorkerBatch<Job> = { start: next, jobs: [] };
    while (batch.jobs.length < size) {
      const job = await source.next();
      if (job.done) break;
      batch.jobs.push(job.value);
    }
    next += batch.jobs.length;
    return batch.jobs.length > 0 ? batch : undefined;
  };
  let turn: Promise<unknown> = Promise.resolve();
  return () => {
    const taken = turn.then(take);
    turn = taken.catch(() => undefined);
    return taken;
  };
}

interface Work<Job, Result> {
  take: Take<Job>;
  onResult: (result: Result, index: number) => void;
  signal: AbortSignal;
}

async function runWorker<Job, Result>(
  worker: PoolWorker,
  first: WorkerBatch<Job>,
  { take, onResult, signal }: Work<Job, Result>,
): Promise<void> {
  const finished = Promise.withResolvers<void>();
  const stop = (): void => finished.reject(signal.reason);
  signal.addEventListener('abort', stop);
  let waiting = 0;
  const send = async (batch?: WorkerBatch<Job>): Promise<void> => {
    waiting += 1;
    const next = batch ?? (await take());
    if (next) return worker.post(next);
    waiting -= 1;
    if (waiting === 0) finished.resolve();
  };
  worker.onError(finished.reject);
  worker.onMessage(message => {
    const reply = message as WorkerReply<Result>;
    if ('error' in reply) return finished.reject(Object.assign(new Error(reply.error), { code: reply.code }));
    for (const [index, result] of reply.results.entries()) onResult(result, reply.start + index);
    waiting -= 1;
    send().catch(finished.reject);
  });
  // A second batch in its queue keeps a worker busy while this thread answers the first.
  send(first).catch(finished.reject);
  send().catch(finished.reject);
  try {
    await finished.promise;
  } finally {
    signal.removeEventListener('abort', stop);
    await worker.end();
  }
}
