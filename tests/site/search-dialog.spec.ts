import { expect, test } from 'playwright/test';
import { anyBox, box, openDialog, options } from './search-box.ts';

test('a slash opens the dialog, but stays a letter in a field', async ({ page }) => {
  await page.goto('/incidents/');
  await page.keyboard.press('/');
  await expect(box(page)).toBeFocused();
  await page.keyboard.type('a/b');
  await expect(box(page)).toHaveValue('a/b');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
});

test('closing gives the focus back to where it was', async ({ page }) => {
  await page.goto('/incidents/');
  const opener = page.getByRole('link', { name: /^Search/ });
  await opener.focus();
  await page.keyboard.press('Enter');
  await expect(box(page)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(opener).toBeFocused();
  await page.keyboard.press('Control+k');
  await page.getByRole('button', { name: 'Close' }).click();
  await expect(opener).toBeFocused();
});

test('opened again, it has the words of before, ready to be typed over', async ({ page }) => {
  await openDialog(page, 'database');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  await expect(box(page)).toHaveValue('database');
  await page.keyboard.type('dns');
  await expect(box(page)).toHaveValue('dns');
});

for (const words of ['llvm', 'postgresql-dev', 'cpu stuck docker build'])
  test(`it finds the Docker build incident by “${words}”`, async ({ page }) => {
    await openDialog(page, words, '/');
    await expect(options(page).first()).toContainText(/docker|llvm|build/i);
    await expect(page.getByRole('dialog').getByRole('status')).toHaveText(/\d+ results?/);
  });

test('the box is a combobox that says what it controls and which result is active', async ({ page }) => {
  await openDialog(page);
  await expect(box(page)).toHaveAttribute('aria-expanded', 'false');
  await page.keyboard.type('database');
  await expect(box(page)).toHaveAttribute('aria-expanded', 'true');
  await expect(box(page)).toHaveAttribute('aria-autocomplete', 'list');
  const list = page.locator(`#${await box(page).getAttribute('aria-controls')}`);
  await expect(list).toHaveRole('listbox');
  await expect(page.getByRole('listbox').getByRole('option', { selected: true })).toHaveCount(1);
  await expect(box(page)).toHaveAttribute(
    'aria-activedescendant',
    (await options(page).first().getAttribute('id'))!,
  );
});

test('a result is named by title, kind, date and where the words stand', async ({ page }) => {
  await openDialog(page, 'postgresql-dev');
  const incident = options(page).filter({ hasText: 'Incident' }).first();
  await expect(incident).toHaveAccessibleName(/^.+ , Incident , \d{4}-\d\d-\d\d , .*, in .+/);
});

test('arrows choose round the list, Home and End go to its ends, and the focus never leaves the box', async ({
  page,
}) => {
  await openDialog(page, 'database');
  await expect(options(page).last()).toHaveAttribute('href', /q=database$/);
  const active = (option: ReturnType<typeof options>) =>
    expect(option).toHaveAttribute('aria-selected', 'true');
  await active(options(page).first());
  await page.keyboard.press('ArrowDown');
  await active(options(page).nth(1));
  await page.keyboard.press('End');
  await active(options(page).last());
  await page.keyboard.press('ArrowDown');
  await active(options(page).first());
  await page.keyboard.press('ArrowUp');
  await active(options(page).last());
  await page.keyboard.press('Home');
  await active(options(page).first());
  await expect(box(page)).toBeFocused();
});

test('Home moves the caret until a result is chosen', async ({ page }) => {
  await openDialog(page, 'atabase');
  await page.keyboard.press('Home');
  await page.keyboard.type('d');
  await expect(box(page)).toHaveValue('database');
});

test('Enter opens the active result, Tab reaches the button to close', async ({ page }) => {
  await openDialog(page, 'database');
  await expect(options(page).last()).toHaveAttribute('href', /q=database$/);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Close' })).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('ArrowDown');
  const target = await options(page)
    .nth(1)
    .evaluate((option: HTMLAnchorElement) => option.pathname);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(url => url.pathname === target);
});

test('Enter right after a word means that word', async ({ page }) => {
  await openDialog(page, 'backup');
  await expect(options(page).first()).toBeVisible();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('left-pad');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/left-pad/);
});

test('the last row leads to all results', async ({ page }) => {
  await openDialog(page, 'database');
  await expect(options(page).last()).toHaveAttribute('href', /q=database$/);
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/search\/#q=database$/);
  await expect(page.locator('.results-list .hit').first()).toBeVisible();
});

test('answers of outdated keystrokes are dropped, however late they come', async ({ page }) => {
  let slow = true;
  await page.route('**/search/*/terms/**', async route => {
    if (slow) await new Promise(resolve => setTimeout(resolve, 700));
    await route.continue();
  });
  await openDialog(page, 'database');
  await page.waitForTimeout(50);
  slow = false;
  await page.keyboard.press('Control+a');
  await page.keyboard.type('dns');
  await expect(options(page).last()).toHaveAttribute('href', /q=dns$/);
  await page.waitForTimeout(1000);
  await expect(options(page).last()).toHaveAttribute('href', /q=dns$/);
  await expect(anyBox(page)).toHaveValue('dns');
});

test('nothing on the screen moves while one types', async ({ page }) => {
  await openDialog(page);
  const dialog = page.getByRole('dialog');
  const before = await dialog.boundingBox();
  await page.evaluate(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver(list => {
      for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value);
    }).observe({ type: 'layout-shift', buffered: false });
  });
  await page.keyboard.type('database backup', { delay: 30 });
  await expect(options(page).last()).toHaveAttribute('href', /q=database\+backup$/);
  expect(await dialog.boundingBox()).toEqual(before);
  const shifts = await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts);
  expect(shifts.reduce((sum, shift) => sum + shift, 0)).toBeLessThan(0.02);
});
