import { createReadStream } from 'node:fs';
import { extname, sep } from 'node:path';
import type { ViteDevServer } from 'vite';
import { imageTypes } from '../library/assets.ts';
import { hasErrors } from '../report/diagnostic.ts';
import { reportText } from '../report/reporters/text.ts';
import { currentLibrary } from '../library/current-library.ts';
import { indexFiles } from './search-index.ts';

// Editors save in bursts: several events for one file, several files for one rename.
const settleMilliseconds = 40;

/**
 * Keeps a running development server's library live: reads the folders again when a file in them changes,
 * shows what is wrong, and answers requests for index files and published files from memory.
 * @param refresh fills Astro's collections again
 */
export function serveLibrary(server: ViteDevServer, refresh: () => Promise<void>): void {
  const { folders } = currentLibrary();
  const roots = [folders.reports, folders.docs].filter(folder => folder !== undefined);
  server.watcher.add(roots);
  let timer: NodeJS.Timeout | undefined;
  // One reload at a time: an older one must not finish last.
  let turn = Promise.resolve();
  let index: Map<string, Uint8Array | string> | undefined;
  // With an error in a report the site stays as it last was, and the terminal says what to mend.
  const reload = async () => {
    const { diagnostics } = await currentLibrary().reload();
    const serious = diagnostics.filter(({ severity }) => severity !== 'notice');
    if (serious.length > 0) process.stderr.write(reportText(serious, { output: process.stderr }));
    if (hasErrors(diagnostics)) return;
    index = undefined;
    await refresh();
  };
  server.watcher.on('all', (_event, path) => {
    if (!roots.some(root => path.startsWith(root + sep))) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      turn = turn.then(reload).catch(error => server.config.logger.error(String(error)));
    }, settleMilliseconds);
  });
  server.middlewares.use((request, response, next) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname).replace(
      /^\/+/,
      '',
    );
    const asset = currentLibrary().library.assets.find(({ path: published }) => path.endsWith(published));
    if (asset) {
      const type = imageTypes[extname(asset.source).toLowerCase()] ?? 'application/octet-stream';
      response.setHeader('Content-Type', type);
      return createReadStream(asset.source).pipe(response);
    }
    const name = /(?:^|\/)(search\/.+\.\w+)$/.exec(path)?.[1];
    if (!name) return next();
    index ??= new Map(indexFiles(currentLibrary().library));
    const bytes = index.get(name);
    if (!bytes) return next();
    response.setHeader(
      'Content-Type',
      name.endsWith('.json') ? 'application/json' : 'application/octet-stream',
    );
    response.end(bytes);
  });
}
