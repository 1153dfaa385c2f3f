import { expect, test } from 'vitest';
import { slugify } from '../../src/report/slug.ts';
import { suggest } from '../../src/report/suggest.ts';

test('suggests the nearest word, and nothing when none is near', () => {
  expect(suggest('resolvd', ['resolved', 'closed'])).toBe('resolved');
  expect(suggest('banana', ['resolved', 'closed'])).toBeUndefined();
});

test.each([
  ['Use Debian Slim for all images', 'use-debian-slim-for-all-images'],
  ['日本語 の 見出し', '日本語-の-見出し'],
  ['  --no-cache!  ', 'no-cache'],
  ['✅', ''],
])('%s becomes the address part %s', (text, slug) => {
  expect(slugify(text)).toBe(slug);
});
