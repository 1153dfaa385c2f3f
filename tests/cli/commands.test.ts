import { execFile } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { faultlineIn } from './faultline.ts';

const main = resolve('src/cli/main.ts');
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'faultline-'));
  mkdirSync(join(folder, 'reports'));
  mkdirSync(join(folder, 'docs'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const report =
  '---\ntitle: Builds hang\ndate: 2026-01-04\nstatus: resolved\nissue: x\n---\nText about llvm.\n';

function faultline(...words: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  return new Promise(done => {
    execFile(
      process.execPath,
      [main, ...words],
      { env: { ...process.env, NO_COLOR: '1' } },
      (error, stdout, stderr) => done({ code: error ? Number(error.code) : 0, stdout, stderr }),
    );
  });
}

test('misuse is explained and exits with 2', async () => {
  expect(await faultline('biuld')).toMatchObject({
    code: 2,
    stderr: 'Unknown command `biuld`. Did you mean `build`?\n',
  });
  expect(await faultline('build', '--bsae', '/x/')).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('Did you mean `--base`?'),
  });
  expect(await faultline('preview', '--base', 'https://a.example/b')).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('`--base` expects a path such as /postmortems/'),
  });
  expect(await faultline('preview', '--port', 'x')).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('`--port` expects a number'),
  });
});

test('a public build refuses a figure that others contradict, and says so', async () => {
  writeFileSync(join(folder, 'reports/nodes.md'), `${report}98 of 120 nodes (98%) fell.\n`);
  const words = [
    'build',
    join(folder, 'reports'),
    '--docs',
    join(folder, 'docs'),
    '--out',
    join(folder, 'out'),
  ];
  const refused = await faultline(...words, '--audience', 'public');
  expect(refused.code).toBe(1);
  expect(refused.stderr).toContain('98 ÷ 120 = 81.67 %, but the text says 98%. [public-figure-contradicted]');
  expect(existsSync(join(folder, 'out'))).toBe(false);
  expect(await faultline(...words, '--audience', 'everybody')).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('`--audience` expects one of `public`, `internal`'),
  });
});

test('a folder whose path the bundler would read otherwise builds nothing, and says so', async () => {
  const project = join(folder, 'team%2Fmain');
  mkdirSync(project);
  for (const command of ['build', 'dev'])
    expect(await faultlineIn(project, command, '../reports')).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/^A site cannot be built in `.+team%2Fmain`, since `%`/),
    });
});

test('help lists the commands, and each has its own', async () => {
  expect((await faultline('--help')).stderr).toContain('faultline <command> [options]');
  expect(await faultline('build', '--help')).toMatchObject({
    code: 0,
    stdout: '',
    stderr: expect.stringContaining('--base PATH'),
  });
});

test('check prints every problem with its place and exits with 1', async () => {
  writeFileSync(join(folder, 'reports/a.md'), report.replace('resolved', 'resolvd'));
  writeFileSync(join(folder, 'reports/b.md'), '');
  const { code, stderr } = await faultline('check', join(folder, 'reports'), '--docs', join(folder, 'docs'));
  expect(code).toBe(1);
  expect(stderr).toContain('reports/a.md\n  4:9 error `status`: expected one of');
  expect(stderr).toContain('    │ status: resolvd\n    │         ^^^^^^^\n    Did you mean');
  expect(stderr).toContain('Did you mean `resolved`?');
  expect(stderr).toContain('reports/b.md\n  1:1 error Expected a report, found an empty file. [file-empty]');
  expect(stderr).toContain('2 errors');
});

test('a build that fails leaves the last good site as it was; a fixed one replaces it', async () => {
  const out = join(folder, 'site');
  const build = () =>
    faultline('build', join(folder, 'reports'), '--docs', join(folder, 'docs'), '--out', out);
  writeFileSync(join(folder, 'reports/a.md'), report);
  expect((await build()).code).toBe(0);
  const page = join(out, 'incidents/a/index.html');
  const before = readFileSync(page, 'utf8');
  expect(before).toContain('Text about llvm.');

  writeFileSync(join(folder, 'reports/a.md'), report.replace('status', 'state'));
  writeFileSync(join(folder, 'reports/b.md'), report);
  expect((await build()).code).toBe(1);
  expect(readFileSync(page, 'utf8')).toBe(before);
  expect(existsSync(join(out, 'incidents/b'))).toBe(false);

  writeFileSync(join(folder, 'reports/a.md'), report.replace('llvm', 'clang'));
  expect((await build()).code).toBe(0);
  expect(readFileSync(page, 'utf8')).toContain('Text about clang.');
  expect(existsSync(join(out, 'incidents/b/index.html'))).toBe(true);
  expect(readdirSync(folder).sort()).toEqual(['docs', 'reports', 'site']);
}, 120_000);

test('an MDX component that throws fails the build and leaves the last good site', async () => {
  const out = join(folder, 'site');
  mkdirSync(join(out, 'search'), { recursive: true });
  writeFileSync(join(out, 'search/manifest.json'), '{}');
  writeFileSync(join(out, 'index.html'), 'the last good site');
  writeFileSync(join(folder, 'reports/a.mdx'), `${report}\n{(() => { throw new Error('no figure'); })()}\n`);
  const { code, stderr } = await faultline(
    'build',
    join(folder, 'reports'),
    '--docs',
    join(folder, 'docs'),
    '--out',
    out,
  );
  expect(code).toBe(1);
  expect(stderr).toContain('no figure');
  expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe('the last good site');
}, 120_000);
