import { expect, test } from 'vitest';
import { compile } from '../../src/compile.ts';

test('what is searched of an alert is what a reader sees of it', async () => {
  const text = `---
date: 2026-01-04
status: resolved
issue: The pool ran dry.
---

# Pool

## Lessons

> [!TIP]
> Watch the pool.

See \`[!TIP]\` in the guide.
`;
  const { sections } = await compile(text, { format: 'md', kind: 'report' });
  expect(sections.map(({ prose }) => prose)).toEqual(['Watch the pool.\nSee [!TIP] in the guide.']);
});
