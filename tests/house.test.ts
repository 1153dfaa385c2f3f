import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, test } from 'vitest';

// The house map of CONTRIBUTING.md: a room imports only from rooms with smaller numbers; the site (7) and the
// command line (8) never from each other.
const rooms: [RegExp, number][] = [
  [/^src\/report\//, 1],
  [/^src\/markup\//, 2],
  [/^src\/facts\//, 3],
  [/^src\/secrets\//, 3],
  [/^src\/compile\.ts$/, 3.5],
  [/^src\/library\//, 4],
  [/^src\/search\//, 5],
  [/^src\/import\//, 6],
  [/^src\/outside\//, 6],
  [/^src\/site\//, 6.5],
  [/^src\/(pages|layouts|components|styles|env\.d\.ts)/, 7],
  [/^src\/cli\//, 8],
];

const roomOf = (file: string): number | undefined => rooms.find(([pattern]) => pattern.test(file))?.[1];

const files = globSync('src/**/*.{ts,astro,mjs}').filter(file => !file.startsWith('src/setup/'));

const imports = files.flatMap(file => {
  const text = readFileSync(file, 'utf8');
  return [...text.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)].map(match => ({
    file,
    target: relative('.', join(dirname(file), match[1]!)),
  }));
});

test('every source file belongs to a room', () => {
  expect(files.filter(file => roomOf(file) === undefined)).toEqual([]);
});

test('rooms import downward only', () => {
  const upward = imports.filter(({ file, target }) => {
    const [from, to] = [roomOf(file), roomOf(target)];
    return from !== undefined && to !== undefined && (to > from || (from === 8 && to === 7));
  });
  expect(upward).toEqual([]);
});

test('what the browser loads imports nothing of Node', () => {
  const start = files.filter(
    file => file.startsWith('src/search/client/') || file.startsWith('src/site/client/'),
  );
  const reached = new Set(start);
  for (const file of reached)
    for (const { target } of imports.filter(found => found.file === file)) reached.add(target);
  const node = [...reached].filter(
    file => file.endsWith('.ts') && /from 'node:/.test(readFileSync(file, 'utf8')),
  );
  expect(node).toEqual([]);
});
