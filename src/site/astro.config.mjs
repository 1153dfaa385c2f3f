import { dirname } from 'node:path';
import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { projectConfig } from '../library/config/project-config.ts';
import { astroSources, cacheFolder, isWithin, packageFolder, publicFolder } from '../library/places.ts';
import { markdownFeatures } from '../markup/parse.ts';
import { pressAdapter } from './build/adapter.ts';
import { codeImages } from './code-images.ts';
import { codeSources } from './code-sources.ts';
import { faultline } from './integration.ts';
import { markupPlugin } from './markup-plugin.ts';
import { packageImports } from './package-imports.ts';
import { replacedComponents } from './replaced-components.ts';

const project = process.cwd();
const notes = cacheFolder(project, 'astro');
const sources = astroSources(project);
const { site, base, components = {} } = await projectConfig(project);

export default defineConfig({
  site: process.env.FAULTLINE_SITE ?? site ?? 'http://localhost:4321',
  base: process.env.FAULTLINE_BASE ?? base ?? '/',
  trailingSlash: 'ignore',
  srcDir: sources,
  publicDir: publicFolder,
  cacheDir: cacheFolder(project, 'astro-cache'),
  markdown: {
    syntaxHighlight: false,
    processor: satteri({ hastPlugins: [markupPlugin], features: markdownFeatures }),
  },
  output: 'server',
  adapter: pressAdapter,
  integrations: [mdx(), faultline()],
  build: { inlineStylesheets: 'never' },
  vite: {
    server: {
      fs: { allow: [project, dirname(packageFolder)] },
      // What a run keeps for the next is many files, and changes with every edit.
      watch: { ignored: path => isWithin(path, cacheFolder(project)) && !isWithin(path, notes) },
    },
    cacheDir: cacheFolder(project, 'vite'),
    plugins: [
      packageImports(sources),
      replacedComponents(sources, components),
      codeSources(),
      codeImages(project, sources),
    ],
    build: {
      assetsInlineLimit: 0,
      rolldownOptions: {
        // Astro's own marker in the modules of MDX files; nothing an author can mend.
        onLog: (level, log, print) => log.code !== 'MODULE_LEVEL_DIRECTIVE' && print(level, log),
      },
    },
  },
  devToolbar: { enabled: false },
});
