import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { FactsJob, FactsReply } from './facts-worker.ts';
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
  const take = (): FactsJob | undefined => {
    const start = next;
    next += batchSize;
    return start < texts.length ? { start, batch: texts.slice(start, next) } : undefined;
  };
  await Promise.all(Array.from({ length: availableParallelism() }, () => runWorker(take, onFacts)));
}

function runWorker(
  take: () => FactsJob | undefined,
  onFacts: (facts: string, index: number) => void,
): Promise<void> {
  const worker = new Worker(new URL('./facts-worker.ts', import.meta.url));
  const finished = new Promise<void>((resolve, reject) => {
    let waiting = 0;
    const send = (): void => {
      const job = take();
      if (!job) return;
      waiting += 1;
      worker.postMessage(job);
    };
    worker.on('error', reject);
    worker.on('message', (reply: FactsReply) => {
      if ('error' in reply) return reject(new Error(reply.error));
      reply.facts.forEach((facts, index) => {
        onFacts(facts, reply.start + index);
      });
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
