import { enableCompileCache, flushCompileCache } from 'node:module';
import { parentPort } from 'node:worker_threads';
import type { TextToCheck } from './text-facts.ts';

// A thread's own modules are compiled anew each time; from this cache they load in half of it.
enableCompileCache();
const { readFacts } = await import('./text-facts.ts');
flushCompileCache();

// Facts go back as JSON, the form they are kept in: cheaper than cloning, and written as they are.
parentPort!.on('message', async (texts: TextToCheck[]) => {
  try {
    const facts: string[] = [];
    for (const text of texts) facts.push(JSON.stringify(await readFacts(text)));
    parentPort!.postMessage({ facts });
  } catch (error) {
    parentPort!.postMessage({
      error: error instanceof Error ? (error.stack ?? error.message) : String(error),
    });
  }
});
