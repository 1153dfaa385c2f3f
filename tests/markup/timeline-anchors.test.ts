import { expect, test } from 'vitest';
import { compile } from '../../src/compile.ts';

const report = (body: string): string =>
  `---\ndate: 2026-01-04\nstatus: resolved\nissue: It broke.\n---\n\n# Broken\n\n## Timeline\n\n${body}\n`;

const compiled = (body: string) => compile(report(body), { format: 'md', kind: 'report' });

test.each([
  ['a list', '- 14:05 - The pool size rolls out\n- 14:11 - The pager rings\n- 14:45 - Rolled back\n'],
  [
    'a table',
    '| Time | Event |\n| --- | --- |\n| 14:05 | The pool size rolls out |\n| 14:11 | The pager rings |\n| 14:45 | Rolled back |\n',
  ],
])('each entry of %s has an address, and search knows where its words stand', async (_, body) => {
  const { html, anchors, sections } = await compiled(body);
  const ids = ['at-14-05', 'at-14-11', 'at-14-45'];
  for (const id of ids) expect(html).toMatch(new RegExp(`<li[^>]* id="${id}"|<li id="${id}"`));
  expect(anchors).toEqual(expect.arrayContaining(ids));
  const { prose, entries = [] } = sections.find(({ id }) => id === 'timeline')!;
  expect(entries.map(({ id }) => id)).toEqual(ids);
  const words = entries.map(({ start, end }) => prose.slice(start, end));
  expect(words[1]).toContain('The pager rings');
  expect(words[1]).not.toContain('pool');
});

test('entries of one time are told apart, also from what the report names so itself', async () => {
  const { html } = await compiled('- 14:05 - One\n- 14:05 - Two\n- 14:06 - Three\n\n## At 14 05\n\nMore.\n');
  const ids = Array.from(html.matchAll(/ id="(at-[^"]+)"/g), match => match[1]!);
  expect(ids).toEqual(['at-14-05-2', 'at-14-05-3', 'at-14-06', 'at-14-05']);
});
