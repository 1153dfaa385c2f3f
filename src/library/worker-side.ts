import { enableCompileCache, flushCompileCache } from 'node:module';
import { parentPort } from 'node:worker_threads';
import type { WorkerBatch, WorkerReply } from './worker-pool.ts';

/**
 * Answers a pool's batches in this worker.
 * @param load imports the module that does the work. A thread's own modules are compiled anew each time; from
 *   Node's compile cache, which is on only for what is imported after it is enabled, they load in half of it
 */
export async function answerJobs<Job, Result>(
  load: () => Promise<(job: Job) => Promise<Result>>,
): Promise<void> {
  enableCompileCache();
  const work = await load();
  flushCompileCache();
  const reply = (message: WorkerReply<Result>): void => parentPort!.postMessage(message);
  parentPort!.on('message', async ({ start, jobs }: WorkerBatch<Job>) => {
    try {
      const results: Result[] = [];
      for (const job of jobs) results.push(await work(job));
      reply({ start, results });
    } catch (error) {
      const { stack, message, code } = error as NodeJS.ErrnoException;
      reply({ error: error instanceof Error ? (stack ?? message) : String(error), code });
    }
  });
}
