import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { doInProcess } from '../../../src/library/child-process.ts';

const script = new URL('./jobs.ts', import.meta.url);

test('a job is done in a process of its own, whatever it gives', async () => {
  expect(await doInProcess(script, 'answer')).toEqual(new Map([['bytes', Uint8Array.of(1, 2)]]));
});

test('what a job throws is thrown with its code', async () => {
  await expect(doInProcess(script, 'fail')).rejects.toMatchObject({
    message: expect.stringContaining('It failed.'),
    code: 'EEXAMPLE',
  });
});

test('a job ends where nobody waits for it any more', async () => {
  const failure = new AbortController();
  const job = doInProcess(script, 'hang', failure.signal);
  failure.abort(new Error('Something else failed.'));
  await expect(job).rejects.toThrow('Something else failed.');
});

test('a job ends with the process that asked for it, however that ended', async () => {
  const asking = spawn(process.execPath, [fileURLToPath(new URL('./waits.ts', import.meta.url))], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  await once(asking.stdout, 'data');
  asking.kill('SIGKILL');
  // The pipe is closed once the last process that can write to it is gone.
  await once(asking, 'close');
  expect(asking.signalCode).toBe('SIGKILL');
});
