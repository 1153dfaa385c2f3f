import { expect, type Page, test } from 'playwright/test';
import { hits, openDialog, options } from './search-box.ts';

const bar = (page: Page) => page.getByRole('region', { name: 'Words you searched for' });
const report = '/incidents/gitlab-2017-database-deletion/';

/** The marked words of the page as the browser holds them. */
const marked = (page: Page, name = 'search') =>
  page.evaluate(
    name => Array.from(CSS.highlights.get(name) ?? [], range => (range as Range).toString()),
    name,
  );

async function openHit(page: Page): Promise<void> {
  await page.goto('/search/#q=databse+backup');
  const link = hits(page).getByRole('link', { name: /GitLab/ });
  await link.click();
  await expect(bar(page)).toBeVisible();
}

test('the page that opens has the words marked, other forms and what a slip meant too', async ({ page }) => {
  await openHit(page);
  await expect(page).toHaveURL(url => url.pathname === report && !/mark/.test(url.href));
  const words = new Set((await marked(page)).map(word => word.toLowerCase()));
  expect([...words]).toEqual(expect.arrayContaining(['database', 'backup', 'backups']));
  await expect(bar(page)).toContainText(/^\d+ matches/);
  const body = () => page.locator('.prose').innerHTML();
  const withMarks = await body();
  await page.keyboard.press('Escape');
  expect(await body()).toBe(withMarks);
});

test('the section of the result is where the page opens', async ({ page }) => {
  await page.goto(`${report}#action-items&mark=backup`);
  await expect(bar(page)).toBeVisible();
  await expect(page).toHaveURL(`${report}#action-items`);
  await expect(page.locator('#action-items')).toBeInViewport();
  expect(await page.evaluate(() => document.querySelector(':target')?.id)).toBe('action-items');
});

test('a result of a timeline opens at the entry that says it', async ({ page }) => {
  await page.goto('/search/#q=spammers+snippets');
  await hits(page)
    .getByRole('link', { name: /GitLab/ })
    .first()
    .click();
  await expect(bar(page)).toBeVisible();
  await expect(page).toHaveURL(`${report}#at-18-00`);
  const entry = page.locator('li.timeline-entry[id="at-18-00"]');
  await expect(entry).toBeInViewport();
  await expect(entry).toContainText('Spammers');
});

test('it works in a new tab', async ({ page }) => {
  await page.goto('/search/#q=database+backup');
  const opened = page.context().waitForEvent('page');
  await hits(page)
    .getByRole('link', { name: /GitLab/ })
    .click({ modifiers: ['ControlOrMeta'] });
  const tab = await opened;
  await expect(bar(tab)).toBeVisible();
  expect((await marked(tab)).length).toBeGreaterThan(3);
});

test('buttons and keys go from match to match, beginning in the section that was found', async ({ page }) => {
  await page.goto(`${report}#timeline&mark=backup`);
  await expect(bar(page)).toContainText(/^\d+ matches/);
  const total = (await marked(page)).length;
  await page.keyboard.press('n');
  const count = bar(page).locator('.marks-count');
  await expect(count).toHaveText(new RegExp(`^\\d+ of ${total}$`));
  const place = (await count.textContent())!;
  expect(await marked(page, 'search-now')).toHaveLength(1);
  const inSection = await page
    .evaluate(() => {
      const [range] = CSS.highlights.get('search-now') as Iterable<Range> as Range[] & Iterable<Range>;
      return range!.comparePoint(document.getElementById('timeline')!, 0) < 0;
    })
    .catch(() => undefined);
  expect(inSection ?? true).toBe(true);
  await page.keyboard.press('Shift+N');
  await expect(count).not.toHaveText(place);
  await bar(page).getByRole('button', { name: 'Next' }).click();
  await expect(count).toHaveText(place);
});

test('Escape clears the marks, and they stay away after loading again', async ({ page }) => {
  await openHit(page);
  await page.keyboard.press('Escape');
  await expect(bar(page)).toHaveCount(0);
  expect(await marked(page)).toEqual([]);
  await page.reload();
  await page.waitForLoadState('networkidle');
  await expect(bar(page)).toHaveCount(0);
});

test('loading again and going back keep the marks', async ({ page }) => {
  await openHit(page);
  const words = await marked(page);
  await page.reload();
  await expect(bar(page)).toBeVisible();
  expect(await marked(page)).toEqual(words);
  await page.getByRole('link', { name: 'Incidents', exact: true }).first().click();
  await expect(page).toHaveURL('/incidents/');
  await page.goBack();
  await expect(bar(page)).toBeVisible();
  expect(await marked(page)).toEqual(words);
});

test('a result on the page that is open moves to its section and marks it', async ({ page }) => {
  await openDialog(page, 'semaphores connections', report);
  const option = options(page).filter({ hasText: 'GitLab' }).first();
  await expect(options(page).last()).toHaveAttribute('href', /q=semaphores\+connections$/);
  const section = await option.evaluate((link: HTMLAnchorElement) => /#([^&]+)/.exec(link.hash)![1]!);
  await option.click();
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page).toHaveURL(`${report}#${section}`);
  await expect(bar(page)).toBeVisible();
  await expect(page.locator(`[id="${section}"]`)).toBeInViewport();
});

test('an identifier is marked whole, across the colours of its parts', async ({ page }) => {
  await page.goto('/incidents/docker-build-stuck-on-alpine/#mark=--no-cache');
  await expect(bar(page)).toBeVisible();
  expect(await marked(page)).toEqual(expect.arrayContaining(['--no-cache']));
});

test('ordinary pages load nothing that marks', async ({ page }) => {
  const scripts: string[] = [];
  page.on('request', request => scripts.push(request.url()));
  await page.goto(report);
  await page.waitForLoadState('networkidle');
  expect(scripts.filter(url => /marks\.[^/]*js$|excerpt/.test(url) && !/carried/.test(url))).toEqual([]);
});
