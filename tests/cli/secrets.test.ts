import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { password, privateKey, secrets } from '../secrets/samples.ts';
import { faultline } from './faultline.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'faultline-'));
  for (const name of ['reports', 'docs']) mkdirSync(join(folder, name));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const key = secrets['GitHub token'];
const write = (body: string) =>
  writeFileSync(
    join(folder, 'reports/a.md'),
    `---\ntitle: Keys in logs\ndate: 2026-01-04\nstatus: resolved\nissue: x\n---\n\n${body}\n`,
  );
const check = (...words: string[]) =>
  faultline('check', join(folder, 'reports'), '--docs', join(folder, 'docs'), ...words);

test('a secret is a warning, an error with --strict or for a public site, and never shown', async () => {
  write(`Token ${key} of postgres://app:${password}@db.acme.io/x, see [it](./${key}).\n\n${privateKey()}`);
  const plain = await check();
  expect(plain.stderr).toContain(
    `8:7 warning \`${key.slice(0, 4)}…\` looks like a secret: GitHub Token (rule \`github\`).`,
  );
  expect(plain.stderr).toContain(`Token ${key.slice(0, 4)}${'•'.repeat(36)} of postgres`);
  const formats = ['json', 'sarif'].map(format => check('--format', format));
  for (const { stdout, stderr } of [plain, ...(await Promise.all(formats))])
    for (const secret of [key, password, ...privateKey().split('\n').slice(1, -1)])
      expect(stdout + stderr).not.toContain(secret);
  write(`Token ${key}`);
  expect(await check()).toMatchObject({ code: 0, stderr: expect.stringContaining('1 warning') });
  for (const words of [['--strict'], ['--audience', 'public']])
    expect(await check(...words)).toMatchObject({ code: 1, stderr: expect.stringContaining('1 error') });
});
