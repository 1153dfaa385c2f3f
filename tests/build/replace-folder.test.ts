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
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { replaceFolder } from '../../src/site/build/replace-folder.ts';

// Linux keeps /dev/shm in memory: a file system of its own.
const elsewhere = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();
const folders: string[] = [];
let here: string;
let there: string;
beforeEach(() => {
  [here, there] = [mkdtempSync(join(tmpdir(), 'faultline-')), mkdtempSync(join(elsewhere, 'faultline-'))] as [
    string,
    string,
  ];
  folders.push(here, there);
});
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function make(folder: string, text: string): string {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'index.html'), text);
  return folder;
}

test.each([
  ['the same file system', () => here],
  ['another file system', () => there],
])('replaces a site with one from %s', async (_, from) => {
  const target = make(join(here, 'dist'), 'old');
  await replaceFolder(make(join(from(), 'fresh'), 'new'), target);
  expect(readFileSync(join(target, 'index.html'), 'utf8')).toBe('new');
  expect(readdirSync(here).filter(name => name !== 'dist' && name !== 'fresh')).toEqual([]);
});

test('puts a first site where none was', async () => {
  await replaceFolder(make(join(here, 'fresh'), 'new'), join(here, 'dist'));
  expect(readFileSync(join(here, 'dist/index.html'), 'utf8')).toBe('new');
});

test('leaves the old site when the new one is not there', async () => {
  const target = make(join(here, 'dist'), 'old');
  await expect(replaceFolder(join(here, 'missing'), target)).rejects.toThrow();
  expect(readFileSync(join(target, 'index.html'), 'utf8')).toBe('old');
  expect(readdirSync(here)).toEqual(['dist']);
});
