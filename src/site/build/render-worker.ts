import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { workerData } from 'node:worker_threads';
import { answerJobs } from '../../library/worker-side.ts';
import type { Draw } from '../share-image/draw.ts';
import { keptImage } from '../share-image/kept-image.ts';
import type { ShareImage } from '../share-image/share-image.ts';
import { type Renderer, type RendererOptions, startRenderer } from './renderer.ts';

/** A file of the site to be made: a page from its view, a text, a copy of another file, or a drawn image. */
export type FileJob = { file: string } & (
  | { path: string; view: string }
  | { content: string | Uint8Array }
  | { source: string }
  | { image: ShareImage; key: string }
);

/** What a worker that makes files is told. */
export interface MakeOptions extends RendererOptions {
  /** The folder that files are written to. */
  out: string;
  /** Folder of the images that were drawn, by their keys. */
  images: string;
}

const startDrawing = async (fonts: readonly string[] = []): Promise<Draw> =>
  (await import('../share-image/draw.ts')).startDrawing(fonts);

await answerJobs<FileJob, string>(async () => {
  const { out, images, ...options } = workerData as MakeOptions;
  let renderer: Promise<Renderer> | undefined;
  let drawing: Promise<Draw> | undefined;
  const made = new Set<string>();
  return async job => {
    const target = join(out, job.file);
    // Synchronous: each step of an asynchronous write costs more than the write of a small file.
    const folder = dirname(target);
    if (!made.has(folder)) mkdirSync(folder, { recursive: true });
    made.add(folder);
    if ('source' in job) copyFileSync(job.source, target);
    else if ('content' in job) writeFileSync(target, job.content);
    else if ('image' in job) {
      // Loaded, and its fonts opened, only where there is something to draw.
      const draw = (): Promise<Draw> => (drawing ??= startDrawing(options.config.config.shareImages?.fonts));
      copyFileSync(await keptImage(images, job.key, async () => (await draw())(job.image)), target);
    } else {
      renderer ??= startRenderer(options);
      writeFileSync(target, await (await renderer)(job.path, JSON.parse(job.view)));
    }
    return job.file;
  };
});
