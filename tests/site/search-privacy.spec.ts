import { expect, test } from 'playwright/test';
import { hits, openDialog, options, paste } from './search-box.ts';

// What a site that is searched may be asked for: its own pages, scripts and styles, and files of the index.
const ordinary =
  /^\/(?:(?:incidents|recommendations|docs|search)\/(?:[\w.-]+\/)*(?:#.*)?|_astro\/[\w.-]+|favicon\.svg)?$/;
const indexFile = /^\/search\/(?:manifest\.json|[0-9a-f]{12}\/[\w-]+(?:\/\d+)?\.(?:bin|json))$/;

test('no request but for index files leaves the page while searching, and none tells what was searched', async ({
  page,
  baseURL,
}) => {
  const requests: { url: string; method: string; body: string | null; referer: string }[] = [];
  page.on('request', request => {
    requests.push({
      url: request.url(),
      method: request.method(),
      body: request.postData(),
      referer: request.headers().referer ?? '',
    });
  });
  page.on('websocket', socket => expect(socket.url()).toBe('none'));
  await openDialog(page);
  await page.waitForLoadState('networkidle');
  requests.length = 0;

  await page.keyboard.type('database replication');
  await expect(options(page).first()).toBeVisible();
  await page.keyboard.press('Control+a');
  await paste(
    page,
    'FATAL: replication of the primary database stopped, sup3rsecret-token\n    at connect (/srv/pool.js:9:1)',
  );
  await expect(options(page).first()).toBeVisible();
  const whileTyping = requests.splice(0).map(({ url }) => new URL(url).pathname);
  expect(whileTyping.filter(path => !indexFile.test(path))).toEqual([]);

  await page.keyboard.press('End');
  await options(page).last().click();
  await expect(hits(page).first()).toBeVisible();
  await page.reload();
  await expect(hits(page).first()).toBeVisible();
  await hits(page).first().getByRole('link').click();
  await expect(page).not.toHaveURL(/\/search\//);
  await page.goto('/');
  await page.locator('.search-words').fill('sup3rsecret-token');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/search\/#q=sup3rsecret-token$/);
  await page.waitForLoadState('networkidle');
  for (const { url, method, body, referer } of requests) {
    expect(url.startsWith(baseURL!)).toBe(true);
    const { pathname, search } = new URL(url);
    expect(
      ordinary.test(pathname) || indexFile.test(pathname) || /\.(png|svg|jpg|webp)$/.test(pathname),
      pathname,
    ).toBe(true);
    expect({ method, body, search }).toEqual({ method: 'GET', body: null, search: '' });
    expect(`${url} ${referer}`).not.toMatch(/sup3rsecret|replication/);
  }
});

test('nothing of search is loaded until the dialog is opened', async ({ page }) => {
  const paths: string[] = [];
  page.on('request', request => paths.push(new URL(request.url()).pathname));
  const loaded = () => paths.filter(path => indexFile.test(path) || /dialog-box|site-index/.test(path));
  await page.goto('/incidents/');
  await page.waitForLoadState('networkidle');
  expect(loaded()).toEqual([]);
  await page.keyboard.press('Control+k');
  await expect.poll(() => loaded().filter(path => indexFile.test(path))).toEqual(['/search/manifest.json']);
});
