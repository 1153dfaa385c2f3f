import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { pages, site } from './site-files.ts';

const compressed = (content: Uint8Array | string): number => brotliCompressSync(content).length;

/** Bytes over the wire of a page with what it loads by itself: style sheets, scripts and what those import. */
function weightOf(html: string): number {
  const loaded = [...html.matchAll(/<(?:link[^>]*rel="stylesheet"[^>]*href|script[^>]*src)="\/([^"]+)"/g)];
  return compressed(html) + weightOfFiles(withImports(loaded.map(match => match[1]!)));
}

/** The files and all scripts that they import; a dynamic import only if asked for: it is loaded when somebody searches. */
function withImports(files: Iterable<string>, dynamic = false): Set<string> {
  const loaded = new Set(files);
  const pattern = dynamic
    ? /\bimport[^"'`;]*["'`]\.\/([^"'`]+\.js)["'`]/g
    : /(?:^|[;}])import(?:[^"'()]*from)?\s*["']\.\/([^"']+)["']/g;
  for (const file of loaded) {
    if (!file.endsWith('.js')) continue;
    for (const [, target] of readFileSync(join(site, file), 'utf8').matchAll(pattern))
      loaded.add(join(file, '..', target!));
  }
  return loaded;
}

const weightOfFiles = (files: Iterable<string>): number =>
  [...files].reduce((sum, file) => sum + compressed(readFileSync(join(site, file))), 0);

const scriptsOf = (html: string): string[] =>
  [...html.matchAll(/<script[^>]*src="\/([^"]+)"/g)].map(match => match[1]!);

const reports = pages.filter(
  ({ path, html }) => /^incidents\/[^/]+\/index\.html$/.test(path) && html.includes('<h1'),
);

test.each(reports.map(({ path, html }) => [path, html]))(
  '%s loads at most 30 KB and no blocking script',
  (_, html) => {
    expect(weightOf(html)).toBeLessThanOrEqual(30 * 1024);
    const blocking = [...html.matchAll(/<script\b[^>]*\bsrc=[^>]*>/g)].filter(
      ([tag]) => !/\b(type="module"|defer|async)/.test(tag),
    );
    expect(blocking).toEqual([]);
  },
);

const searchPage = readFileSync(join(site, 'search/index.html'), 'utf8');

test('the engine and the box weigh at most 30 KB', () => {
  const scripts = withImports(
    scriptsOf(searchPage).filter(script => /\/Page\./.test(script)),
    true,
  );
  expect([...scripts].filter(file => /dialog-box|site-index/.test(file)).length).toBe(2);
  expect(weightOfFiles(scripts)).toBeLessThanOrEqual(30 * 1024);
});

test('all of search, its page and the marks on others included, weighs at most 32 KB', () => {
  const scripts = withImports(scriptsOf(searchPage), true);
  expect(
    [...scripts].filter(file => /dialog-box|site-index|marks\./.test(file)).length,
  ).toBeGreaterThanOrEqual(3);
  expect(weightOfFiles(scripts)).toBeLessThanOrEqual(32 * 1024);
});

test('opening the dialog loads at most 60 KB, the files that every search begins with included', () => {
  const manifest = readFileSync(join(site, 'search/manifest.json'));
  const scripts = withImports(scriptsOf(searchPage), true);
  expect(weightOfFiles(scripts) + compressed(manifest)).toBeLessThanOrEqual(60 * 1024);
});

test('embed.js is under 3 KB as it is, and needs no other file', () => {
  const script = readFileSync(join(site, 'embed.js'), 'utf8');
  expect(Buffer.byteLength(script)).toBeLessThan(3000);
  expect(script).not.toMatch(/\bimport\b/);
});
