import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { pageKinds } from '../../src/site/page-kinds.ts';

const templates = globSync('{**,.well-known}/*.{astro,ts}', { cwd: 'src/pages' }).sort();

test('every template is declared in src/site/page-kinds.ts, once, and every declared one exists', () => {
  expect(pageKinds.map(({ template }) => template).sort()).toEqual(templates);
});

const importsOf = (file: string): string[] =>
  [
    ...readFileSync(file, 'utf8').matchAll(/^\s*(?:import|export)\s(?!type)(?:[^';]*?from\s*)?'(\.[^']+)'/gm),
  ].map(match => relative('.', join(dirname(file), match[1]!)));

// What a page shows must stand in its view, whose digest decides whether the page is rendered again.
test('templates reach neither the library, nor the disk, nor the clock', () => {
  const reached = new Set(globSync('src/{pages,layouts,components}/**/*.{astro,ts}'));
  for (const file of reached)
    if (/\.(ts|astro)$/.test(file)) for (const target of importsOf(file)) reached.add(target);
  const texts = [...reached].filter(file => /\.(ts|astro)$/.test(file));
  const unwanted = texts.filter(file => {
    const text = readFileSync(file, 'utf8');
    return (
      /current-library|open-library/.test(file) ||
      /from 'node:(?!crypto)|new Date\(\)|Date\.now\(\)|astro:content|getStaticPaths/.test(text)
    );
  });
  expect(unwanted).toEqual([]);
});
