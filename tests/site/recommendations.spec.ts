import { expect, test } from 'playwright/test';

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('overdue work comes first, and every list is a page', async ({ page }) => {
    await page.goto('recommendations/');
    await expect(page.getByRole('heading', { level: 2 }).first()).toHaveText('Overdue');
    await page
      .getByRole('navigation', { name: 'Lists of recommendations' })
      .getByRole('link', { name: 'Open, oldest first' })
      .click();
    await expect(page).toHaveURL(/recommendations\/oldest\/$/);
    await expect(page.locator('.recommendation-rows .from').first()).toContainText(/Open for \d+ years ·/);
    await page.goto('recommendations/');
    await page.getByRole('link', { name: 'Platform SRE' }).click();
    const owners = await page.locator('.recommendation-rows .owner').allInnerTexts();
    expect(new Set(owners)).toEqual(new Set(['Platform SRE']));
  });
});

test('the charts say in words what they draw', async ({ page }) => {
  await page.goto('recommendations/');
  await expect(page.getByRole('table', { name: 'Where they stand' }).getByRole('row')).toHaveCount(9);
  await expect(page.getByRole('table', { name: /How long the open ones/ })).toBeVisible();
  await expect(page.getByRole('img', { name: /asked for and done, by quarter/ })).toBeVisible();
});

test('a list narrows to what is chosen', async ({ page }) => {
  await page.goto('recommendations/');
  const rows = page.locator('.recommendation-rows > li:visible');
  const all = await rows.count();
  await page.getByLabel('Owner').selectOption('Storage');
  expect(await rows.count()).toBeLessThan(all);
  await expect(page).toHaveURL(/\?owner=Storage$/);
});

test('a page says why, what became of it, who cites it and how to cite it', async ({ page }) => {
  await page.goto('recommendations/left-pad-2016/vendor-node-modules/');
  await expect(page.locator('.facts').getByText('Stands now')).toBeVisible();
  const chain = page.locator('.succession-rows > li');
  await expect(chain).toHaveCount(2);
  await expect(chain.nth(0)).toContainText('This one');
  await expect(page.getByRole('link', { name: 'Depending on others' })).toBeVisible();
  await expect(page.locator('.copy-line code').nth(2)).toContainText('<a href="http');
  await chain.nth(1).getByRole('link').click();
  await expect(page.locator('.succession-rows > li').nth(0)).toContainText('Commit node_modules');
});
