import { expect, test } from 'playwright/test';

test.use({ javaScriptEnabled: false });

test('without scripts the form leads to a page that says so, and to the lists', async ({ page }) => {
  await page.goto('/');
  await page.getByLabel('Search incidents').fill('database');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/search\/\??$/);
  await expect(page.getByText('needs JavaScript')).toBeVisible();
  await page.locator('main').getByRole('link', { name: 'incidents' }).click();
  await expect(page).toHaveURL('/incidents/');
});
