import { expect, test } from 'playwright/test';
import { box, hits, openDialog, options } from './search-box.ts';

test('it says calmly that nothing is relevant, and what to try', async ({ page }) => {
  await openDialog(page, 'zzzzqqqq');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('status')).toHaveText('Nothing relevant to “zzzzqqqq”.');
  await expect(dialog.getByText(/Other words may help/)).toBeVisible();
  await expect(options(page)).toHaveCount(0);
  await expect(box(page)).toHaveAttribute('aria-expanded', 'false');
  await page.goto('/search/#q=zzzzqqqq');
  await expect(page.locator('.results-status')).toHaveText('Nothing relevant to “zzzzqqqq”.');
  await expect(page.getByText(/Other words may help/)).toBeVisible();
});

test('filters that leave nothing are told apart, and can be taken away', async ({ page }) => {
  await page.goto('/search/#q=database&kind=doc&severity=SEV5');
  await expect(page.locator('.results-status')).toHaveText('Nothing about “database” passes these filters.');
  await page.getByRole('button', { name: 'Remove All filters' }).click();
  await expect(hits(page).first()).toBeVisible();
});

test('an index that cannot be had is told apart, and can be asked again', async ({ page }) => {
  const files = '**/search/**/*.bin';
  await page.route(files, route => route.abort());
  await page.goto('/search/#q=database');
  await expect(page.locator('.results-status')).toHaveText(/could not be loaded/);
  await page.unroute(files);
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.locator('.results-status')).toHaveText(/\d+ results?/);

  await page.route(files, route => route.abort());
  await openDialog(page, 'backup');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('status')).toHaveText(/could not be loaded/);
  await page.unroute(files);
  await dialog.getByRole('button', { name: 'Try again' }).click();
  await expect(options(page).first()).toBeVisible();
  await expect(box(page)).toBeFocused();
});
