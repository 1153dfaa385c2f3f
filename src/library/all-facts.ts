import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { TextToCheck } from './text-facts.ts';

// Below this many texts, starting workers costs more than it saves.
const worthWorkers = 100;
// Large enough that messages cost nothing, small enough that the workers finish together.
const batchSize = 40;

/**
 * Reads and compiles files for checking, on all cores.
 * @param onFacts called once a file with its facts as JSON, in no particular order
 * @throws when the compiler itself fails, which is a bug
 */
export async function readAllFacts(
  texts: readonly TextToCheck[],
  onFacts: (facts: string, index: number) => void,
): Promise<void> {
  if (texts.length < worthWorkers) {
    const { readFacts } = await import('./text-facts.ts');
    for (const [index, text] of texts.entries()) onFacts(JSON.stringify(await readFacts(text)), index);
    return;
  }
  let next = 0;
  const take = (): { start: number; batch: TextToCheck[] } | undefined => {
    const start = next;
    next += batchSize;
    return start < texts.length ? { start, batch: texts.slice(start, next) } : undefined;
  };
  await Promise.all(Array.from({ length: availableParallelism() }, () => runWorker(take, onFacts)));
}

function runWorker(
  take: () => { start: number; batch: TextToCheck[] } | undefined,
  onFacts: (facts: string, index: number) => void,
): Promise<void> {
  const worker = new Worker(new URL('./facts-worker.ts', import.meta.url));
  const finished = new Promise<void>((resolve, reject) => {
    const sent: number[] = [];
    const send = (): void => {
      const job = take();
      if (!job) return;
      sent.push(job.start);
      worker.postMessage(job.batch);
    };
    worker.on('error', reject);
    worker.on('message', (reply: { facts?: string[]; error?: string }) => {
      if (!reply.facts) return reject(new Error(reply.error));
      const start = sent.shift()!;
      reply.facts.forEach((facts, index) => {
        onFacts(facts, start + index);
      });
      send();
      if (sent.length === 0) resolve();
    });
    // A second batch in its queue keeps a worker busy while this thread answers the first.
    send();
    send();
    if (sent.length === 0) resolve();
  });
  return finished.finally(() => worker.terminate());
}
