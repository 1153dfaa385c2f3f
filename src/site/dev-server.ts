import { createReadStream } from 'node:fs';
import { basename, extname, resolve } from 'node:path';
import type { ViteDevServer } from 'vite';
import { imageTypes } from '../library/assets.ts';
import { hasErrors } from '../report/diagnostic.ts';
import { reportText } from '../report/reporters/text.ts';
import { loadedConfig } from '../library/config/current-config.ts';
import { configNames } from '../library/config/load-config.ts';
import { currentLibrary } from '../library/current-library.ts';
import type { Library } from '../library/entries.ts';
import { watchFolder } from '../library/watch-folder.ts';
import { headersFor } from '../outside/embed/headers.ts';
import { readers } from './build/renderer.ts';
import { codeTexts, codeTextsModule } from './code-texts.ts';
import { setDevPages } from './dev-pages.ts';
import { LiveLikeness } from './live-likeness.ts';
import { indexFiles } from './search-index.ts';
import { ShownLibrary } from './shown-library.ts';

// Editors save in bursts: several events for one file, several files for one rename.
const settleMilliseconds = 40;

/** What no page of Astro's makes: files of the index, and what other pages show of a recommendation. */
const generated =
  /(?:^|\/)(search\/.+\.\w+|recommendations\/[^/]+\/[^/]+\/(?:badge\.svg|(?:recommendation|oembed)\.json|embed\/(?:index\.html)?))$/;
const types: Record<string, string> = {
  '': 'text/html; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

/**
 * Keeps a running development server's library live: reads the folders again when a file in them changes,
 * shows what is wrong, and answers requests for index files and published files from memory.
 * @param site absolute address of the site's root, with a trailing slash
 */
export function serveLibrary(server: ViteDevServer, site: string): void {
  const { folders, cache } = currentLibrary();
  const read = readers(cache.folder);
  const likeness = new LiveLikeness(process.cwd());
  let shown = new ShownLibrary(currentLibrary().library, site, likeness);
  setDevPages({
    localsOf(path) {
      const page = shown.page(path) ?? shown.page(`${path}/`);
      return page && { view: page.view(), ...read };
    },
  });
  const roots = [folders.reports, folders.docs].filter(folder => folder !== undefined);
  const citations = folders.citations ?? [];
  const configFiles = configurationFiles();
  server.watcher.add([...citations, ...configFiles]);
  let timer: NodeJS.Timeout | undefined;
  // One reload at a time: an older one must not finish last.
  let turn = Promise.resolve();
  let index: Promise<Map<string, Uint8Array | string>> | undefined;
  const madeIndex = async (library: Library) => {
    try {
      return new Map(await indexFiles(library));
    } catch (error) {
      index = undefined;
      server.config.logger.error(String(error));
      throw error;
    }
  };
  let code = JSON.stringify(codeTexts(currentLibrary().library));
  // With an error in a report the site stays as it last was, and the terminal says what to mend.
  const changed = new Set<string>();
  const reload = async () => {
    const since = new Set(changed);
    changed.clear();
    const { diagnostics } = await currentLibrary().reload(since);
    const serious = diagnostics.filter(({ severity }) => severity !== 'notice');
    if (serious.length > 0) process.stderr.write(reportText(serious, { output: process.stderr }));
    if (hasErrors(diagnostics)) return;
    index = undefined;
    shown = new ShownLibrary(currentLibrary().library, site, likeness);
    const codeNow = JSON.stringify(codeTexts(currentLibrary().library));
    if (codeNow !== code) forgetModule(server, codeTextsModule);
    code = codeNow;
    server.environments.client!.hot.send({ type: 'full-reload' });
  };
  server.watcher.on('all', (event, path) => {
    if (configFiles.includes(path) && event !== 'addDir')
      server.config.logger.warn(`${basename(path)} has changed: start again to use it.`);
    if (citations.includes(path)) note(path);
  });
  const note = (path: string): void => {
    changed.add(path);
    clearTimeout(timer);
    timer = setTimeout(() => {
      turn = turn.then(reload).catch(error => server.config.logger.error(String(error)));
    }, settleMilliseconds);
  };
  const ends = roots.map(root => watchFolder(root, note));
  server.httpServer?.once('close', () => {
    for (const end of ends) end();
  });
  server.middlewares.use(async (request, response, next) => {
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
    const { library } = currentLibrary();
    const name = generated.exec(path)?.[1];
    if (!name) return next();
    if (name.startsWith('search/')) index ??= madeIndex(library);
    const file = name.replace(/\/$/, '/index.html');
    const bytes = name.startsWith('search/')
      ? (await index!.catch(() => undefined))?.get(file)
      : shown.recommendationFile(file);
    if (!bytes) return next();
    response.setHeader('Content-Type', types[extname(name)] ?? 'application/octet-stream');
    for (const [header, value] of Object.entries(headersFor(`/${name}`))) response.setHeader(header, value);
    response.end(bytes);
  });
}

function forgetModule(server: ViteDevServer, id: string): void {
  for (const { moduleGraph } of Object.values(server.environments)) {
    const module = moduleGraph.getModuleById(id);
    if (module) moduleGraph.invalidateModule(module);
  }
}

/** The configuration that holds, or those that could come to be. */
function configurationFiles(): string[] {
  const file = loadedConfig()?.file;
  return (file === undefined ? configNames : [file]).map(name => resolve(name));
}
