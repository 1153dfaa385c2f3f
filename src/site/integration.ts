import { copyFile, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { currentConfig } from '../library/config/current-config.ts';
import { openLibrary } from '../library/open-library.ts';
import { currentLibrary, hasCurrentLibrary, setCurrentLibrary } from '../library/current-library.ts';
import { publishedRecommendations } from '../library/publish-recommendations.ts';
import { serveLibrary } from './dev-server.ts';
import { writeRecommendationFiles } from './recommendation-files.ts';
import { writeSearchIndex } from './search-index.ts';

/**
 * Gives the site its library: opens the configured folders unless the command line has opened some, publishes
 * the files that reports refer to, the search index and what other pages can show of each recommendation, and in
 * development keeps all of it live.
 */
export function faultline(): AstroIntegration {
  let site = '';
  return {
    name: 'faultline',
    hooks: {
      'astro:config:setup': async ({ config }) => {
        if (hasCurrentLibrary()) return;
        const root = fileURLToPath(config.root);
        const { reports, docs, owners, services, citations } = currentConfig();
        const folders = {
          reports: reports ?? join(root, 'content/incidents'),
          docs: docs ?? join(root, 'content/docs'),
          citations: citations ?? [],
          owners,
          services,
        };
        setCurrentLibrary(await openLibrary(folders, root));
      },
      'astro:config:done': ({ config }) => {
        site = new URL(config.base.replace(/\/*$/, '/'), config.site).href;
      },
      'astro:server:setup': ({ server, refreshContent }) =>
        serveLibrary(server, site, async () => refreshContent?.({})),
      'astro:build:done': async ({ dir }) => {
        const out = fileURLToPath(dir);
        const { library } = currentLibrary();
        for (const { source, path } of library.assets) {
          await mkdir(dirname(join(out, path)), { recursive: true });
          await copyFile(source, join(out, path));
        }
        writeRecommendationFiles(publishedRecommendations(library, site), out);
        await writeSearchIndex(library, out);
      },
    },
  };
}
