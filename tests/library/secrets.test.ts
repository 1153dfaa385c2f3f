import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkLibrary } from '../../src/library/check-library.ts';
import { openLibrary } from '../../src/library/open-library.ts';
import { defaultSecretSettings, type SecretSettings } from '../../src/report/secret.ts';
import { bearer, password, privateKey, secrets } from '../secrets/samples.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'faultline-'));
  for (const name of ['reports', 'docs']) mkdirSync(join(folder, name));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const key = secrets['GitHub token'];
const report = (body: string, more = '') =>
  `---\ntitle: Keys in logs\ndate: 2026-01-04\nstatus: resolved\nissue: x\n${more}---\n\n${body}\n`;
const write = (text: string, path = 'reports/a.md') => writeFileSync(join(folder, path), text);
const foldersFor = (audience: 'public' | 'internal', secrets?: Partial<SecretSettings>) => ({
  reports: join(folder, 'reports'),
  docs: join(folder, 'docs'),
  audience,
  secrets: { ...defaultSecretSettings, ...secrets },
});
const check = async (audience: 'public' | 'internal' = 'internal', settings?: Partial<SecretSettings>) =>
  (await checkLibrary(foldersFor(audience, settings), folder)).library.diagnostics
    .filter(({ code }) => /^(?:secret|private-data)-/.test(code))
    .map(({ code, severity, file, place }) => [code, severity, `${file}:${place.line}:${place.column}`]);

test('check and build agree: a warning for an internal site, an error for a public one', async () => {
  write(report(`Token: ${key}`));
  write(`# How to\n\n\`curl -u app:x https://app:${password}@git.acme.io\`\n`, 'docs/how.md');
  const internal = [
    ['secret-found', 'warning', 'docs/how.md:3:28'],
    ['secret-found', 'warning', 'reports/a.md:8:8'],
  ];
  expect(await check()).toEqual(internal);
  expect(await check()).toEqual(internal);
  expect(await check('public')).toEqual(internal.map(([code, , at]) => [code, 'error', at]));
  const { library } = await openLibrary(foldersFor('public'), folder);
  expect(library.diagnostics.filter(({ severity }) => severity === 'error')).toHaveLength(2);
});

test('what a public site leaves out keeps it from nothing', async () => {
  write(report(`Fine.\n\n:::internal\nToken: ${key}\n:::\n\n<!-- ${key} -->`, `internal: ${key}\n`));
  write(report(key, 'visibility: internal\n'), 'reports/b.md');
  expect(await check('public')).toEqual([]);
  expect(await check()).toHaveLength(4);
});

test('addresses and names are told and stop nothing, unless a project says so', async () => {
  write(report('ada@acme.io saw 10.12.8.137 refuse.'));
  expect(await check('public')).toEqual([
    ['private-data-found', 'notice', 'reports/a.md:8:1'],
    ['private-data-found', 'notice', 'reports/a.md:8:17'],
  ]);
  expect(await check('internal', { email: 'off', privateAddress: 'error' })).toEqual([
    ['private-data-found', 'error', 'reports/a.md:8:17'],
  ]);
  expect(await check('public', { email: 'warning', privateAddress: 'off' })).toEqual([
    ['private-data-found', 'error', 'reports/a.md:8:1'],
  ]);
});

test('each kind can be switched off by itself', async () => {
  write(report(`${key}\n\npostgres://app:${password}@db.acme.io/x\n\n${privateKey()}`));
  expect((await check()).map(([, , at]) => at)).toEqual([
    'reports/a.md:8:1',
    'reports/a.md:10:16',
    'reports/a.md:12:1',
  ]);
  for (const kind of ['token', 'connectionString', 'privateKey'] as const)
    expect(await check('internal', { [kind]: 'off' })).toHaveLength(2);
});

test('an author answers beside the text', async () => {
  const answer = (allow: string) => `secrets:\n  - allow: "${allow}"\n    because: Revoked in January.\n`;
  write(report(`Token: ${key}`, answer(key)));
  expect(await check('public')).toEqual([]);
  write(report(`Token: ${key}`, answer(key.slice(0, 12))));
  expect(await check('public')).toEqual([]);
  write(report('Token: gone', answer(key)));
  expect(await check()).toEqual([['secret-unmatched', 'warning', 'reports/a.md:7:12']]);
  write(report(`Token: ${key}`, `secrets:\n  - allow: "${key}"\n`));
  const { library } = await checkLibrary(foldersFor('internal'), folder);
  expect(library.diagnostics).toContainEqual(
    expect.objectContaining({
      code: 'key-missing',
      severity: 'error',
      message: expect.stringContaining('because'),
    }),
  );
});

test('a project allows texts, patterns and rules, everywhere or in some files', async () => {
  write(report(`Token: ${key}`));
  mkdirSync(join(folder, 'reports/old'));
  write(report(`Token: ${key}`), 'reports/old/b.md');
  const because = 'x';
  const allow = (entry: SecretSettings['allow'][number]) =>
    check('internal', { allow: [{ ...entry, ...{ because } }] });
  expect(await allow({ text: key })).toEqual([]);
  expect(await allow({ rule: 'github' })).toEqual([]);
  expect(await allow({ pattern: { source: 'ghp_\\w+', flags: '' } })).toEqual([]);
  expect(await allow({ pattern: { source: 'ghp_', flags: '' } })).toHaveLength(2);
  expect(await allow({ text: key, in: join(folder, 'reports/old') })).toHaveLength(1);
  expect(await allow({ rule: 'aws' })).toHaveLength(2);
});

test('no problem shows a secret, whatever it is about', async () => {
  write(
    report(
      `Token: ${key} and [a link](./${key}.md)\n\n![${key}](https://${bearer}.example.org/${key}.png)`,
      `severity: ${key}\n${key}: 1\n`,
    ),
  );
  const { library } = await checkLibrary(foldersFor('internal'), folder);
  expect(library.diagnostics.length).toBeGreaterThan(5);
  expect(JSON.stringify(library.diagnostics.map(({ message, hint }) => message + hint))).not.toContain(key);
});
