import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openLibrary } from '../../src/library/open-library.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'faultline-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const front = '---\ndate: 2026-01-04\nstatus: resolved\nissue: Builds hang\ntitle: Builds hang\n---\n';

async function open(files: Record<string, string | Uint8Array>) {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  const folders = { reports: join(folder, 'reports'), docs: join(folder, 'docs') };
  mkdirSync(folders.docs, { recursive: true });
  const { library } = await openLibrary(folders, folder);
  const problems = library.diagnostics.map(d => [d.code, `${d.file}:${d.place.line}:${d.place.column}`]);
  return { library, problems };
}

test('every file is a page or one clear error', async () => {
  const { library, problems } = await open({
    'reports/good.md': `${front}Text\n`,
    'reports/a-binary.md': new Uint8Array([0x89, 0x50, 0x00, 0x01]),
    'reports/b-empty.md': '',
    'reports/c-no-front-matter.md': '# Only text\n',
    'reports/d-broken.md': '---\ndate: [\n---\n',
    'reports/e-unclosed.md': '---\ndate: 2026-01-04\n',
    'reports/f-unknown-key.md': front.replace('status:', 'statut:'),
    'reports/g-bad-date.md': front.replace('2026-01-04', '2026-02-30'),
    'reports/h-fence.md': `${front}\`\`\`js\nlet x;\n`,
    'reports/i-mdx.mdx': `${front}\nText <Open\n`,
    'reports/j-language.md': `${front}\`\`\`dokerfile\nFROM x\n\`\`\`\n`,
    'reports/k-not-utf8.md': new Uint8Array([0xff, 0xfe, 0x41]),
    'reports/l-no-title.md': front.replace('title: Builds hang\n', ''),
    'docs/doc.md': '# A doc\n\nSee [x](../reports/god.md).\n',
  });
  expect(library.reports.map(({ id }) => id)).toContain('good');
  expect(problems).toEqual([
    ['link-dangling', 'docs/doc.md:3:5'],
    ['file-binary', 'reports/a-binary.md:1:1'],
    ['file-empty', 'reports/b-empty.md:1:1'],
    ['front-matter-missing', 'reports/c-no-front-matter.md:1:1'],
    ['yaml-invalid', 'reports/d-broken.md:3:1'],
    ['front-matter-unclosed', 'reports/e-unclosed.md:1:1'],
    ['key-missing', 'reports/f-unknown-key.md:2:1'],
    ['key-unknown', 'reports/f-unknown-key.md:3:1'],
    ['value-invalid', 'reports/g-bad-date.md:2:7'],
    ['fence-unclosed', 'reports/h-fence.md:7:1'],
    ['mdx-invalid', 'reports/i-mdx.mdx:8:6'],
    ['language-unknown', 'reports/j-language.md:7:4'],
    ['file-binary', 'reports/k-not-utf8.md:1:1'],
    ['title-missing', 'reports/l-no-title.md:1:1'],
  ]);
});

test('what leads to a report that cannot be read is no second mistake', async () => {
  const { problems } = await open({
    'reports/broken.md': front.replace('resolved', 'resolvd'),
    'reports/fine.md': `${front.replace('---\n', '---\nrelated: [broken, brokn]\n')}[a](rec:broken/pin) [b](rec:brokn/pin)\n`,
  });
  expect(problems).toEqual([
    ['value-invalid', 'reports/broken.md:3:9'],
    ['link-dangling', 'reports/fine.md:2:19'],
    ['link-dangling', 'reports/fine.md:8:21'],
  ]);
});

test('a byte order mark and Windows line ends change nothing', async () => {
  const { library, problems } = await open({
    'reports/win.md': `\uFEFF${front}# Builds hang\n\nText\n`.replaceAll('\n', '\r\n'),
  });
  expect(problems).toEqual([]);
  expect(library.reports[0]).toMatchObject({ id: 'win', title: 'Builds hang' });
});

test('two reports with one id', async () => {
  const { problems } = await open({
    'reports/a/same.md': front,
    'reports/b/same.md': front,
    'reports/c.md': front.replace('title:', 'id: same\ntitle:'),
  });
  expect(problems).toEqual([
    ['id-duplicate', 'reports/b/same.md:1:1'],
    ['id-duplicate', 'reports/c.md:5:5'],
  ]);
});

test('a file name that no address can be made of', async () => {
  const { problems, library } = await open({ 'reports/!!!.md': front, 'reports/été ✓.md': front });
  expect(problems).toEqual([['id-invalid', 'reports/!!!.md:1:1']]);
  expect(library.reports.map(({ id }) => id)).toEqual(['été']);
});

test('`<` and `{` in Markdown prose are text', async () => {
  const { library, problems } = await open({
    'reports/a.md': `${front}If a < b then {c} and <none> or <your-token>.\n`,
  });
  expect(problems).toEqual([]);
  expect(library.reports[0]!.compiled.sections[0]!.prose).toBe(
    'If a < b then {c} and <none> or <your-token>.',
  );
});

test('a large report and a long table build', async () => {
  const rows = Array.from({ length: 5000 }, (_, n) => `| ${n} | row ${n} |`).join('\n');
  const { library, problems } = await open({
    'reports/table.md': `${front}| n | text |\n| --- | --- |\n${rows}\n`,
    'reports/large.md': `${front}${'A sentence about the outage. '.repeat(180_000)}\n`,
  });
  expect(problems).toEqual([]);
  expect(library.reports.map(({ id }) => id).sort()).toEqual(['large', 'table']);
});

test('a symbolic link that leads back up is named and not followed', async () => {
  mkdirSync(join(folder, 'reports'));
  symlinkSync(join(folder, 'reports'), join(folder, 'reports', 'loop'));
  symlinkSync(folder, join(folder, 'reports', 'up'));
  symlinkSync('itself.md', join(folder, 'reports', 'itself.md'));
  const { library, problems } = await open({ 'reports/a.md': front });
  expect(library.reports).toHaveLength(1);
  expect(problems).toEqual([
    ['file-unreadable', 'reports/itself.md:1:1'],
    ['folder-loop', 'reports/loop:1:1'],
    ['folder-loop', 'reports/up:1:1'],
  ]);
});

test('a file that is no report and on no page is named', async () => {
  const { problems } = await open({
    'reports/a.md': `${front}![Plan](plan.svg) [data](data.csv)\n`,
    'reports/plan.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"/>',
    'reports/data.csv': 'a,b\n',
    'reports/old.txt': 'An older report.',
    'reports/_draft.txt': 'Left out by its name.',
  });
  expect(problems).toEqual([['file-unused', 'reports/old.txt:1:1']]);
});

test('a missing folder is an error, not an empty site', async () => {
  const { problems } = await open({ 'docs/doc.md': '# A doc\n\n[It](rec:a/b)\n' });
  expect(problems).toEqual([['folder-unreadable', 'reports:1:1']]);
});

test('so is one without reports, and one that is a file', async () => {
  const { problems } = await open({ 'reports/_draft.md': front });
  expect(problems).toEqual([['folder-empty', 'reports:1:1']]);
  rmSync(join(folder, 'reports'), { recursive: true });
  expect((await open({ reports: 'text' })).problems).toEqual([['folder-unreadable', 'reports:1:1']]);
});
