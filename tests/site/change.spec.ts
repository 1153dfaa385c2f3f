import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';

const report = 'incidents/docker-build-stuck-on-alpine/';
const before = 'FROM python:3.12-alpine\n';
const after = `FROM python:3.12-slim

RUN apt-get update && apt-get install -y --no-install-recommends \\
    postgresql-client \\
    libpq-dev \\
    gcc \\
    && rm -rf /var/lib/apt/lists/*`;

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

const clipboard = (page: import('playwright/test').Page) =>
  page.evaluate(() => navigator.clipboard.readText());

test('the seed incident shows its Dockerfile change as one diff', async ({ page }) => {
  await page.goto(report);
  const change = page.locator('figure.change');
  await expect(change).toHaveCount(1);
  await expect(change).toContainText('Base image python:3.12-alpine → python:3.12-slim. 6 packages removed');
  await expect(change).toContainText('2 added: postgresql-client, libpq-dev');
  await expect(change.locator('del').first()).toHaveText(before.trim());
  await expect(change.locator('mark').first()).toHaveText('alpine');
  await expect(change.locator('.t-instruction').first()).toHaveText('FROM');
});

test('copying takes the new text; the patch applies', async ({ page }) => {
  await page.goto(report);
  const change = page.locator('figure.change');
  await change.getByRole('button', { name: /copy new text/i }).click();
  expect((await clipboard(page)).trimEnd()).toBe(after);

  await change.getByRole('button', { name: /copy as patch/i }).click();
  const patch = await clipboard(page);
  const folder = mkdtempSync(join(tmpdir(), 'faultline-'));
  const old = [...patch.matchAll(/^[ -](?!-- )(.*)$/gm)].map(match => match[1]).join('\n');
  writeFileSync(join(folder, 'Dockerfile.dev'), `${old}\n`);
  writeFileSync(join(folder, 'change.patch'), patch);
  execFileSync('git', ['apply', 'change.patch'], { cwd: folder });
  expect(readFileSync(join(folder, 'Dockerfile.dev'), 'utf8').trimEnd()).toBe(after);
  rmSync(folder, { recursive: true });
});

test('the two sides stand beside each other without JavaScript', async ({ browser, baseURL }) => {
  const page = await browser.newPage({ javaScriptEnabled: false, viewport: { width: 1440, height: 900 } });
  await page.goto(`${baseURL}/${report}`);
  const [removed, added] = [
    page.locator('figure.change del').first(),
    page.locator('figure.change ins').first(),
  ];
  const top = async (line: typeof removed) => (await line.boundingBox())!.y;
  expect(await top(added)).toBeGreaterThan(await top(removed));
  await page.getByRole('radio', { name: 'Side by side' }).check();
  expect(Math.abs((await top(added)) - (await top(removed)))).toBeLessThan(2);
  await page.close();
});

test('a changed line shows its sign clear of its code, on its own ground', async ({ page }) => {
  await page.goto(report);
  const line = page.locator('figure.change ins').first();
  const ground = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate(element => getComputedStyle(element).backgroundColor);
  expect(await ground('figure.change ins')).not.toBe(
    await ground('figure.change .change-run:not(.change-changed) .change-line'),
  );
  const code = await line
    .locator('code')
    .first()
    .evaluate(element => getComputedStyle(element).backgroundColor);
  expect(code).toBe('rgba(0, 0, 0, 0)');
});

test('the steps, the metric table and the terminal session are drawn, and copying a session takes its commands', async ({
  page,
}) => {
  await page.goto(report);
  await expect(page.locator('.steps')).toContainText('Step 6/6');
  await expect(page.getByRole('table').filter({ hasText: 'Build time' })).toContainText('92% faster');
  const terminal = page.locator('figure.terminal');
  await terminal.getByRole('button', { name: /copy/i }).click();
  expect(await clipboard(page)).toBe('docker-compose -f docker-compose.dev.yml ps');
});
