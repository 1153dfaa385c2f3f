import type { Peer } from './peer.ts';

/** Docusaurus' classic preset, which has no search. */
export const docusaurus: Peer = {
  name: 'Docusaurus, without search',
  packages: {
    '@docusaurus/core': '3.10.2',
    '@docusaurus/preset-classic': '3.10.2',
    react: '19.2.0',
    'react-dom': '19.2.0',
  },
  content: 'docs',
  files: {
    'docusaurus.config.mjs': `export default {
  title: 'Incidents',
  url: 'http://localhost',
  baseUrl: '/',
  onBrokenLinks: 'ignore',
  markdown: { format: 'md' },
  presets: [['classic', { docs: { routeBasePath: '/', sidebarPath: undefined }, blog: false }]],
};
`,
  },
  commands: [['docusaurus', 'build']],
  forget: ['build', '.docusaurus', 'node_modules/.cache'],
};
