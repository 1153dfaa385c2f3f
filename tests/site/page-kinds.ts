/** One address of every kind of page, relative to the site. */
export const pageKinds = {
  home: '',
  incidents: 'incidents/',
  'report in MDX': 'incidents/docker-build-stuck-on-alpine/',
  'report in Markdown': 'incidents/gitlab-2017-database-deletion/',
  recommendations: 'recommendations/',
  recommendation: 'recommendations/docker-build-stuck-on-alpine/use-debian-slim/',
  docs: 'docs/',
  doc: 'docs/choosing-a-base-image/',
  services: 'services/',
  service: 'services/npm-registry/',
  tags: 'tags/',
  tag: 'tags/docker/',
  search: 'search/',
  'search with hits': 'search/?q=database',
  'not found': 'no-such-page/',
} as const;
