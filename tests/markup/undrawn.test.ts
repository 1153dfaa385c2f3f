import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type Compiled, compile } from '../../src/compile.ts';

const files = [...globSync('tests/golden/**/input.md'), ...globSync('content/incidents/*.{md,mdx}')];

/** What pages need and checking does not. */
function withoutDrawing(compiled: Compiled<unknown>): object {
  const { html: _html, sections, constructs: _constructs, anchors, ...rest } = compiled;
  const entries = new Set(sections.flatMap(({ entries = [] }) => entries.map(({ id }) => id)));
  return {
    ...rest,
    anchors: anchors.filter(id => !entries.has(id)),
    claims: compiled.claims.map(({ anchor: _anchor, ...claim }) => claim),
  };
}

test.each(files)('%s says the same without being drawn', async file => {
  const format = file.endsWith('.mdx') ? 'mdx' : 'md';
  const text = readFileSync(file, 'utf8');
  const drawn = await compile(text, { kind: 'report', format });
  const undrawn = await compile(text, { kind: 'report', format, draw: false });
  expect(undrawn.html).toBe('');
  expect(withoutDrawing(undrawn)).toEqual(withoutDrawing(drawn));
});
