import { expect, test } from 'playwright/test';

test('filters and order of the incidents stand in the address and come back from it', async ({ page }) => {
  await page.goto('incidents/');
  const rows = page.locator('.incident-rows > li:visible');
  const all = await rows.count();
  await page.getByLabel('Severity').selectOption('SEV0');
  await page.getByLabel('Order').selectOption('ttr');
  await expect(page).toHaveURL(/\?severity=SEV0&sort=ttr$/);
  const some = await rows.count();
  expect(some).toBeGreaterThan(0);
  expect(some).toBeLessThan(all);
  await expect(page.locator('[data-filter-count]')).toHaveText(`${some} of ${all} incidents`);
  const order = await rows.allInnerTexts();
  await page.reload();
  expect(await rows.allInnerTexts()).toEqual(order);
  await page.getByRole('button', { name: 'Clear the filter' }).click();
  await expect(rows).toHaveCount(all);
  await expect(page).toHaveURL(/incidents\/$/);
});

test('a year with nothing left is put away', async ({ page }) => {
  await page.goto('incidents/');
  await page.getByLabel('Contains').fill('alpine');
  await expect(page.locator('.band:visible')).toHaveCount(1);
  await page.getByLabel('Contains').fill('no such words');
  await expect(page.locator('.band:visible')).toHaveCount(0);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('the list is whole and no dead control is shown', async ({ page }) => {
    await page.goto('incidents/');
    expect(await page.locator('.incident-rows > li:visible').count()).toBeGreaterThan(10);
    await expect(page.locator('[data-filters]')).toBeHidden();
    await expect(page.locator('[data-theme-switch]')).toBeHidden();
  });
});

test('a recommendation’s link can be copied', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('recommendations/docker-build-stuck-on-alpine/use-debian-slim/');
  await page.getByRole('button', { name: 'Copy' }).first().click();
  await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(
    '](rec:docker-build-stuck-on-alpine/use-debian-slim)',
  );
});

test('the chosen colours hold on the next page before it is drawn', async ({ page }) => {
  await page.goto('');
  const choose = page.locator('[data-theme-switch]');
  await choose.click();
  await choose.click();
  await expect(choose).toHaveText(/dark/);
  await page.goto('incidents/', { waitUntil: 'commit' });
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await choose.click();
  await expect(page.locator('html')).not.toHaveAttribute('data-theme');
});
