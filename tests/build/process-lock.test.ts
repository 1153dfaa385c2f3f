import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { isLocked, takeLock } from '../../src/site/build/process-lock.ts';

let file: string;
beforeEach(() => {
  const folder = mkdtempSync(join(tmpdir(), 'faultline-'));
  file = join(folder, 'site.lock');
  return () => rmSync(folder, { recursive: true, force: true });
});

const waited: number[] = [];
const take = () => takeLock(file, pid => waited.push(pid));

test('is held until it is given back', async () => {
  const release = await take();
  let taken = false;
  const second = take().then(give => {
    taken = true;
    return give;
  });
  await expect.poll(() => waited).toEqual([process.pid]);
  expect([taken, isLocked(file)]).toEqual([false, true]);
  release();
  (await second)();
  expect([existsSync(file), isLocked(file)]).toEqual([false, false]);
});

test('that of a process that has died is free', async () => {
  const child = spawn(process.execPath, ['--eval', '']);
  await new Promise(done => child.once('exit', done));
  writeFileSync(file, JSON.stringify({ pid: child.pid, began: '1' }));
  expect(isLocked(file)).toBe(false);
  (await take())();
});

test('so is that of an earlier process that had the number of one that runs', async () => {
  writeFileSync(file, JSON.stringify({ pid: process.pid, began: 'another time' }));
  (await take())();
  expect(existsSync(file)).toBe(false);
});
