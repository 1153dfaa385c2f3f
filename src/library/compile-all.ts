import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { type Compiled, type CompileOptions, compile } from '../compile.ts';

export interface TextToCompile {
  text: string;
  options: CompileOptions;
}

// Below this many texts, starting workers costs more than it saves.
const worthWorkers = 60;

/**
 * Compiles texts on all cores.
 * @param onCompiled called once a text, as it is ready, in no particular order
 * @throws when the compiler itself fails, which is a bug
 */
export async function compileAll(
  texts: readonly TextToCompile[],
  onCompiled: (compiled: Compiled<unknown>, index: number) => Promise<void> | void,
): Promise<void> {
  if (texts.length < worthWorkers) {
    for (const [index, { text, options }] of texts.entries()) {
      await onCompiled(await compile(text, options as CompileOptions & { kind: 'report' }), index);
    }
    return;
  }
  let next = 0;
  const take = (): number | undefined => (next < texts.length ? next++ : undefined);
  await Promise.all(Array.from({ length: availableParallelism() }, () => runWorker(texts, take, onCompiled)));
}

function runWorker(
  texts: readonly TextToCompile[],
  take: () => number | undefined,
  onCompiled: (compiled: Compiled<unknown>, index: number) => Promise<void> | void,
): Promise<void> {
  const worker = new Worker(new URL('./compile-worker.ts', import.meta.url));
  const finished = new Promise<void>((resolve, reject) => {
    const pending: Promise<void>[] = [];
    const send = () => {
      const index = take();
      if (index === undefined) Promise.all(pending).then(() => resolve(), reject);
      else worker.postMessage({ index, ...texts[index] });
    };
    worker.on('error', reject);
    worker.on('message', (reply: { index: number; compiled?: Compiled<unknown>; error?: string }) => {
      if (!reply.compiled) return reject(new Error(reply.error));
      pending.push(Promise.resolve(onCompiled(reply.compiled, reply.index)));
      send();
    });
    // A second text in its queue keeps a worker busy while this thread answers the first.
    send();
  });
  return finished.finally(() => worker.terminate());
}
