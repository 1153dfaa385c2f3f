import { enableCompileCache, flushCompileCache } from 'node:module';
import { parentPort } from 'node:worker_threads';
import type { TextToCheck } from './text-facts.ts';

/** Texts that stand together in the list, and the place of the first. */
export interface FactsJob {
  start: number;
  batch: TextToCheck[];
}

/** The job's facts in its order. Jobs may be answered in another order than they came in. */
export type FactsReply = { start: number; facts: string[] } | { start: number; error: string };

// A thread's own modules are compiled anew each time; from this cache they load in half of it.
enableCompileCache();
const { readFacts } = await import('./text-facts.ts');
flushCompileCache();

// Facts go back as JSON, the form they are kept in: cheaper than cloning, and written as they are.
parentPort!.on('message', async ({ start, batch }: FactsJob) => {
  try {
    const facts: string[] = [];
    for (const text of batch) facts.push(JSON.stringify(await readFacts(text)));
    parentPort!.postMessage({ start, facts } satisfies FactsReply);
  } catch (error) {
    const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
    parentPort!.postMessage({ start, error: reason } satisfies FactsReply);
  }
});
