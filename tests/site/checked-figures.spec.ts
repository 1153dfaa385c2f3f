import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from 'playwright/test';

const report = 'incidents/docker-build-stuck-on-alpine/';
const mark = (page: Page) => page.locator('.claim-explained');
const opener = (page: Page) => page.getByRole('button', { name: /^Contradicted, explained: 48\.1 seconds/ });
const note = (page: Page) => page.locator('.claim-note-explained');

test('the head says what was checked and leads to the contradiction', async ({ page }) => {
  await page.goto(report);
  const head = page.locator('.checked-figures');
  await expect(head).toContainText(/\d+ figures checked/);
  await head.getByRole('link', { name: '1 contradiction explained' }).click();
  await expect(mark(page)).toBeInViewport();
});

test('a mark is opened by keyboard, leads to its inputs and closes with Escape', async ({ page }) => {
  await page.goto(report);
  const height = () => page.evaluate(() => document.documentElement.scrollHeight);
  const before = await height();
  await opener(page).focus();
  await page.keyboard.press('Enter');
  await expect(note(page)).toBeVisible();
  await expect(note(page)).toContainText('= 82 s, but the total says 48.1 seconds');
  await expect(note(page)).toContainText('it does not hold the log that would tell which is right');
  expect(await height()).toBe(before);
  await page.keyboard.press('Tab');
  await expect(note(page).getByRole('link').first()).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(note(page)).toBeHidden();
  await expect(opener(page)).toBeFocused();
});

test('marks are not part of what is read and copied', async ({ page }) => {
  await page.goto(report);
  await expect(page.locator('.step-total .step-text')).toHaveText('Total: 48.1 seconds');
  const selected = await page.evaluate(() => {
    getSelection()!.selectAllChildren(document.querySelector('.report-body .prose')!);
    return getSelection()!.toString();
  });
  expect(selected).toContain('Total: 48.1 seconds');
  expect(selected).not.toContain('explained');
  expect(selected).not.toContain('82 s');
});

test('the list of contradictions leads to the figure', async ({ page }) => {
  await page.goto('');
  await page
    .locator('.figures')
    .getByRole('link', { name: /^\d+ contradiction/ })
    .click();
  await expect(page.getByRole('heading', { name: 'Contradictions' })).toBeVisible();
  await page.getByRole('link', { name: /but the total says 48\.1 seconds/ }).click();
  await expect(mark(page)).toBeInViewport();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`${colorScheme} scheme`, () => {
    test.use({ colorScheme });
    test('axe finds nothing in an open calculation', async ({ page }) => {
      await page.goto(report);
      await opener(page).click();
      await expect(note(page)).toBeVisible();
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id }) => id)).toEqual([]);
    });
  });
}

test.describe('on a phone without JavaScript', () => {
  test.use({ viewport: { width: 390, height: 844 }, javaScriptEnabled: false });
  test('a calculation opens within the screen', async ({ page }) => {
    await page.goto(report);
    await opener(page).click();
    await expect(note(page)).toBeVisible();
    const box = (await note(page).boundingBox())!;
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(390);
    expect(box.y + box.height).toBeLessThanOrEqual(844);
  });

  test('what could not be checked is listed, and never as checked', async ({ page }) => {
    await page.goto('incidents/gitlab-2017-database-deletion/');
    await page.getByRole('button', { name: /^\d+ not checked$/ }).click();
    const list = page.locator('[id="claims.unchecked"]');
    await expect(list).toBeVisible();
    await expect(list.getByRole('listitem').first()).toBeVisible();
  });
});

test.describe('on paper', () => {
  test('what does not add up is printed, what does is not', async ({ page }) => {
    await page.goto(report);
    await page.emulateMedia({ media: 'print' });
    await expect(note(page)).toBeVisible();
    await expect(page.locator('.claim-note-verified').first()).toBeHidden();
  });
});
