import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from 'playwright/test';
import { anyBox, box, hits, openDialog, options, paste } from './search-box.ts';

const violations = async (page: Page) =>
  (await new AxeBuilder({ page }).analyze()).violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(node => node.html).join(' ')}`,
  );

/** Every state of the box that a reader can bring about. */
const states: Record<string, (page: Page) => Promise<void>> = {
  'the dialog with recent searches': async page => {
    await page.addInitScript(() => localStorage.setItem('faultline-searches:/', '["disk full","dns"]'));
    await openDialog(page);
    await expect(page.getByRole('button', { name: 'disk full', exact: true })).toBeVisible();
  },
  'the dialog with results': async page => {
    await openDialog(page, 'database backup');
    await expect(options(page).last()).toHaveAttribute('href', /backup$/);
    await page.keyboard.press('ArrowDown');
  },
  'the dialog with a pasted error': async page => {
    await openDialog(page);
    await paste(page, 'ERROR: database\n    at connect (/srv/pool.js:9:1)');
    await expect(options(page).first()).toBeVisible();
  },
  'the dialog with nothing': async page => {
    await openDialog(page, 'zzzzqqqq');
    await expect(page.getByText(/Other words may help/)).toBeVisible();
  },
  'the search page with filters': async page => {
    await page.goto('/search/#q=database&kind=report&status=closed&sort=date');
    await expect(hits(page).first()).toBeVisible();
    await page.locator('.results-filter').evaluate((filter: HTMLDetailsElement) => {
      filter.open = true;
    });
  },
  'the search page with nothing': async page => {
    await page.goto('/search/#q=zzzzqqqq');
    await expect(page.getByText(/Other words may help/)).toBeVisible();
  },
  'a page with marks': async page => {
    await page.goto('/incidents/gitlab-2017-database-deletion/#timeline&mark=backup');
    await expect(page.getByRole('region', { name: 'Words you searched for' })).toBeVisible();
    await page.keyboard.press('n');
  },
};

for (const [name, reach] of Object.entries(states)) {
  for (const colorScheme of ['light', 'dark'] as const)
    test(`${name}, ${colorScheme}: axe finds nothing`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await reach(page);
      expect(await violations(page)).toEqual([]);
    });
  test(`${name}: fits a phone and twice the size of letters`, async ({ page }) => {
    for (const size of [
      { width: 390, height: 844 },
      { width: 640, height: 400 },
    ]) {
      await page.setViewportSize(size);
      await reach(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(size.width);
    }
  });
}

test('on a phone the dialog fills the screen, does not make it zoom, and can be closed', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openDialog(page);
  expect(await page.getByRole('dialog').boundingBox()).toEqual({ x: 0, y: 0, width: 390, height: 844 });
  const fontSize = () => anyBox(page).evaluate(field => Number.parseFloat(getComputedStyle(field).fontSize));
  expect(await fontSize()).toBeGreaterThanOrEqual(16);
  await paste(page, 'one\ntwo');
  expect(await fontSize()).toBeGreaterThanOrEqual(16);
  const close = page.getByRole('button', { name: 'Close' });
  expect((await close.boundingBox())!.height).toBeGreaterThanOrEqual(44);
  await close.click();
  await expect(page.getByRole('dialog')).toBeHidden();
});

test('on a phone the filters are folded away', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/search/#q=database');
  await expect(hits(page).first()).toBeInViewport();
  const choice = page.getByRole('checkbox').first();
  await expect(choice).toBeHidden();
  await page.getByText('Filter', { exact: true }).click();
  await choice.check();
  await expect(page.getByRole('list', { name: 'Chosen filters' })).toBeVisible();
});

test('in forced colours the active result is outlined', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
  await openDialog(page, 'database');
  await expect(options(page).first()).toHaveCSS('outline-style', 'solid');
  await expect(options(page).nth(1)).not.toHaveCSS('outline-style', 'solid');
  await expect(box(page)).toBeVisible();
});
