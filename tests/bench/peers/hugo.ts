import type { Peer } from './peer.ts';

const page = (body: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{{ .Title }}</title></head><body data-pagefind-body><h1>{{ .Title }}</h1>${body}</body></html>\n`;

/** Hugo with the barest templates, and Pagefind over what it made. */
export const hugo: Peer = {
  name: 'Hugo + Pagefind',
  programs: ['hugo'],
  packages: { pagefind: '1.6.0' },
  content: 'content/incidents',
  files: {
    'hugo.toml': `baseURL = "http://localhost/"\ntitle = "Incidents"\n[markup.highlight]\nnoClasses = false\n`,
    'layouts/_default/single.html': page('{{ .Content }}'),
    'layouts/_default/list.html': page(
      '<ul>{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>',
    ),
  },
  commands: [['hugo'], ['pagefind', '--site', 'public']],
  forget: ['public', 'resources'],
};
