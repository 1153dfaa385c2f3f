import { expect, test } from 'playwright/test';
import { pageKinds } from './page-kinds.ts';

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });
  for (const [kind, path] of Object.entries(pageKinds)) {
    test(`${kind}: nothing makes the page scroll sideways`, async ({ page }) => {
      await page.goto(path);
      const { content, window } = await page.evaluate(() => ({
        content: document.documentElement.scrollWidth,
        window: innerWidth,
      }));
      expect(content).toBeLessThanOrEqual(window);
    });
  }
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  for (const [kind, path] of Object.entries(pageKinds)) {
    test(`${kind}: the page reads`, async ({ page }) => {
      await page.goto(path);
      await expect(page.locator('h1')).toBeVisible();
      await expect(page.getByRole('navigation').first()).toBeVisible();
    });
  }
});
