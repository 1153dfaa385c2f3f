import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkLibrary } from '../../src/library/check-library.ts';
import { openLibrary } from '../../src/library/open-library.ts';
import { generateReport } from '../bench/generate.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'faultline-'));
  for (const name of ['reports', 'docs']) mkdirSync(join(folder, name));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const folders = () => ({ reports: join(folder, 'reports'), docs: join(folder, 'docs') });
const write = (name: string, content: string | Uint8Array) => writeFileSync(join(folder, name), content);
const check = async () => (await checkLibrary(folders(), folder)).library.diagnostics;
const front = '---\ntitle: T\ndate: 2026-01-04\nstatus: resolved\nissue: x\n---\n';

test('finds what opening the library for the site finds', async () => {
  write('reports/a.md', `${front}[x](b.md) ![y](y.png) [z](#nowhere)\n\n\`\`\`dokerfile\nFROM x\n\`\`\`\n`);
  write('reports/b.md', front.replace('status', 'state'));
  write('reports/c.md', new Uint8Array([0xff, 0xfe]));
  write('reports/d.md', '');
  write('reports/e.mdx', `${front}<Change>\n\nText\n\n</Change>\n`);
  write('reports/f.mdx', `${front}<Open\n`);
  write('docs/doc.md', '# Doc\n\n[x](rec:a/nothing) and [a](../reports/a.md)\n\n```\nopen\n');
  const opened = (await openLibrary(folders(), folder)).library.diagnostics;
  expect(opened.length).toBeGreaterThan(8);
  expect(await check()).toEqual(opened);
  expect(await check()).toEqual(opened);
});

test('sees every change, also one that keeps size and time', async () => {
  write('reports/a.md', `${front}[x](b.md)\n`);
  write('reports/b.md', front);
  expect(await check()).toEqual([]);
  rmSync(join(folder, 'reports/b.md'));
  expect((await check()).map(({ code }) => code)).toEqual(['link-dangling']);
  write('reports/b.md', front);
  expect(await check()).toEqual([]);
  const { atime, mtime } = statSync(join(folder, 'reports/b.md'));
  write('reports/b.md', front.replace('resolved', 'resolvde'));
  utimesSync(join(folder, 'reports/b.md'), atime, mtime);
  expect((await check()).map(({ code }) => code)).toEqual(['value-invalid']);
});

test('a torn store is read as far as it goes', async () => {
  write('reports/a.md', front.replace('resolved', 'resolvd'));
  const before = await check();
  const store = join(folder, '.faultline/checked', readdirSync(join(folder, '.faultline/checked'))[0]!);
  truncateSync(store, statSync(store).size - 40);
  expect(await check()).toEqual(before);
});

test('workers find what one thread finds', async () => {
  for (let n = 0; n < 130; n++) write(`reports/report-${n}.md`, generateReport(n).replace('SEV1', 'SEV9'));
  const found = await check();
  expect(found.filter(({ code }) => code === 'value-invalid').length).toBeGreaterThan(10);
  expect(found).toEqual((await openLibrary(folders(), folder)).library.diagnostics);
});
