import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { compile } from '../../src/compile.ts';
import { openLibrary } from '../../src/library/open-library.ts';
import { importTexts } from './helpers.ts';

const report =
  '# Checkout is down\n\n**Date**: 2026-01-04\n**Status**: Resolved\n\n## Summary\n\nThe pool ran dry.\n';
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

test('one valid report a source, wherever it lies and whatever its name ends in', async () => {
  const { reports, diagnostics, read } = await importTexts({
    'a/outage.md': report,
    'b/outage.markdown': `\uFEFF${report}`,
    '2026/01/04/post-mortem.md': report.replaceAll('\n', '\r\n'),
    '.notes/Day 8 ÜBER.html.md.erb': report,
    'no-extension': report,
    LICENSE: '# Licence\n',
    'data.json': '{}',
  });
  expect(diagnostics).toEqual([]);
  expect(reports.map(({ source, target }) => [source, target])).toEqual([
    ['.notes/Day 8 ÜBER.html.md.erb', 'day-8-über.md'],
    ['2026/01/04/post-mortem.md', '04-post-mortem.md'],
    ['a/outage.md', 'a-outage.md'],
    ['b/outage.markdown', 'b-outage.md'],
    ['no-extension', 'no-extension.md'],
  ]);
  for (const { target, source } of reports) {
    const { data, diagnostics: problems } = await compile(read(target), { format: 'md', kind: 'report' });
    expect(problems).toEqual([]);
    expect(data).toMatchObject({
      date: '2026-01-04',
      status: 'resolved',
      issue: 'The pool ran dry.',
      source,
    });
  }
  expect(read('04-post-mortem.md')).toMatch(/^---\r\ndate: 2026-01-04\r\n/);
});

test('lines in the loss report are those of the source', async () => {
  const { reports } = await importTexts({
    'x.md': `${report}\n| Metric | Before | After |\n| --- | --- | --- |\n| p99 | 20 ms | 8 ms |\n| p50 | 9 ms | 4 ms |\n\n## Recommendations\n\n- [x] Pin it\n`,
  });
  expect(reports[0]).toMatchObject({
    metadata: { title: 'Checkout is down', date: '2026-01-04', started: null, severity: null },
    metric_tables: [10],
    recommendations: [{ line: 17, text: 'Pin it', status: 'done' }],
    lifted: [
      { line: 3, field: 'date' },
      { line: 4, field: 'status' },
    ],
    timeline: { form: 'none', line: null, entries: 0 },
    lost: [],
    counts: { in: { tables: 1, list_items: 1 }, out: { tables: 1, list_items: 1 } },
  });
});

