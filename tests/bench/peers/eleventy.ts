import type { Peer } from './peer.ts';

/** Eleventy with Shiki for its code blocks. */
export const eleventy: Peer = {
  name: 'Eleventy + Shiki, without search',
  packages: { '@11ty/eleventy': '3.1.8', '@shikijs/markdown-it': '4.6.0', shiki: '4.6.0' },
  content: 'incidents',
  files: {
    'eleventy.config.mjs': `import shiki from '@shikijs/markdown-it';
const plugin = await shiki({ theme: 'github-light', langs: ['shellsession', 'dockerfile'], fallbackLanguage: 'text' });
export default config => {
  config.amendLibrary('md', markdown => markdown.use(plugin));
  config.addGlobalData('layout', 'page.html');
  return { dir: { includes: '_layouts' } };
};
`,
    '_layouts/page.html':
      '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{{ title }}</title></head><body><h1>{{ title }}</h1>{{ content }}</body></html>\n',
    '.gitignore': 'node_modules\n',
  },
  commands: [['eleventy', '--quiet']],
  forget: ['_site'],
};
