import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Library } from '../../src/library/entries.ts';
import { openLibrary } from '../../src/library/open-library.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'faultline-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function writeReports(files: Record<string, string>) {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
}

async function open(files: Record<string, string>) {
  writeReports(files);
  mkdirSync(join(folder, 'docs'), { recursive: true });
  return (await openLibrary({ reports: join(folder, 'incidents'), docs: join(folder, 'docs') }, folder))
    .library;
}

const seriousIn = ({ diagnostics }: Library) => diagnostics.filter(({ severity }) => severity !== 'notice');

const report = (title: string, body: string, more = '') =>
  `---\ntitle: ${title}\ndate: 2026-01-04\nstatus: resolved\nissue: x\n${more}---\n${body}`;
const pin = report(
  'Slow builds',
  '## Impact\n\nMuch.\n\n## Recommendations\n\n- [x] **Pin the image**: by digest.\n',
);

test('a relative link with a recommendation’s fragment and the short form lead to its page and are backlinks', async () => {
  const library = await open({
    'incidents/slow.md': pin,
    'docs/images.md':
      '# Images\n\n[Pin it](../incidents/slow.md#pin-the-image), see rec: [short](rec:slow/pin-the-image).\n',
  });
  expect(seriousIn(library)).toEqual([]);
  const path = 'recommendations/slow/pin-the-image/';
  expect(library.docs[0]!.links).toEqual([
    { path, status: 'implemented' },
    { path, status: 'implemented' },
  ]);
  expect(
    library.recommendations[0]!.citedBy.map(({ kind, id, text, line }) => [kind, id, text, line]),
  ).toEqual([
    ['doc', 'images', 'Pin it', 3],
    ['doc', 'images', 'short', 3],
  ]);
});

test('links to a report, its sections, another file and the page itself', async () => {
  const library = await open({
    'incidents/slow.md': pin,
    'incidents/data.csv': 'a,b\n',
    'docs/a.md':
      '# A\n\n## Here\n\n[r](../incidents/slow.md) [s](../incidents/slow.md#impact) [f](../incidents/data.csv) [me](#here) [out](https://example.org)\n',
  });
  expect(seriousIn(library)).toEqual([]);
  expect(library.docs[0]!.links).toEqual([
    { path: 'incidents/slow/' },
    { path: 'incidents/slow/#impact' },
    { path: expect.stringMatching(/^files\/data\.[0-9a-f]{10}\.csv$/) },
    { path: '#here' },
    {},
  ]);
  expect(library.reports[0]!.citedBy).toHaveLength(2);
});

test('a dangling link is an error at its line with a suggestion', async () => {
  const library = await open({
    'incidents/slow.md': pin,
    'docs/a.md':
      '# A\n\n[x](../incidents/slow.md#pin-the-imag) and\n[y](rec:slow/pin-image) and [z](../incidents/slw.md) and [up](../../../etc/passwd)\n',
  });
  expect(
    seriousIn(library).map(({ code, place, hint }) => [code, `${place.line}:${place.column}`, hint]),
  ).toEqual([
    ['link-dangling', '3:1', 'Did you mean `pin-the-image`?'],
    ['link-dangling', '4:1', 'Did you mean `slow/pin-the-image`?'],
    ['link-dangling', '4:29', 'Did you mean `../incidents/slow.md`?'],
    ['link-dangling', '4:58', expect.any(String)],
  ]);
});

test('an alias keeps leading to its report', async () => {
  const library = await open({
    'incidents/slow.md': pin.replace('status:', 'aliases: [older]\nstatus:'),
    'docs/a.md': '# A\n\n[x](rec:older/pin-the-image)\n',
  });
  expect(seriousIn(library)).toEqual([]);
  expect(library.docs[0]!.links[0]!.path).toBe('recommendations/slow/pin-the-image/');
});

const listed = (lines: string) => report('Slow', 'x\n', `recommendations:\n${lines}`);

