import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { currentConfig, useAudience } from '../library/config/current-config.ts';
import { openLibrary } from '../library/open-library.ts';
import { hasCurrentLibrary, setCurrentLibrary } from '../library/current-library.ts';
import { moduleBeside } from '../library/places.ts';
import { noteModules } from './build/modules-read.ts';
import { codeTextsPlugin } from './code-texts.ts';
import { serveLibrary } from './dev-server.ts';

/**
 * Gives the site its library: opens the configured folders unless the command line has opened some, and in
 * development keeps it live. What Astro builds is the program that renders the pages: see `build/press.ts`.
 */
export function faultline(): AstroIntegration {
  let site = '';
  return {
    name: 'faultline',
    hooks: {
      'astro:config:setup': async ({ config, command, updateConfig, addMiddleware }) => {
        updateConfig({ vite: { plugins: [codeTextsPlugin(), noteModules()] } });
        if (command === 'dev')
          addMiddleware({ entrypoint: moduleBeside('./dev-middleware', import.meta.url), order: 'pre' });
        if (hasCurrentLibrary()) return;
        const root = fileURLToPath(config.root);
        const { reports, docs, owners, services, citations, audience } = useAudience(
          currentConfig().audience ?? 'internal',
        );
        const folders = {
          reports: reports ?? join(root, 'content/incidents'),
          docs: docs ?? join(root, 'content/docs'),
          citations: (citations ?? []).map(({ file }) => file),
          audience,
          owners,
          services,
        };
        setCurrentLibrary(await openLibrary(folders, root));
      },
      'astro:config:done': ({ config }) => {
        site = new URL(config.base.replace(/\/*$/, '/'), config.site).href;
      },
      'astro:server:setup': ({ server }) => serveLibrary(server, site),
    },
  };
}
