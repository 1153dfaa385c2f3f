import { existsSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { sweepCaches } from '../../src/library/sweep-caches.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'faultline-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const now = Date.now();
const daysAgo = (days: number): Date => new Date(now - days * 24 * 60 * 60 * 1000);

/** @returns path of a file below the caches that was written some days ago */
function file(path: string, days: number): string {
  const written = join(folder, '.faultline', path);
  mkdirSync(dirname(written), { recursive: true });
  writeFileSync(written, 'x');
  utimesSync(written, daysAgo(days), daysAgo(days));
  return written;
}

test('what has been of no use for a month goes, and what is of use stays', async () => {
  const [old, used, young] = [
    file('share-images/aa/1.png', 40),
    file('share-images/bb/2.png', 40),
    file('compiled/cc/3.json', 9),
  ];
  const others = [file('library/4.txt', 40), file('press/5/entry.mjs', 40)];
  await sweepCaches(folder, new Set(['bb2']), now);
  expect(existsSync(old)).toBe(false);
  for (const path of [used, young, ...others]) expect(existsSync(path), path).toBe(true);
});

test('it looks once a day', async () => {
  await sweepCaches(folder, new Set(), now);
  const old = file('attached/1.json', 40);
  await sweepCaches(folder, new Set(), now + 1000);
  expect(existsSync(old)).toBe(true);
  await sweepCaches(folder, new Set(), now + 25 * 60 * 60 * 1000);
  expect(existsSync(old)).toBe(false);
});

test('a project without caches has nothing to sweep', async () => {
  await expect(sweepCaches(folder, new Set(), now)).resolves.toBeUndefined();
});