test('links between imported files and images are carried, others are reported and keep their words', async () => {
  const { reports, read, folder } = await importTexts({
    'a/one.md': `${report}\nSee [two](../b/two%20x.md#summary), [gone](../gone.md), [raw][r] and [top](#nowhere).\n\n![Graph](../img/g.png) ![Lost](lost.png)\n\n[r]: ./data.csv\n`,
    'b/two x.md': report,
    'img/g.png': png,
  });
  expect(read('one.md')).toContain(
    'See [two](two-x.md#summary), gone (`../gone.md`), raw (`./data.csv`) and top.\n\n![Graph](images/one/g.png) Lost (`lost.png`)\n',
  );
  expect(readdirSync(join(folder, 'out/images/one'))).toEqual(['g.png']);
  expect(reports[0]!.lost).toEqual([
    { kind: 'link', text: '../gone.md', line: 10 },
    { kind: 'link', text: './data.csv', line: 10 },
    { kind: 'link', text: '#nowhere', line: 10 },
    { kind: 'image', text: 'lost.png', line: 12 },
  ]);
  const library = await openLibrary({ reports: join(folder, 'out'), docs: undefined }, folder);
  expect(library.library.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
});

test('HTML that no page shows is a loss with its line', async () => {
  const { reports } = await importTexts({
    'x.md': `${report}\n<iframe src="https://example.org"></iframe>\n`,
  });
  expect(reports[0]!.lost).toMatchObject([{ kind: 'html', line: 10 }]);
});

test('nothing is overwritten, and then nothing is written at all', async () => {
  const { again, folder, read } = await importTexts({ 'x.md': report });
  writeFileSync(join(folder, 'in/y.md'), report);
  const { reports, diagnostics } = await again();
  expect(reports).toEqual([]);
  expect(diagnostics.map(({ code, file }) => [code, file])).toEqual([['import-target-exists', 'x.md']]);
  expect(existsSync(join(folder, 'out/y.md'))).toBe(false);
  expect(read('x.md')).toContain('The pool ran dry.');
});

test('an update adds to the front matter what it does not say, and leaves the body alone', async () => {
  const { again, folder, read } = await importTexts({ 'x.md': report });
  const edited =
    '---\n# mine\ndate: 2026-01-04\nstatus: closed\nissue: My words\n---\n\n# Checkout is down\n\nRewritten.\n';
  writeFileSync(join(folder, 'out/x.md'), edited);
  writeFileSync(join(folder, 'in/x.md'), report.replace('**Status**', '**Severity**: P2\n**Status**'));
  const { diagnostics } = await again({ update: true });
  expect(diagnostics).toEqual([]);
  expect(read('x.md')).toBe(
    '---\n# mine\ndate: 2026-01-04\nstatus: closed\nissue: My words\nseverity: SEV2\nsource: x.md\nextra:\n  stated:\n    Severity: P2\n    Status: Resolved\n---\n\n# Checkout is down\n\nRewritten.\n',
  );
});

test('a dry run reports and writes nothing', async () => {
  const { reports, folder } = await importTexts({ 'x.md': report }, { dryRun: true });
  expect(reports).toHaveLength(1);
  expect(existsSync(join(folder, 'out'))).toBe(false);
});

test('--mdx escapes what MDX takes for code and stays data', async () => {
  const { reports, read } = await importTexts(
    {
      'x.md': `${report}\nSet {{ x }} for <none>, see <https://example.org>.\n\nimport x from y\n\n<!-- note -->\n\n\`{code} <b>\`\n`,
    },
    { mdx: true },
  );
  expect(reports[0]!.target).toBe('x.mdx');
  const text = read('x.mdx');
  expect(text).toContain('Set \\{\\{ x \\}\\} for \\<none>, see [https://example.org](https://example.org).');
  expect(text).toContain('`{code} <b>`');
  const { lane, diagnostics, html } = await compile(text, { format: 'mdx', kind: 'report' });
  expect([lane, diagnostics]).toEqual(['static', []]);
  expect(html).toContain('import x from y');
  expect(reports[0]!.lost).toEqual([{ kind: 'html', text: '<!-- note -->', line: 14 }]);
});

test('a fence that never closes is closed at the end', async () => {
  const { reports, read } = await importTexts({ 'x.md': `${report}\n\`\`\`sh\nmake` });
  expect(reports).toHaveLength(1);
  expect(read('x.md').endsWith('```sh\nmake\n```\n')).toBe(true);
});

test('files that are no text, and paths that do not exist, are problems; the rest is imported', async () => {
  const { reports, diagnostics } = await importTexts(
    { 'bad.md': Buffer.from([0x23, 0x20, 0xff, 0xfe]), 'nul.md': 'a\0b', 'empty.md': '\n', 'x.md': report },
    { paths: ['in', 'nowhere'] },
  );
  expect(diagnostics.map(({ code, file }) => [code, file])).toEqual([
    ['file-binary', 'in/bad.md'],
    ['file-empty', 'in/empty.md'],
    ['file-binary', 'in/nul.md'],
    ['file-unreadable', 'nowhere'],
  ]);
  expect(reports.map(({ source }) => source)).toEqual(['in/x.md']);
});

test('an image outside the folder is not carried', async () => {
  const { reports, folder } = await importTexts({
    'deep/x.md': `${report}\n![s](../../secret.png)\n`,
    '../secret.png': png,
  });
  expect(reports[0]!.lost).toMatchObject([{ kind: 'image', text: '../../secret.png' }]);
  expect(existsSync(join(folder, 'out/images'))).toBe(false);
});
