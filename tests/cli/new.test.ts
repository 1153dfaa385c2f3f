import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { faultline } from './faultline.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'faultline-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('new writes a report that checks without errors, prints its path and never overwrites', async () => {
  const into = join(folder, 'reports');
  const words = [
    'new',
    'Builds hang',
    '--severity',
    'sev2',
    '--service',
    'ci',
    '--service',
    'registry',
    '--into',
    into,
  ];
  const { code, stdout } = await faultline(...words);
  expect(code).toBe(0);
  const path = stdout.trim();
  expect(path).toMatch(/reports\/\d{4}-\d\d-\d\d-builds-hang\.md$/);
  const text = readFileSync(path, 'utf8');
  expect(text).toContain('severity: SEV2');
  expect(text).toContain('- registry');

  const again = await faultline(...words.slice(0, 2), '--into', into);
  expect(again).toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining('was left as it is') });
  expect(readFileSync(path, 'utf8')).toBe(text);
  expect(readdirSync(into)).toHaveLength(1);

  const check = await faultline('check', into, '--docs', mkdtempSync(join(folder, 'docs-')));
  expect(check.code).toBe(0);
  expect(check.stderr).toContain('[section-empty]');
});

test('new never asks where nobody can answer', async () => {
  expect(await faultline('new', '--into', folder)).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('Expected a title'),
  });
  expect(await faultline('new', 'Title', '--severity', 'high')).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('`--severity` expects one of `SEV0`'),
  });
  expect(readdirSync(folder)).toEqual([]);
});

test('a place that cannot be written is named', async () => {
  writeFileSync(join(folder, 'file'), '');
  const { code, stderr } = await faultline('new', 'Builds hang', '--into', join(folder, 'file', 'in-it'));
  expect(code).toBe(1);
  expect(stderr).toMatch(/error The file system refuses: ENOTDIR.*\[folder-unwritable\]/);
});
