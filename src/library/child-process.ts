import { doInWorkers } from './worker-pool.ts';

/**
 * Does one job in a process of its own: what it takes of memory is no part of this process', and is given back when it
 * is done.
 * @param script a module whose worker side is {@link import('./worker-side.ts').answerJobs}
 * @param signal ends the process before it is done
 * @throws when the job does, with the code that its error had, or the signal's reason; the process has ended then
 */
export async function doInProcess<Job, Result>(script: URL, job: Job, signal?: AbortSignal): Promise<Result> {
  signal?.throwIfAborted();
  const found: Result[] = [];
  await doInWorkers<Job, Result>(script, [job], result => found.push(result), {
    batchSize: 1,
    apart: true,
    signal,
  });
  return found[0]!;
}
