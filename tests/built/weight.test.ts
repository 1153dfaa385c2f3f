import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { pages, site } from './site-files.ts';

const compressed = (content: Uint8Array | string): number => brotliCompressSync(content).length;

/** Bytes over the wire of a page with what it loads by itself: style sheets, scripts and what those import. */
function weightOf(html: string): number {
  const loaded = new Set(
    [...html.matchAll(/<(?:link[^>]*rel="stylesheet"[^>]*href|script[^>]*src)="\/([^"]+)"/g)].map(
      match => match[1]!,
    ),
  );
  for (const file of loaded) {
    if (!file.endsWith('.js')) continue;
    const text = readFileSync(join(site, file), 'utf8');
    // Static imports only: a dynamic import is loaded when somebody searches.
    for (const [, target] of text.matchAll(/(?:^|[;}])import(?:[^"'()]*from)?\s*["']\.\/([^"']+)["']/g))
      loaded.add(join(file, '..', target!));
  }
  return (
    compressed(html) + [...loaded].reduce((sum, file) => sum + compressed(readFileSync(join(site, file))), 0)
  );
}

const reports = pages.filter(
  ({ path, html }) => /^incidents\/[^/]+\/index\.html$/.test(path) && html.includes('<h1'),
);

test.each(reports.map(({ path, html }) => [path, html]))(
  '%s loads at most 40 KB and no blocking script',
  (_, html) => {
    expect(weightOf(html)).toBeLessThanOrEqual(40 * 1024);
    const blocking = [...html.matchAll(/<script\b[^>]*\bsrc=[^>]*>/g)].filter(
      ([tag]) => !/\b(type="module"|defer|async)/.test(tag),
    );
    expect(blocking).toEqual([]);
  },
);
