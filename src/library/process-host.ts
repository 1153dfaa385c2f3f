import { doInWorkers } from './worker-pool.ts';

/** What is told to a process that does one job. */
export interface ProcessOrder<Job> {
  /** Address of the worker's module. */
  script: string;
  job: Job;
}

/** Its answer. */
export type ProcessReply<Result> = { result: Result } | { error: string; code?: string | undefined };

// The job is done in a worker, so that this thread sees at once when nobody waits for it any more: what is left of a
// build that was killed must not write into the next one's files.
process.on('disconnect', () => process.exit());
process.once('message', async ({ script, job }: ProcessOrder<unknown>) => {
  const reply = (answer: ProcessReply<unknown>): void => void process.send!(answer);
  try {
    const found: unknown[] = [];
    await doInWorkers(new URL(script), [job], result => found.push(result), { batchSize: 1 });
    reply({ result: found[0] });
  } catch (error) {
    const { stack, message, code } = error as NodeJS.ErrnoException;
    reply({ error: stack ?? message, code });
  }
});
