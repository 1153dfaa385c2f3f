import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { pages, site } from './site-files.ts';

const unescapeHtml = (text: string): string =>
  text.replaceAll('&amp;', '&').replaceAll('&#x26;', '&').replaceAll('&quot;', '"').replaceAll('&#39;', "'");

const idsOf = new Map(
  pages.map(({ path, html }) => [
    path,
    new Set([...html.matchAll(/\sid="([^"]*)"/g)].map(match => unescapeHtml(match[1]!))),
  ]),
);

function fileOf(path: string): string | undefined {
  const candidates = path === '' || path.endsWith('/') ? [`${path}index.html`] : [path, `${path}/index.html`];
  return candidates.find(
    candidate => existsSync(join(site, candidate)) && statSync(join(site, candidate)).isFile(),
  );
}

test('every internal link, image, script and anchor leads somewhere', () => {
  const broken: string[] = [];
  for (const { path, html } of pages) {
    for (const [, attribute, value] of html.matchAll(/\s(href|src)="([^"]*)"/g)) {
      const target = unescapeHtml(value!);
      if (/^([a-z][a-z0-9+.-]*:|\/\/)/i.test(target)) continue;
      const url = new URL(target, `http://site/${path}`);
      const fragment = decodeURIComponent(url.hash.slice(1));
      const file = fileOf(decodeURIComponent(url.pathname).slice(1));
      if (!file) broken.push(`${path}: ${attribute} ${target}`);
      else if (fragment && file.endsWith('.html') && !idsOf.get(file)?.has(fragment))
        broken.push(`${path}: no #${fragment} in ${file}`);
    }
  }
  expect(broken).toEqual([]);
});

test('links to elsewhere do not hand over the window', () => {
  const open = pages.flatMap(({ path, html }) =>
    [...html.matchAll(/<a\s[^>]*href="https?:\/\/(?!localhost)[^"]*"[^>]*>/g)]
      .filter(([tag]) => !/rel="[^"]*noopener/.test(tag))
      .map(([tag]) => `${path}: ${tag}`),
  );
  expect(open).toEqual([]);
});
