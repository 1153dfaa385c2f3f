import { brotliCompressSync } from 'node:zlib';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from 'playwright/test';

const box = (page: Page) => page.getByRole('combobox', { name: /search/i });
const options = (page: Page) => page.getByRole('listbox', { name: 'Results' }).getByRole('option');
const indexRequests = (page: Page) => {
  const urls: string[] = [];
  page.on('request', request => urls.push(new URL(request.url()).pathname));
  return () => urls.filter(url => /^\/search\/.+\.(bin|json)$|dialog-box|site-index/.test(url));
};

test('nothing of search is loaded until the dialog is opened', async ({ page }) => {
  const requests = indexRequests(page);
  await page.goto('/incidents/');
  await page.waitForLoadState('networkidle');
  expect(requests()).toEqual([]);
  await page.keyboard.press('Control+k');
  await expect(box(page)).toBeFocused();
  expect(requests().filter(url => url.startsWith('/search/'))).toEqual([]);
});

test('a slash opens the dialog, but stays a letter in a field', async ({ page }) => {
  await page.goto('/incidents/');
  await page.keyboard.press('/');
  await expect(box(page)).toBeFocused();
  await page.keyboard.type('a/b');
  await expect(box(page)).toHaveValue('a/b');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
});

for (const words of ['llvm', 'postgresql-dev', 'cpu stuck docker build'])
  test(`the dialog finds the Docker build incident by “${words}”`, async ({ page }) => {
    await page.goto('/');
    await page.keyboard.press('Control+k');
    await page.keyboard.type(words);
    await expect(options(page).first()).toContainText(/docker|llvm|build/i);
    await expect(page.getByRole('dialog').getByRole('status')).toHaveText(/\d+ results?/);
  });

test('arrows choose, Enter opens, and the focus never leaves the box', async ({ page }) => {
  await page.goto('/incidents/');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('database');
  await expect(options(page).last()).toHaveAttribute('href', /q=database$/);
  await expect(options(page).first()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowDown');
  const second = options(page).nth(1);
  await expect(second).toHaveAttribute('aria-selected', 'true');
  await expect(box(page)).toHaveAttribute('aria-activedescendant', (await second.getAttribute('id'))!);
  await expect(box(page)).toBeFocused();
  const target = await second.getAttribute('href');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(target!);
});

test('the last row leads to all results', async ({ page }) => {
  await page.goto('/incidents/');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('database');
  await expect(options(page).last()).toHaveAttribute('href', /q=database$/);
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/search\/\?q=database$/);
  await expect(page.locator('.results-list .hit').first()).toBeVisible();
});

test('the search page keeps query, filters and order in its address, and Back restores them', async ({
  page,
}) => {
  await page.goto('/search/?q=database');
  const status = page.locator('.results-status');
  await expect(status).toHaveText(/\d+ results?/);
  const all = await status.textContent();
  const filter = page.getByRole('group', { name: 'Kind' }).getByRole('checkbox').first();
  await filter.check();
  await expect(page).toHaveURL(/kind=/);
  await expect(status).not.toHaveText(all!);
  await page.getByLabel('Order').selectOption('date');
  await expect(page).toHaveURL(/sort=date/);
  await page.locator('.results-list a').first().click();
  await expect(page).not.toHaveURL(/\/search\//);
  await page.goBack();
  await expect(page).toHaveURL(/sort=date/);
  await expect(page.getByRole('group', { name: 'Kind' }).getByRole('checkbox').first()).toBeChecked();
  await page.goBack();
  await page.goBack();
  await expect(page).toHaveURL(/\?q=database$/);
  await expect(status).toHaveText(all!);
});

test('hits lead to their section and mark the words, code included', async ({ page }) => {
  await page.goto('/search/?q=postgresql-dev');
  const hit = page.locator('.results-list .hit').first();
  await expect(hit.locator('mark').first()).toBeVisible();
  expect(await hit.getByRole('link').getAttribute('href')).toMatch(/#[\w-]+$/);
});

test('says so when nothing is found, and when the index cannot be had', async ({ page }) => {
  await page.goto('/search/?q=zzzzqqqq');
  await expect(page.locator('.results-status')).toHaveText(/Nothing matches/);
  await page.route('**/search/**/*.bin', route => route.abort());
  await page.goto('/search/?q=database');
  await expect(page.locator('.results-status')).toHaveText(/could not be loaded/);
  await page.unroute('**/search/**/*.bin');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.locator('.results-status')).toHaveText(/\d+ results?/);
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`axe finds nothing in the dialog and in the results, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto('/search/?q=database');
    await expect(page.locator('.results-list .hit').first()).toBeVisible();
    const violations = async () =>
      (await new AxeBuilder({ page }).analyze()).violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(node => node.html).join(' ')}`,
      );
    expect(await violations()).toEqual([]);
    await page.goto('/incidents/');
    await page.keyboard.press('Control+k');
    await page.keyboard.type('database');
    await expect(options(page).first()).toBeVisible();
    expect(await violations()).toEqual([]);
  });

test('fits a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await page.goto('/search/?q=docker+--no-cache');
  await expect(page.locator('.results-list .hit').first()).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});

test('engine and box weigh at most 30 KB', async ({ page }) => {
  const scripts: Promise<Buffer>[] = [];
  page.on('response', response => {
    if (response.ok() && response.url().endsWith('.js')) scripts.push(response.body());
  });
  await page.goto('/search/?q=database');
  await expect(page.locator('.results-list .hit').first()).toBeVisible();
  await page.goto('/incidents/');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('database');
  await expect(options(page).first()).toBeVisible();
  const bodies = new Set((await Promise.all(scripts)).map(body => body.toString()));
  const sizes = Array.from(bodies, body => brotliCompressSync(body).length);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(30_000);
});

test('Back returns to the place among the hits', async ({ page }) => {
  await page.setViewportSize({ width: 1000, height: 500 });
  await page.goto('/search/?q=the');
  await page.getByRole('button', { name: /^Show \d+ more$/ }).click();
  const hit = page.locator('.results-list a').nth(12);
  await hit.scrollIntoViewIfNeeded();
  const title = await hit.textContent();
  await hit.click();
  await expect(page).not.toHaveURL(/search/);
  await page.goBack();
  await expect(page.getByRole('link', { name: title! })).toBeInViewport();
});
