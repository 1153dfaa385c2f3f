import { expect, test } from 'playwright/test';
import { anyBox, box, hits, openDialog, options, paste } from './search-box.ts';

const error = `2026-04-01T10:11:12.345Z runner-17 ERROR apk add failed
    at build (/srv/runner/build.js:42:7)
ERROR: no matching package postgresql-dev llvm`;

test('lines survive a paste into the dialog, and each line of the keyboard’s too', async ({ page }) => {
  await openDialog(page);
  await paste(page, error);
  await expect(anyBox(page)).toHaveValue(error);
  await expect(anyBox(page)).toBeFocused();
  await expect(options(page).first()).toBeVisible();
  await page.keyboard.press('Shift+Enter');
  await page.keyboard.type('again');
  await expect(anyBox(page)).toHaveValue(`${error}\nagain`);
});

test('of several lines, arrows walk the lines first, then the results; Enter opens', async ({ page }) => {
  await openDialog(page);
  await paste(page, error);
  await expect(options(page).first()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(options(page).first()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(options(page).nth(1)).toHaveAttribute('aria-selected', 'true');
  const target = await options(page)
    .nth(1)
    .evaluate((option: HTMLAnchorElement) => option.pathname);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(url => url.pathname === target);
});

test('Shift-Enter begins a second line, and taking it away gives one line again', async ({ page }) => {
  await openDialog(page, 'database');
  await page.keyboard.press('Shift+Enter');
  await expect(anyBox(page)).toHaveValue('database\n');
  await expect(anyBox(page)).toBeFocused();
  await page.keyboard.press('Backspace');
  await expect(box(page)).toHaveValue('database');
  await expect(box(page)).toBeFocused();
});

test('it says that it took the text for an error', async ({ page }) => {
  await page.goto('/search/');
  await paste(page, `2026-04-01T10:11:12Z resolver-3 down\n${error}`);
  await expect(page.locator('.results-status')).toHaveText(/taken as a pasted error: \d+ lines?$/);
});

test('lines survive though the search is still being loaded', async ({ page }) => {
  await page.route(/dialog-box/, async route => {
    await new Promise(resolve => setTimeout(resolve, 1000));
    await route.continue();
  });
  await openDialog(page);
  await paste(page, error);
  await expect(anyBox(page)).toHaveValue(error);
  await expect(options(page).first()).toBeVisible();
});

test('one line stays one line, though it was copied with its end', async ({ page }) => {
  await openDialog(page);
  await paste(page, 'no space left on device\r\n');
  await expect(box(page)).toHaveValue('no space left on device');
});

for (const [name, path] of [
  ['front', '/'],
  ['search', '/search/'],
])
  test(`the ${name} page’s box takes lines too, and its address brings them back`, async ({ page }) => {
    await page.goto(path!);
    await page.locator('.search-words').focus();
    await paste(page, error);
    await expect(page.locator('.search-words')).toHaveValue(error);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/search\/#q=.*%0A/);
    await expect(hits(page).first()).toBeVisible();
    await page.reload();
    await expect(page.locator('.search-words')).toHaveValue(error);
    await expect(hits(page).first()).toBeVisible();
  });
