import type { Peer } from './peer.ts';

/** VitePress with its local search. */
export const vitepress: Peer = {
  name: 'VitePress',
  packages: { vitepress: '1.6.4' },
  content: 'incidents',
  files: {
    'index.md': '# Incidents\n',
    '.vitepress/config.mjs': `export default { title: 'Incidents', themeConfig: { search: { provider: 'local' } } };\n`,
  },
  commands: [['vitepress', 'build']],
  forget: ['.vitepress/dist', '.vitepress/cache'],
};
