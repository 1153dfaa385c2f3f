import { AxeBuilder } from '@axe-core/playwright';
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

test('a service’s page leads to the list of its recommendations', async ({ page }) => {
  await page.goto('services/npm-registry/');
  await expect(page.locator('.recommendation-rows')).toHaveCount(0);
  await page.getByRole('link', { name: 'All recommendations for npm-registry' }).click();
  await expect(page).toHaveURL(/recommendations\/service-npm-registry\/$/);
  await expect(page.locator('.recommendation-rows > li')).toHaveCount(5);
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
  await expect(page.locator('.withdrawn').getByText('What holds now')).toBeVisible();
  const chain = page.locator('.succession-rows > li');
  await expect(chain).toHaveCount(2);
  await expect(chain.nth(0)).toContainText('This one');
  await expect(page.getByRole('link', { name: 'Depending on others' })).toBeVisible();
  await expect(page.locator('.copy-line code').nth(2)).toContainText('<a href="http');
  await chain.nth(1).getByRole('link').click();
  await expect(page.locator('.succession-rows > li').nth(0)).toContainText('Commit node_modules');
});

test('what several incidents asked for says so, on its page and in the later reports', async ({ page }) => {
  await page.goto('recommendations/github-2018-split/publish-without-ourselves/');
  const elsewhere = page.locator('section', {
    has: page.getByRole('heading', { name: 'Asked for elsewhere' }),
  });
  await expect(elsewhere).toContainText('Asked for 3 times since 2017');
  await expect(elsewhere.locator('.similar-rows > li')).toHaveCount(2);
  await page.goto('incidents/facebook-2021-bgp/');
  const before = page.locator('.recommendation-rows .before');
  await expect(before).toHaveText(
    /^Recommended before in One mistyped number .+ 2017-02-28\s+· Forty-three seconds .+ 2018-10-21\s*$/,
  );
  await before.getByRole('link', { name: /^Forty-three/ }).click();
  await expect(page).toHaveURL(/publish-without-ourselves\/$/);
  await page.goto('incidents/aws-s3-2017/');
  await expect(page.locator('.recommendation-rows')).toBeVisible();
  await expect(page.locator('.recommendation-rows .before')).toHaveCount(0);
});

test.describe('a card', () => {
  test.use({ javaScriptEnabled: false });
  for (const path of ['docs/choosing-a-base-image/', 'incidents/docker-build-stuck-on-alpine/'])
    test(`stands in ${path}`, async ({ page }) => {
      await page.goto(path);
      const card = page.locator('.prose .rec-card');
      await expect(card).toHaveCount(1);
      await expect(card.locator('.status')).toBeVisible();
      await expect(card).toContainText('Build and Release');
      await card.getByRole('link').first().click();
      await expect(page).toHaveURL(/recommendations\/left-pad-2016\//);
    });
});

test.describe('the preview of a link', () => {
  test.use({ reducedMotion: 'reduce' });
  test.beforeEach(({ page }) => page.goto('docs/choosing-a-base-image/'));

  test('shows when pointed at, can be pointed at itself, and moves nothing', async ({ page }) => {
    const link = page.locator('a.rec-link').first();
    const preview = page.getByRole('tooltip');
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    await link.hover();
    await expect(preview).toContainText('Use Debian Slim');
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBe(height);
    await preview.hover();
    await page.waitForTimeout(500);
    await expect(preview).toBeVisible();
    await page.mouse.move(2, 2);
    await expect(preview).toBeHidden();
  });

  test('shows on focus, describes the link, and Escape puts it away', async ({ page }) => {
    const link = page.locator('a.rec-link').first();
    await page.locator('main').focus();
    for (let n = 0; n < 40 && !(await link.evaluate(e => e === document.activeElement)); n++)
      await page.keyboard.press('Tab');
    await expect(page.getByRole('tooltip')).toBeVisible();
    await expect(link).toHaveAttribute('aria-describedby', 'rec-preview');
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('tooltip')).toBeHidden();
    await expect(link).not.toHaveAttribute('aria-describedby');
    await expect(link).toBeFocused();
  });

  test('stays away where nothing answers', async ({ page }) => {
    await page.route('**/recommendation.json', route => route.abort());
    await page.locator('a.rec-link').first().hover();
    await page.waitForTimeout(600);
    await expect(page.getByRole('tooltip')).toBeHidden();
  });
});
