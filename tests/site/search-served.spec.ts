import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from 'playwright/test';
import { box, hits, options, paste } from './search-box.ts';

// Starting a server or building a site takes longer than what is tested there.
test.describe.configure({ timeout: 90_000 });

let server: ChildProcess | undefined;
const folder = mkdtempSync(join(tmpdir(), 'faultline-served-'));
test.afterEach(() => {
  server?.kill();
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs a command that serves; gives the address that it prints. */
function serve(...words: string[]): Promise<string> {
  const child = spawn(process.execPath, ['src/cli/main.ts', ...words], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  server = child;
  return new Promise(done => {
    child.stdout.on('data', (text: Buffer) => {
      const address = /http:\S+/.exec(String(text))?.[0];
      if (address) done(address);
    });
  });
}

/** From the dialog to the marked page, and from there to the search page. */
async function searchAt(page: Page, address: string): Promise<void> {
  await page.goto(`${address}incidents/`);
  await expect(async () => {
    await page.keyboard.press('Control+k');
    await expect(box(page)).toBeFocused({ timeout: 500 });
  }).toPass();
  await box(page).fill('database backup');
  await expect(options(page).first()).toBeVisible({ timeout: 30_000 });
  const opened = options(page).filter({ hasText: 'GitLab' }).first();
  expect(await opened.evaluate((link: HTMLAnchorElement) => link.href)).toContain(address);
  await opened.click();
  await expect(page.getByRole('region', { name: 'Words you searched for' })).toBeVisible({ timeout: 30_000 });
  await page.goto(`${address}search/#q=database&kind=report`);
  await expect(hits(page).first()).toBeVisible({ timeout: 30_000 });
}

test('search works while the site is served live', async ({ page }) => {
  await searchAt(page, await serve('dev', '--port', '4398'));
});

test('search works under a base path', async ({ page }) => {
  const out = join(folder, 'team');
  const built = spawnSync(process.execPath, ['src/cli/main.ts', 'build', '--base', '/team/', '--out', out], {
    encoding: 'utf8',
  });
  expect(built.status, built.stderr).toBe(0);
  const address = await serve('preview', '--base', '/team/', '--out', out, '--port', '4399');
  expect(address).toMatch(/\/team\/$/);
  await searchAt(page, address);
});

test('each result shows the lines of a pasted error that it holds', async ({ page }) => {
  const [reports, docs, out] = ['reports', 'docs', 'lines'].map(name => join(folder, name));
  mkdirSync(reports!);
  mkdirSync(docs!);
  writeFileSync(
    join(reports!, 'pool.md'),
    `---
date: 2026-01-04
status: resolved
issue: Checkout lost its database.
---

# Checkout lost its database

## Logs

\`\`\`text
2026-01-04T02:11:09Z checkout-7f9c ERROR connection to 10.0.3.7:5432 refused after 30 s, request 8f14e45f
\`\`\`
`,
  );
  const words = ['build', reports!, '--docs', docs!, '--out', out!];
  const built = spawnSync(process.execPath, ['src/cli/main.ts', ...words], { encoding: 'utf8' });
  expect(built.status, built.stderr).toBe(0);
  const address = await serve('preview', '--out', out!, '--port', '4397');
  await page.goto(`${address}search/`);
  await page.locator('.search-words').focus();
  await paste(
    page,
    `2026-05-30T17:40:00Z checkout-1a2b ERROR connection to 10.9.8.7:5432 refused after 12 s, request c9f0f895
    at connect (/srv/pool.js:9:1)`,
  );
  const line = hits(page).first().locator('.hit-line').first();
  await expect(line).toContainText('same line');
  await expect(line).toContainText('connection to 10.0.3.7:5432 refused');
});
