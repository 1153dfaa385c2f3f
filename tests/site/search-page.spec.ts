import { expect, test } from 'playwright/test';
import { answered, hits } from './search-box.ts';

const note = '.results-status';

test('a result says its kind, date, severity and status, marks the words and leads to the section', async ({
  page,
}) => {
  await page.goto('/search/#q=postgresql-dev');
  const hit = hits(page).filter({ hasText: 'Incident' }).first();
  await expect(hit.locator('.hit-kind')).toHaveText('Incident');
  await expect(hit.locator('time')).toHaveText(/^\d{4}-\d\d-\d\d$/);
  await expect(hit.locator('.severity')).toHaveText(/^SEV\d$/);
  await expect(hit.locator('.status')).toBeVisible();
  await expect(hit.locator('.hit-place')).toHaveText(/^in /);
  await expect(hit.locator('.hit-why')).toHaveText(/in (?:the|code|a) ?\w*/);
  await expect(hit.locator('mark').first()).toBeVisible();
  expect(await hit.getByRole('link').getAttribute('href')).toMatch(/#[\w-]+&mark=/);
});

test('recommendations and docs are marked as such and can be filtered', async ({ page }) => {
  await page.goto('/search/#q=backup');
  const kinds = page.getByRole('group', { name: 'Kind' });
  await expect(kinds.getByRole('checkbox')).toHaveCount(3);
  for (const kind of ['Recommendation', 'Doc']) {
    const choice = kinds.getByRole('checkbox', { name: new RegExp(`^${kind}`) });
    await choice.check();
    await expect(page.getByRole('list', { name: 'Chosen filters' })).toContainText(`Kind: ${kind}`);
    await expect(page.locator(`.hit-kind:not(:text-is("${kind}"))`)).toHaveCount(0);
    expect(await hits(page).count()).toBeGreaterThan(0);
    await choice.uncheck();
  }
});

test('a facet tells how many results each value has', async ({ page }) => {
  await page.goto('/search/#q=database');
  const choice = page.getByRole('group', { name: 'Severity' }).locator('label').first();
  const count = Number(await choice.locator('.facet-count').textContent());
  await choice.getByRole('checkbox').check();
  await expect(page.locator(note)).toHaveText(count === 1 ? '1 result' : `${count} results`);
});

test('chips take a filter away each, and all of them', async ({ page }) => {
  await page.goto('/search/#q=database&kind=report&status=closed&status=resolved');
  const chips = page.getByRole('list', { name: 'Chosen filters' }).getByRole('button');
  await expect(chips).toHaveText([/Kind: Incident/, /Status: closed/, /Status: resolved/, /All filters/]);
  await page.getByRole('button', { name: 'Remove the filter Status: resolved' }).press('Enter');
  await expect(page).toHaveURL(/#q=database&kind=report&status=closed$/);
  await expect(chips.last()).toBeFocused();
  await chips.last().press('Enter');
  await expect(page).toHaveURL(/#q=database$/);
  await expect(chips).toHaveCount(0);
});

test('newest first is an order by date', async ({ page }) => {
  await page.goto('/search/#q=database');
  await page.getByLabel('Order').selectOption('date');
  await expect(page).toHaveURL(/sort=date/);
  await answered(page);
  const dates = await page.locator('.hit time').allTextContents();
  expect(dates.length).toBeGreaterThan(1);
  expect(dates).toEqual(dates.toSorted().reverse());
});

test('query, filters and order stand in the address; Back and Forward restore them', async ({ page }) => {
  await page.goto('/search/#q=database');
  await expect(page.locator(note)).toHaveText(/\d+ results?/);
  const all = (await page.locator(note).textContent())!;
  const filter = page.getByRole('group', { name: 'Kind' }).getByRole('checkbox').first();
  await filter.check();
  await expect(page).toHaveURL(/kind=/);
  await answered(page);
  await expect(page.locator(note)).not.toHaveText(all);
  await page.getByLabel('Order').selectOption('date');
  await expect(page).toHaveURL(/sort=date/);
  await answered(page);
  await hits(page).getByRole('link').first().click();
  await expect(page).not.toHaveURL(/\/search\//);
  await page.goBack();
  await expect(page).toHaveURL(/sort=date/);
  await expect(filter).toBeChecked();
  await expect(page.getByLabel('Order')).toHaveValue('date');
  await page.goBack();
  await page.goBack();
  await expect(page).toHaveURL(/#q=database$/);
  await expect(page.locator(note)).toHaveText(all);
  await page.goForward();
  await expect(page).toHaveURL(/kind=/);
  await expect(filter).toBeChecked();
});

test('typing writes the address, and typing after a rest is a step that Back takes back', async ({
  page,
}) => {
  await page.goto('/search/');
  await page.getByLabel('Search incidents').pressSequentially('database');
  await expect(page).toHaveURL(/#q=database$/);
  await page.keyboard.press('Enter');
  await page.keyboard.type(' backup');
  await expect(page).toHaveURL(/#q=database\+backup$/);
  await page.goBack();
  await expect(page).toHaveURL(/#q=database$/);
  await expect(page.getByLabel('Search incidents')).toHaveValue('database');
});

test('a shared address opens as it was, pages of results included', async ({ page }) => {
  await page.goto('/search/#q=the');
  await page.getByRole('button', { name: /^Show \d+ more$/ }).click();
  await expect(page).toHaveURL(/page=2/);
  await answered(page);
  await expect(hits(page).nth(10).getByRole('link')).toBeFocused();
  const count = await hits(page).count();
  const shared = page.url();
  await page.goto('about:blank');
  await page.goto(shared);
  await expect(hits(page)).toHaveCount(count);
});

test('an address with a question mark works too, as browsers make them for a site’s search', async ({
  page,
}) => {
  await page.goto('/search/?q=database');
  await expect(page.getByLabel('Search incidents')).toHaveValue('database');
  await expect(hits(page).first()).toBeVisible();
});

for (const cached of [true, false])
  test(`Back returns to the place and the focus, ${cached ? 'and' : 'even if'} the page is ${cached ? '' : 'not '}kept`, async ({
    page,
  }) => {
    // A page that listens to `unload` is not kept for going back.
    if (!cached) await page.addInitScript(() => addEventListener('unload', () => {}));
    await page.setViewportSize({ width: 1000, height: 500 });
    await page.goto('/search/#q=the');
    await page.getByRole('button', { name: /^Show \d+ more$/ }).click();
    const link = hits(page).nth(12).getByRole('link');
    await link.scrollIntoViewIfNeeded();
    const top = await page.evaluate(() => scrollY);
    await link.focus();
    await page.keyboard.press('Enter');
    await expect(page).not.toHaveURL(/search/);
    await page.goBack();
    await expect(link).toBeInViewport();
    await expect(link).toBeFocused();
    expect(Math.abs((await page.evaluate(() => scrollY)) - top)).toBeLessThan(5);
  });

test('arrows walk from the box through the results and back', async ({ page }) => {
  await page.goto('/search/#q=database');
  await expect(hits(page).first()).toBeVisible();
  const input = page.getByLabel('Search incidents');
  await input.focus();
  await page.keyboard.press('ArrowDown');
  await expect(hits(page).first().getByRole('link')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(hits(page).nth(1).getByRole('link')).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(input).toBeFocused();
});

test('on this page the keys of the dialog lead to its own box', async ({ page }) => {
  await page.goto('/search/#q=database');
  await expect(hits(page).first()).toBeVisible();
  await hits(page).first().getByRole('link').focus();
  await page.keyboard.press('Control+k');
  await expect(page.getByLabel('Search incidents')).toBeFocused();
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('the link to skip to the text asks nothing', async ({ page }) => {
  await page.goto('/search/#q=database');
  await expect(hits(page).first()).toBeVisible();
  await page.getByRole('link', { name: 'Skip to the text' }).press('Enter');
  await expect(page).toHaveURL(/#q=database$/);
  await expect(hits(page).first()).toBeVisible();
});
