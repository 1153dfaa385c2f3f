import { expect, type Locator, type Page } from 'playwright/test';

/** The dialog's box while it holds one line. */
export const box = (page: Page): Locator => page.getByRole('combobox', { name: /search/i });

/** The box, of one line or of several. */
export const anyBox = (page: Page): Locator =>
  page.getByRole('dialog').locator('input:visible, textarea:visible');

export const options = (page: Page): Locator =>
  page.getByRole('listbox', { name: 'Results' }).getByRole('option');

export const hits = (page: Page): Locator => page.locator('.results-list .hit');

/** Waits until the search page has drawn the answer to what it was asked last. */
export const answered = (page: Page): Promise<void> =>
  expect(page.locator('[data-search-page]')).not.toHaveAttribute('aria-busy');

/** Opens the dialog on a page and types. */
export async function openDialog(page: Page, words = '', path = '/incidents/'): Promise<void> {
  await page.goto(path);
  await page.keyboard.press('Control+k');
  if (words) await page.keyboard.type(words);
}

/** Pastes into whatever has the focus, as the keys of the clipboard do. */
export async function paste(page: Page, text: string): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate(words => navigator.clipboard.writeText(words), text);
  await page.keyboard.press('Control+v');
}
