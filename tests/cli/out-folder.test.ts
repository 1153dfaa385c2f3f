import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { outFolder } from '../../src/cli/out-folder.ts';

let cwd: string;
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'faultline-'));
});
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

const choose = (out?: string) =>
  outFolder(out, { reports: join(cwd, 'content/incidents'), docs: join(cwd, 'content/docs') }, cwd);

test.each(['.', '..', 'content', 'content/incidents', 'content/docs', 'content/incidents/site'])(
  '%s is refused: it holds what a person wrote',
  out => {
    expect(() => choose(out)).toThrow('expects a folder of its own');
  },
);

test('a folder with something else in it is refused, a site or an empty folder is not', () => {
  mkdirSync(join(cwd, 'photos'));
  expect(choose('photos')).toBe(join(cwd, 'photos'));
  writeFileSync(join(cwd, 'photos/a.jpg'), '');
  expect(() => choose('photos')).toThrow('no site of Faultline’s');
  mkdirSync(join(cwd, 'photos/search'));
  writeFileSync(join(cwd, 'photos/search/manifest.json'), '{}');
  expect(choose('photos')).toBe(join(cwd, 'photos'));
});

test('dist is the default', () => {
  expect(choose()).toBe(join(cwd, 'dist'));
});
