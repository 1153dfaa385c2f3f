import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { faultline } from './faultline.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'faultline-'));
  for (const name of ['reports', 'docs']) mkdirSync(join(folder, name));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const report = (more = '', body = 'Text.\n') =>
  `---\ntitle: Builds hang\ndate: 2026-01-04\nstatus: resolved\nissue: x\n${more}---\n${body}`;
const write = (name: string, text: string) => writeFileSync(join(folder, 'reports', name), text);
const check = (...words: string[]) =>
  faultline('check', join(folder, 'reports'), '--docs', join(folder, 'docs'), ...words);

test('a clean library is fine; warnings and notices do not fail', async () => {
  write('a.md', report());
  expect(await check()).toMatchObject({
    code: 0,
    stdout: '',
    stderr: '1 report and 0 docs: no problems.\n',
  });
  write('b.md', report('', 'Cause: TBD\n'));
  expect(await check()).toMatchObject({ code: 0, stderr: expect.stringContaining('1 warning') });
});

test('machine formats are on standard output and nothing else is', async () => {
  write('a.md', report('started: 2026-01-04T10:00Z\nresolved: 2026-01-04T09:00Z\n'));
  const json = await check('--format', 'json');
  expect(json.code).toBe(1);
  expect(JSON.parse(json.stdout)).toMatchObject({
    version: 1,
    summary: { errors: 1, warnings: 0, notices: 0 },
    problems: [{ code: 'chronology-impossible', line: 7, column: 11, endLine: 7, endColumn: 28 }],
  });
  expect(json.stderr).toBe('');
  expect((await check('--format', 'github')).stdout).toMatch(/^::error file=.*a\.md,line=7,/);
  expect(JSON.parse((await check('--format', 'sarif')).stdout).version).toBe('2.1.0');
});

test('misuse exits with 2', async () => {
  expect(await check('--format', 'jsn')).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('Did you mean `json`?'),
  });
  expect(await faultline('check', 'a', 'b')).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('Expected one folder'),
  });
});

test('--fix writes what is mechanical, says so, and has nothing to do the second time', async () => {
  const text = report('', '## Recommendations\n\n- **Pin it**: by digest.\n').replace(
    '2026-01-04',
    '2026/1/4',
  );
  write('a.md', text);
  chmodSync(join(folder, 'reports/a.md'), 0o640);
  writeFileSync(join(folder, 'linked.md'), text);
  symlinkSync(join(folder, 'linked.md'), join(folder, 'reports/linked.md'));
  expect((await check()).stderr).toContain('Did you mean `2026-01-04`?');
  const first = await check('--fix');
  expect(first.code).toBe(0);
  expect(first.stderr).toContain('a.md: wrote `date`: 2026/1/4 → 2026-01-04\n');
  expect(first.stderr).toContain('a.md: wrote recommendation ids pin-it\n');
  expect(first.stderr).toContain('2 reports and 0 docs: no problems.');
  const fixed = readFileSync(join(folder, 'reports/a.md'), 'utf8');
  expect(fixed).toContain('recommendations:\n  - id: pin-it\n');
  expect(statSync(join(folder, 'reports/a.md')).mode & 0o777).toBe(0o640);
  expect(readFileSync(join(folder, 'linked.md'), 'utf8')).toBe(fixed);
  expect(readdirSync(join(folder, 'reports'))).toEqual(['a.md', 'linked.md']);
  expect((await check('--fix')).stderr).toContain('Nothing to fix.');
});

test('explain prints one entry; an unknown code is a misuse', async () => {
  expect(await faultline('explain', 'table-ragged')).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('To mend it: '),
  });
  expect(await faultline('explain', 'table-raged')).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('Did you mean `table-ragged`?'),
  });
});
