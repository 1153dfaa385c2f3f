import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { satteri } from '@astrojs/markdown-satteri';
import { defineConfig } from 'astro/config';
import { projectConfig } from './src/library/config/project-config.ts';
import { faultline } from './src/site/integration.ts';
import { markupPlugin } from './src/site/markup-plugin.ts';
import { isListed } from './src/site/sitemap.ts';
import { markdownFeatures } from './src/markup/parse.ts';

const { site, base } = await projectConfig(process.cwd());

export default defineConfig({
  site: process.env.FAULTLINE_SITE ?? site ?? 'http://localhost:4321',
  base: process.env.FAULTLINE_BASE ?? base ?? '/',
  trailingSlash: 'ignore',
  markdown: {
    syntaxHighlight: false,
    processor: satteri({ hastPlugins: [markupPlugin], features: markdownFeatures }),
  },
  integrations: [mdx(), sitemap({ filter: isListed }), faultline()],
  // Pages are rendered faster than they are written.
  build: { inlineStylesheets: 'never', concurrency: 8 },
  vite: {
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
