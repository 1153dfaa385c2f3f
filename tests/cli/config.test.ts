import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { faultline } from './faultline.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'faultline-'));
  for (const folder of ['from-config', 'from-flag', 'docs']) mkdirSync(join(root, folder));
  const report = '---\ndate: 2026-01-04\nstatus: resolved\nissue: x\n---\n# Builds hang\n\nSlow.\n';
  writeFileSync(join(root, 'from-config/a.md'), report);
  writeFileSync(join(root, 'from-config/b.md'), report);
  writeFileSync(join(root, 'from-flag/a.md'), report);
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const config = (text: string): string => {
  const path = join(root, 'faultline.config.ts');
  writeFileSync(path, text);
  return path;
};

test('the configuration names the folders, and a flag wins over it', async () => {
  const file = config(`export default { reports: 'from-config', docs: 'docs' };`);
  const configured = await faultline('check', '--config', file);
  expect(configured).toMatchObject({ code: 0, stderr: expect.stringContaining('2 reports and') });
  const flagged = await faultline('check', join(root, 'from-flag'), `--config=${file}`);
  expect(flagged).toMatchObject({ code: 0, stderr: expect.stringContaining('1 report and') });
});

test('a mistake in it stops a build and is part of what check reports', async () => {
  const file = config(`export default {\n  titel: 'Incidents',\n};`);
  const built = await faultline('build', '--out', join(root, 'site'), '--config', file);
  expect(built.code).toBe(1);
  expect(built.stderr).toMatch(
    /faultline\.config\.ts\n {2}2:3 error Unknown key `titel`\. \[config-key-unknown\]/,
  );
  expect(built.stderr).toContain('Did you mean `title`?');
  const checked = await faultline('check', join(root, 'from-flag'), '--config', file, '--format', 'json');
  expect(checked.code).toBe(1);
  expect(JSON.parse(checked.stdout).problems[0]).toMatchObject({
    code: 'config-key-unknown',
    line: 2,
    column: 3,
  });
});

test('broken TypeScript is placed at its line', async () => {
  const { code, stderr } = await faultline('check', '--config', config('export default {\n  title: };'));
  expect(code).toBe(1);
  expect(stderr).toContain(
    '2:1 error The configuration cannot be read: Expression expected. [config-unreadable]',
  );
});

test('a configuration that is named must exist', async () => {
  const { code, stderr } = await faultline('check', '--config', join(root, 'other.ts'));
  expect(code).toBe(2);
  expect(stderr).toContain('`--config` expects a file that exists');
});

test('commands without a project leave it alone', async () => {
  expect((await faultline('explain', 'config-unreadable')).code).toBe(0);
});
