import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { faultline } from './faultline.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'faultline-'));
  for (const folder of ['reports', 'docs']) mkdirSync(join(root, folder));
  const report = '---\ndate: 2026-01-04\nstatus: resolved\nissue: x\n---\n# Builds hang\n\nSlow.\n';
  writeFileSync(join(root, 'reports/hang.md'), report);
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const run = (...words: string[]) =>
  faultline('export', 'opensearch', join(root, 'reports'), '--docs', join(root, 'docs'), ...words);

test('documents go to standard output, their addresses whole', async () => {
  const { code, stdout, stderr } = await run('--site', 'https://a.example', '--base', 'team', '--index', 'i');
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  const [action, document] = stdout
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line));
  expect(action).toEqual({ index: { _index: 'i', _id: 'report:hang' } });
  expect(document).toMatchObject({ title: 'Builds hang', url: 'https://a.example/team/incidents/hang/' });
});

test('with a file, the mapping goes beside it', async () => {
  const out = join(root, 'new/incidents.ndjson');
  expect((await run('--out', out)).code).toBe(0);
  expect(readFileSync(out, 'utf8').split('\n')).toHaveLength(3);
  const mapping = readFileSync(join(root, 'new/incidents.mapping.json'), 'utf8');
  expect((await faultline('export', 'opensearch', '--mapping')).stdout).toBe(mapping);
});

test('a report with an error is not exported, nor is any other', async () => {
  writeFileSync(join(root, 'reports/broken.md'), '---\ndate: soon\n---\n# Broken\n');
  const { code, stdout, stderr } = await run();
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr).toContain('Nothing was exported.');
});

test.each([
  [['export'], 'Expected a format'],
  [['export', 'solr'], '`export` expects one of `opensearch`, received `solr`.'],
  [['export', 'opensearch', '--index', 'Incidents'], '`--index` expects lowercase letters'],
  [['export', 'opensearch', '--site', 'a.example'], '`--site` expects an address'],
])('%j is misuse', async (words, message) => {
  const { code, stderr } = await faultline(...words);
  expect(code).toBe(2);
  expect(stderr).toContain(message);
});
