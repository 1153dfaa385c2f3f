import { afterEach, expect, test, vi } from 'vitest';
import { incidentFeed } from '../../src/site/feed.ts';
import { llmsText } from '../../src/site/llms-text.ts';

afterEach(() => vi.unstubAllEnvs());

const item = { id: 'a', title: 'A', date: '2026-03-02', issue: 'x', authors: [], categories: [] };
const listed = { reports: [{ title: 'A', path: 'incidents/a.md', note: '' }], moreReports: 0, docs: [] };
const guessed = new URL('http://localhost:4321/');

test('where nobody said where a site will be, its feeds and llms.txt hold wherever it is', () => {
  vi.stubEnv('FAULTLINE_SITE', undefined);
  for (const format of ['atom', 'json'] as const)
    expect(incidentFeed([item], guessed, format)).not.toMatch(/localhost|invalid/);
  expect(incidentFeed([item], guessed, 'atom')).toContain('<link href="/incidents/a/"/>');
  expect(JSON.parse(incidentFeed([item], guessed, 'json'))).toMatchObject({
    feed_url: '/feed.json',
    items: [{ id: 'urn:faultline:incidents/a/', url: '/incidents/a/' }],
  });
  expect(llmsText(listed, guessed)).toContain('- [A](/incidents/a.md)');
});

test('a site with an address names it in all of them', () => {
  vi.stubEnv('FAULTLINE_SITE', 'https://example.org/');
  const site = new URL('https://example.org/');
  expect(JSON.parse(incidentFeed([item], site, 'json'))).toMatchObject({
    home_page_url: 'https://example.org/',
    items: [{ id: 'https://example.org/incidents/a/', url: 'https://example.org/incidents/a/' }],
  });
  expect(incidentFeed([item], site, 'atom')).toContain('<id>https://example.org/incidents/a/</id>');
  expect(llmsText(listed, site)).toContain('(https://example.org/incidents/a.md)');
});
