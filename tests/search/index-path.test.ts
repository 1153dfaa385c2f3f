import { expect, test } from 'vitest';
import { indexPath } from '../../src/search/node/index-path.ts';
import { sitePlace } from '../../src/search/node/site-place.ts';

test.each(['manifest.json', '0a1b2c/terms/12.bin', '0a1b2c/documents/3.json'])(
  '%s is a path of an index',
  path => {
    expect(indexPath(path)).toBe(path);
  },
);

test.each([
  '../x',
  'a/../../x',
  '/etc/passwd',
  'a//b',
  '..',
  '.',
  'a\\..\\b',
  'C:/x',
  'a/%2e%2e/b',
  '//host/x',
  'a?b',
])('%s leads out', path => {
  expect(() => indexPath(path)).toThrow('leads out of the index');
});

test.each([
  ['https://example.org', 'https://example.org/'],
  ['https://example.org/team', 'https://example.org/team/'],
  ['HTTPS://example.org/team//', 'https://example.org/team/'],
  ['https://example.org/team/index.html?q=x#y', 'https://example.org/team/'],
])('%s is the site at %s', (written, address) => {
  expect(sitePlace(written).address?.href).toBe(address);
});

test('anything else is a folder', () => {
  expect(sitePlace('dist').address).toBeUndefined();
  expect(sitePlace('file:///tmp/site').address).toBeUndefined();
});
