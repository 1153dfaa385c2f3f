import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

const main = resolve('src/cli/main.ts');
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'faultline-'));
  mkdirSync(join(folder, 'in'));
  writeFileSync(join(folder, 'in/x.md'), '# Builds hang\n\n**Date**: 2026-01-04\n\nText about llvm.\n');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function faultline(...words: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  return new Promise(done => {
    execFile(
      process.execPath,
      [main, ...words],
      { cwd: folder, env: { ...process.env, NO_COLOR: '1' } },
      (error, stdout, stderr) => done({ code: error ? Number(error.code) : 0, stdout, stderr }),
    );
  });
}

test('imports, says what went in and came out, and writes the loss report', async () => {
  const { code, stderr } = await faultline('import', 'in', '--into', 'out', '--loss', 'loss.json');
  expect(stderr).toContain('Imported 1 report into out: 0 without a date, 1 without a status');
  expect(stderr).toMatch(/headings +1 +1/);
  expect(code).toBe(0);
  const { reports } = JSON.parse(readFileSync(join(folder, 'loss.json'), 'utf8'));
  expect(reports).toMatchObject([{ source: 'x.md', target: 'x.md', metadata: { date: '2026-01-04' } }]);
  expect(readdirSync(join(folder, 'out'))).toEqual(['x.md']);
});

test('a loss makes the exit code 1 and is named with its line', async () => {
  writeFileSync(join(folder, 'in/x.md'), '# T\n\nSee [that](../that.md).\n');
  const { code, stderr } = await faultline('import', 'in', '--into', 'out');
  expect(stderr).toContain('x.md:3 lost link: ../that.md');
  expect(code).toBe(1);
});

test('what exists is a problem, what is missing a misuse', async () => {
  await faultline('import', 'in', '--into', 'out');
  const again = await faultline('import', 'in', '--into', 'out');
  expect(again.stderr).toContain('out/x.md, which exists; nothing was written');
  expect(again.code).toBe(1);
  expect((await faultline('import', 'in')).code).toBe(2);
  expect((await faultline('import', '--into', 'out')).code).toBe(2);
});
