import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { workerData } from 'node:worker_threads';
import { answerJobs } from '../../library/worker-side.ts';
import { type Renderer, type RendererOptions, startRenderer } from './renderer.ts';

/** A file of the site to be made: a page from its view, a text, or a copy of another file. */
export type FileJob = { file: string } & (
  | { path: string; view: string }
  | { content: string | Uint8Array }
  | { source: string }
);

/** What a worker that makes files is told. */
export interface MakeOptions extends RendererOptions {
  /** The folder that files are written to. */
  out: string;
}

await answerJobs<FileJob, string>(async () => {
  const { out, ...options } = workerData as MakeOptions;
  let renderer: Promise<Renderer> | undefined;
  const made = new Set<string>();
  return async job => {
    const target = join(out, job.file);
    // Synchronous: each step of an asynchronous write costs more than the write of a small file.
    const folder = dirname(target);
    if (!made.has(folder)) mkdirSync(folder, { recursive: true });
    made.add(folder);
    if ('source' in job) copyFileSync(job.source, target);
    else if ('content' in job) writeFileSync(target, job.content);
    else {
      renderer ??= startRenderer(options);
      writeFileSync(target, await (await renderer)(job.path, JSON.parse(job.view)));
    }
    return job.file;
  };
});
