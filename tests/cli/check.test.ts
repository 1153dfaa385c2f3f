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
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
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

describe('--against', () => {
  const listed = report('recommendations: [{ id: pin, text: Pin the image by digest. }]\n');
  const published = {
    version: 1,
    site: 'https://example.org/',
    recommendations: [
      {
        ...{ id: 'a/pin', aliases: [], url: 'recommendations/a/pin/', text: 'Pin the image by digest.' },
        ...{ status: 'proposed', report: 'a', services: [], citedBy: 0 },
      },
    ],
    reports: [{ id: 'a', aliases: [], url: 'incidents/a/', title: 'Builds hang', status: 'resolved' }],
  };

  async function served(answer: string, use: (address: string) => Promise<void>): Promise<void> {
    const server = createServer((request, response) => {
      response.statusCode = request.url === '/base/recommendations.json' ? 200 : 404;
      response.end(answer);
    });
    await new Promise<void>(listening => server.listen(0, '127.0.0.1', listening));
    const { port } = server.address() as AddressInfo;
    await use(`http://127.0.0.1:${port}/base/`).finally(() => server.close());
  }

  test('compares with a file, a built folder and an address', async () => {
    const file = join(folder, 'recommendations.json');
    writeFileSync(file, JSON.stringify(published));
    write('a.md', listed);
    expect(await check('--against', file)).toMatchObject({ code: 0 });
    write('a.md', report('recommendations: []\n'));
    for (const place of [file, folder])
      expect(await check('--against', place)).toMatchObject({
        code: 1,
        stderr: expect.stringMatching(
          /a\.md\n {2}6:18 error .*`a\/pin`.*\[published-recommendation-missing\]/,
        ),
      });
    await served(JSON.stringify(published), async address => {
      const { code, stdout } = await check('--against', address, '--format', 'json');
      expect(code).toBe(1);
      expect(JSON.parse(stdout).problems).toMatchObject([
        { code: 'published-recommendation-missing', line: 6, column: 18 },
      ]);
    });
  });

  test('says why there is nothing to compare with, in every format', async () => {
    write('a.md', listed);
    const wrong = async (place: string) => {
      const { code, stdout } = await check('--against', place, '--format', 'json');
      expect(code).toBe(1);
      return JSON.parse(stdout).problems.map((problem: { code: string; message: string }) => [
        problem.code,
        problem.message,
      ]);
    };
    writeFileSync(join(folder, 'new.json'), JSON.stringify({ ...published, version: 2 }));
    expect(await wrong(join(folder, 'nothing.json'))).toEqual([
      ['published-invalid', expect.stringContaining('there is none at')],
    ]);
    expect(await wrong(join(folder, 'new.json'))).toEqual([
      ['published-invalid', expect.stringContaining('it is of version 2')],
    ]);
    await served('<!doctype html>', async address => {
      expect(await wrong(address)).toEqual([
        ['published-invalid', expect.stringContaining('it is not JSON')],
      ]);
      expect(await wrong(address.replace('/base', '/elsewhere'))).toEqual([
        ['published-invalid', expect.stringContaining('there is none at')],
      ]);
    });
    expect(await wrong('http://127.0.0.1:1/')).toEqual([['site-unreachable', expect.any(String)]]);
  });
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
