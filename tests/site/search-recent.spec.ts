import { expect, type Page, test } from 'playwright/test';
import { anyBox, box, hits, openDialog, options, paste } from './search-box.ts';

const recent = (page: Page) => page.getByRole('list', { name: 'Recent searches' }).locator('.recent-words');

async function searchFor(page: Page, words: string): Promise<void> {
  await openDialog(page, words);
  await expect(options(page).last()).toHaveAttribute('href', /q=/);
  await page.keyboard.press('Enter');
  await expect(page).not.toHaveURL('/incidents/');
}

test('what one opened a result of is remembered, the latest first and each once', async ({ page }) => {
  for (const words of ['database', 'backup', 'database']) await searchFor(page, words);
  await openDialog(page);
  await expect(recent(page)).toHaveText(['database', 'backup']);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(recent(page).nth(1)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(box(page)).toHaveValue('backup');
  await expect(box(page)).toBeFocused();
  await expect(options(page).first()).toBeVisible();
});

test('the search page shows them too', async ({ page }) => {
  await page.goto('/search/');
  await page.locator('.search-words').pressSequentially('database');
  await expect(hits(page).first()).toBeVisible();
  await page.keyboard.press('Enter');
  await page.goto('/search/');
  await recent(page).click();
  await expect(page).toHaveURL(/#q=database$/);
  await expect(hits(page).first()).toBeVisible();
});

test('one is forgotten by key or button, all by one button', async ({ page }) => {
  await page.addInitScript(() => {
    if (!sessionStorage.getItem('filled'))
      localStorage.setItem('faultline-searches:/', JSON.stringify(['a one', 'b two', 'c three', 'd four']));
    sessionStorage.setItem('filled', 'yes');
  });
  await openDialog(page);
  await expect(recent(page)).toHaveCount(4);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Delete');
  await expect(recent(page)).toHaveText(['b two', 'c three', 'd four']);
  await expect(recent(page).first()).toBeFocused();
  await page.getByRole('button', { name: 'Forget “c three”' }).click();
  await expect(recent(page)).toHaveText(['b two', 'd four']);
  await page.getByRole('button', { name: 'Forget all' }).click();
  await expect(recent(page)).toHaveCount(0);
  await expect(box(page)).toBeFocused();
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
});

test('a paste is never kept', async ({ page }) => {
  await openDialog(page);
  await paste(page, 'FATAL: replication of database stopped\nat backup');
  await expect(options(page).first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page).not.toHaveURL('/incidents/');
  await openDialog(page);
  await paste(page, `database backup ${'x'.repeat(100)}`);
  await expect(options(page).first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page).not.toHaveURL('/incidents/');
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
});

test('search works where storage is forbidden, or holds what nobody wrote', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  });
  await searchFor(page, 'database');
  await openDialog(page);
  await expect(anyBox(page)).toBeFocused();
  await expect(recent(page)).toHaveCount(0);
});
