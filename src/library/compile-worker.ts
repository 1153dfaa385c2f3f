import { parentPort } from 'node:worker_threads';
import { type CompileOptions, compile } from '../compile.ts';

export interface CompileJob {
  index: number;
  text: string;
  options: CompileOptions;
}

// A worker has its own grammars and compiles one text at a time.
parentPort!.on('message', async (job: CompileJob) => {
  try {
    const compiled = await compile(job.text, job.options as CompileOptions & { kind: 'report' });
    parentPort!.postMessage({ index: job.index, compiled });
  } catch (error) {
    parentPort!.postMessage({
      index: job.index,
      error: error instanceof Error ? (error.stack ?? error.message) : String(error),
    });
  }
});
