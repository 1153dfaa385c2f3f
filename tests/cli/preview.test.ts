import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { networkInterfaces, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

let folder: string;
let server: ChildProcess | undefined;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'faultline-'));
  writeFileSync(join(folder, 'index.html'), '<p>Fine</p>');
  writeFileSync(join(folder, 'a.md'), 'Größe');
});
afterEach(() => {
  server?.kill();
  rmSync(folder, { recursive: true, force: true });
});

/** @returns the address that it says it is at */
async function preview(...words: string[]): Promise<URL> {
  const started = [resolve('src/cli/main.ts'), 'preview', '--out', folder, '--port', '0', ...words];
  server = spawn(process.execPath, started, { stdio: ['ignore', 'pipe', 'inherit'] });
  const said = await new Promise<string>(done => server!.stdout!.once('data', text => done(String(text))));
  return new URL(/http:\S+/.exec(said)![0]);
}

const outside = Object.values(networkInterfaces())
  .flatMap(addresses => addresses ?? [])
  .find(({ internal, family }) => !internal && family === 'IPv4')?.address;

test('a preview is there for this machine, and for others only when told', async () => {
  const at = await preview();
  expect(await (await fetch(at)).text()).toBe('<p>Fine</p>');
  if (outside) await expect(fetch(`http://${outside}:${at.port}/`)).rejects.toThrow();
  server!.kill();
  const open = await preview('--host', '0.0.0.0');
  expect(open.hostname).toBe('localhost');
  expect((await fetch(`http://${outside ?? '127.0.0.1'}:${open.port}/`)).status).toBe(200);
});

test('texts say their encoding', async () => {
  const response = await fetch(new URL('a.md', await preview()));
  expect(response.headers.get('content-type')).toBe('text/markdown; charset=utf-8');
});
