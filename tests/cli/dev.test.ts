import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

let folder: string;
let child: ChildProcess;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'faultline-'));
  mkdirSync(join(folder, 'reports'));
  mkdirSync(join(folder, 'docs'));
});
afterEach(async () => {
  child.kill();
  await new Promise(done => child.once('exit', done));
  rmSync(folder, { recursive: true, force: true });
});

const report = (text: string) =>
  `---\ntitle: Builds hang\ndate: 2026-01-04\nstatus: resolved\nissue: x\n---\n${text}\n`;

/** The address that the command prints. */
function start(): Promise<string> {
  // Astro serves nothing to a process that Vitest's variables mark as a test.
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(VITEST|TEST|NODE_ENV)/.test(name)),
  );
  const words = ['dev', join(folder, 'reports'), '--docs', join(folder, 'docs'), '--port', '0'];
  child = spawn(process.execPath, [resolve('src/cli/main.ts'), ...words], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env,
  });
  return new Promise(done => {
    child.stdout!.on('data', (text: Buffer) => {
      const address = /http:\S+/.exec(String(text))?.[0];
      if (address) done(address);
    });
  });
}

const textOf = async (address: string): Promise<string> => (await fetch(address)).text();

async function eventually(address: string, text: string): Promise<void> {
  await expect.poll(() => textOf(address), { timeout: 60_000 }).toContain(text);
}

test('an edit, a new report and a mended one are shown live, and the search index with them', async () => {
  writeFileSync(join(folder, 'reports/a.md'), report('About llvm.'));
  writeFileSync(join(folder, 'reports/b.mdx'), report('Is {1 + 1}.'));
  const site = await start();
  await eventually(`${site}incidents/a/`, 'About llvm.');
  await eventually(`${site}incidents/b/`, 'Is 2.');
  expect(JSON.parse(await textOf(`${site}search/manifest.json`)).documents).toBe(2);

  writeFileSync(
    join(folder, 'reports/a.md'),
    report('About clang.\n\n## Recommendations\n\n- **Pin it**: by digest.\n'),
  );
  await eventually(`${site}incidents/a/`, 'About clang.');
  const card = `${site}recommendations/a/pin-it/`;
  await eventually(`${card}recommendation.json`, '"id":"a/pin-it"');
  expect(await textOf(`${card}badge.svg`)).toMatch(/^<svg /);
  expect(JSON.parse(await textOf(`${card}oembed.json`)).html).toContain('recommendations/a/pin-it/embed/');
  const embedded = await fetch(`${card}embed/`);
  expect(embedded.headers.get('content-type')).toContain('text/html');
  expect(await embedded.text()).toContain('embed.css');
  writeFileSync(join(folder, 'reports/c.md'), report('New.'));
  await eventually(`${site}incidents/c/`, 'New.');
  expect(JSON.parse(await textOf(`${site}search/manifest.json`)).documents).toBe(4);

  writeFileSync(join(folder, 'reports/c.md'), report('Broken.').replace('resolved', 'resolvd'));
  await new Promise(done => setTimeout(done, 1000));
  expect(await textOf(`${site}incidents/c/`)).toContain('New.');
  writeFileSync(join(folder, 'reports/c.md'), report('Mended.'));
  await eventually(`${site}incidents/c/`, 'Mended.');
}, 240_000);