test('an alias of a recommendation leads to it, and to no other', async () => {
  const library = await open({
    'incidents/slow.md': listed(
      '  - { id: a, text: A., aliases: [older, gone/a] }\n  - { id: b, text: B., aliases: [a] }\n',
    ),
    'docs/a.md': '# A\n\n[x](rec:slow/older) [y](rec:gone/a)\n',
  });
  const path = 'recommendations/slow/a/';
  expect(library.docs[0]!.links).toEqual([
    { path, status: 'proposed' },
    { path, status: 'proposed' },
  ]);
  expect(seriousIn(library).map(({ code, place }) => [code, place.line])).toEqual([
    ['recommendation-alias-taken', 8],
  ]);
});

test('a circle of supersession is one error, at its first member', async () => {
  const by = (id: string, next: string) =>
    `  - { id: ${id}, text: ${id}., status: superseded, superseded_by: ${next} }\n`;
  const library = await open({
    'incidents/slow.md': listed(by('d', 'b') + by('c', 'b') + by('b', 'c') + by('s', 's')),
  });
  expect(seriousIn(library).map(({ code, place, message }) => [code, place.line, message])).toEqual([
    ['recommendation-cycle', 9, 'Nothing is left to follow: `slow/b` → `slow/c` → `slow/b`.'],
    ['recommendation-cycle', 10, 'Nothing is left to follow: `slow/s` → `slow/s`.'],
  ]);
});

test('an owner whom the project does not know is an error where it stands', async () => {
  const table = report(
    'Slow',
    '## Action items\n\n| Action | Owner |\n| --- | --- |\n| Pin it | Somebody |\n| Alert | Bob |\n',
  );
  writeReports({
    'incidents/slow.md': listed(
      '  - { id: a, text: A., owner: Ada }\n  - id: b\n    text: B.\n    owner: paymnets\n',
    ),
    'incidents/table.md': table,
  });
  const folders = { reports: join(folder, 'incidents'), owners: ['Ada', 'payments', 'Bob'] };
  const { library } = await openLibrary(folders, folder);
  expect(seriousIn(library).map(({ code, file, place, hint }) => [code, file, place.line, hint])).toEqual([
    ['recommendation-owner-unknown', 'incidents/slow.md', 10, 'Did you mean `payments`?'],
    ['recommendation-owner-unknown', 'incidents/table.md', 11, expect.stringContaining('Known: Ada, ')],
  ]);
});

test('what front matter names must exist, and is reported where it stands', async () => {
  const recommendation =
    'recommendations:\n  - id: a\n    text: A.\n    status: superseded\n    superseded_by: nothing\n';
  const library = await open({
    'incidents/slow.md': report('Slow', 'x\n', `related: [gone]\n${recommendation}`),
  });
  expect(library.diagnostics.map(({ code, place }) => [code, place.line])).toEqual([
    ['link-dangling', 6],
    ['link-dangling', 11],
  ]);
});

test('images get their dimensions; missing, remote and foreign ones are reported', async () => {
  const library = await open({
    'incidents/slow.md': report(
      'Slow',
      '![A](a.svg)\n\n![B](b.png)\n\n![C](https://example.org/c.png)\n\n![D](../../d.png)\n',
    ),
    'incidents/a.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"/>',
  });
  expect(library.reports[0]!.images[0]).toMatchObject({ width: 40, height: 30 });
  expect(library.diagnostics.map(({ code, place }) => [code, place.line])).toEqual([
    ['image-missing', 9],
    ['image-remote', 11],
    ['image-missing', 13],
  ]);
});

test('neighbours are ordered by date, unknown dates last', async () => {
  const library = await open({
    'incidents/a.md': report('A', 'x\n'),
    'incidents/b.md': report('B', 'x\n').replace('2026-01-04', '2026-03-01'),
    'incidents/c.md': report('C', 'x\n').replace('2026-01-04', 'unknown'),
  });
  expect(library.reports.map(({ id, newer, older }) => [id, newer, older])).toEqual([
    ['b', undefined, 'a'],
    ['a', 'b', 'c'],
    ['c', 'a', undefined],
  ]);
});
