import { expect, test } from 'vitest';
import { compile } from '../../src/compile.ts';

const found = async (text: string) => (await compile(text, { format: 'md', kind: 'doc' })).constructs;

test('a timeline of headings, of paragraphs and of a pasted log is recognised and left as it is', async () => {
  expect(await found('## Timeline\n\n### 10:00 UTC\n\nx\n\n### 10:05\n\ny\n')).toEqual([
    { kind: 'timeline', form: 'headings', line: 3, entries: 2 },
  ]);
  expect(await found('## Tidslinje\n\n10:00 - a\n\n10:05 - b\n')).toEqual([
    { kind: 'timeline', form: 'paragraphs', line: 3, entries: 2 },
  ]);
  expect(await found('```\nTimeline of events\n10:00:01 a\n10:00:02 b\n```\n')).toEqual([
    { kind: 'timeline', form: 'fence', line: 1, entries: 2 },
  ]);
});

test('lists under one heading for several days are one timeline', async () => {
  const text = '## Timeline\n\n### 2026-01-01\n\n- 10:00: a\n\n### 2026-01-02\n\n- 09:00: b\n- 09:30: c\n';
  expect(await found(text)).toEqual([{ kind: 'timeline', form: 'bullets', line: 5, entries: 3 }]);
});

test('deadlines, prices and plain lists of dates are no timeline', async () => {
  expect(
    await found(
      '## Action items\n\n| When | Action |\n|--|--|\n| 2026-01-01 10:00 | a |\n| 2026-01-02 10:00 | b |\n| 2026-01-03 10:00 | c |\n',
    ),
  ).toEqual([]);
  expect(await found('- 09:30: open=1, high=2\n- 12:00: open=2, high=3\n- 16:00: open=3, high=4\n')).toEqual(
    [],
  );
  expect(await found('- Wait 5 minutes\n- Call\n- Write\n')).toEqual([]);
});

test('lines stay right below raw HTML', async () => {
  const text = '<b>x</b>\n\n| Metric | Before | After |\n|--|--|--|\n| Size | 1 MB | 2 MB |\n';
  expect(await found(text)).toEqual([{ kind: 'metric-table', line: 3, rows: 1 }]);
});

test('steps need to be timed and in a sequence', async () => {
  expect(await found('- Pull: 2s\n- Build: 3s\n- Push: 5s\n- Total: 10s\n')).toEqual([
    { kind: 'steps', line: 1, entries: 4 },
  ]);
  expect(await found('- Pull: 2s\n- Build: 3s\n- Push: 5s\n- Total: 6s\n')).toEqual([]);
});

test('a table of thousands of rows gets no bars', async () => {
  const rows = Array.from({ length: 5000 }, (_, index) => `| r${index} | ${index} ms | ${index + 1} ms |`);
  const text = `| Metric | Before | After |\n|--|--|--|\n${rows.join('\n')}\n`;
  const compiled = await compile(text, { format: 'md', kind: 'doc' });
  expect(compiled.constructs).toEqual([{ kind: 'metric-table', line: 1, rows: 5000 }]);
  expect(compiled.html).not.toContain('<svg');
  expect(compiled.html).toContain('r4999');
});

test('a recommendation keeps its anchor inside a drawn table', async () => {
  const text =
    '---\ndate: 2026-01-01\nstatus: resolved\nissue: x\ntitle: T\n---\n\n## Recommendations\n\n| Action | Before | After |\n|--|--|--|\n| Shrink the image | 2 GB | 1 GB |\n';
  const compiled = await compile(text, { format: 'md', kind: 'report' });
  expect(compiled.recommendations).toHaveLength(1);
  expect(compiled.html).toContain(`id="${compiled.recommendations[0]!.anchor}"`);
});
