import { expect, test } from 'vitest';
import { compile } from '../../src/compile.ts';
import { openLibrary, report } from './library.ts';

const text = `---
date: 2026-01-04
status: resolved
issue: Checkout was down.
---

# Checkout was down

## What we know

The pool was halved.

## Timeline

- 14:05 - The new pool size rolls out
- 14:11 - First page: queue saturated, kestrel unreachable
- 14:45 - Rolled back, errors gone

\`\`\`text
heron restarted by hand
\`\`\`
`;

const { sections } = await compile(text, { format: 'md', kind: 'report' });
const { index } = await openLibrary([report('checkout', { sections })]);
const first = async (text: string) => (await index.search({ text })).hits[0]!;

test.each([
  ['kestrel unreachable', 'at-14-11', 'First page'],
  ['rolled back', 'at-14-45', 'errors gone'],
])('“%s” leads to the entry of the timeline that says it', async (words, entry, excerpt) => {
  const hit = await first(words);
  expect(hit.url).toBe(`incidents/checkout/#${entry}`);
  expect(hit.excerpt.section).toEqual({ id: 'timeline', heading: 'Timeline' });
  expect(hit.excerpt.parts.map(part => part.text).join('')).toContain(excerpt);
});

test('what stands outside the entries leads to its section', async () => {
  expect((await first('pool halved')).url).toBe('incidents/checkout/#what-we-know');
  expect((await first('heron by hand')).url).toBe('incidents/checkout/#timeline');
});
