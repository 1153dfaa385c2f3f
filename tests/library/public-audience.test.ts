import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkLibrary } from '../../src/library/check-library.ts';
import { openLibrary } from '../../src/library/open-library.ts';
import { refusals } from '../../src/library/public-audience.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'faultline-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const write = (name: string, more: string, body: string): void =>
  writeFileSync(
    join(folder, `${name}.md`),
    `---\ntitle: ${name}\ndate: 2026-03-02\nstatus: resolved\nissue: x\n${more}---\n${body}\n`,
  );

test('a public site holds no contradiction that nobody answers', async () => {
  write('wrong', '', '98 of 120 nodes (98%) fell.');
  write(
    'answered',
    'facts:\n  - claim: 98%\n    because: Two were counted twice.\n',
    '98 of 120 nodes (98%) fell.',
  );
  write('right', '', '42 of 53 hosts (79%) came back.');
  const { library } = await openLibrary({ reports: folder }, folder);
  const found = refusals(library, 'public').map(({ file, code, place, severity }) => [
    file,
    code,
    place.line,
    severity,
  ]);
  expect(found.toSorted()).toEqual([['wrong.md', 'public-figure-contradicted', 7, 'error']]);
  expect(refusals(library, 'internal')).toEqual([]);
});

test('checking keeps no claims that only a page shows', async () => {
  write('wrong', '', '98 of 120 nodes (98%) fell.');
  const { library } = await checkLibrary({ reports: folder }, folder);
  expect(library.reports[0]!.compiled.claims).toEqual([]);
  expect(library.diagnostics.map(({ code }) => code)).toContain('figure-contradicted');
});
