import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from 'playwright/test';
import type { PublishedRecommendations } from '../../src/report/published-recommendations.ts';

// Another origin: its pages show recommendations of the site, and pretend to be sites with hostile ones.
let server: Server;
let origin: string;
const answers = new Map<string, { type: string; body: string; policy?: string; secret?: boolean }>();

test.beforeAll(async () => {
  server = createServer((request, response) => {
    const answer = answers.get(request.url!);
    response.writeHead(answer ? 200 : 404, {
      'Content-Type': answer?.type ?? 'text/plain',
      ...(!answer?.secret && { 'Access-Control-Allow-Origin': '*' }),
      ...(answer?.policy && { 'Content-Security-Policy': answer.policy }),
    });
    response.end(answer?.body);
  }).listen(0);
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
test.afterAll(() => {
  server.close();
});

let published: PublishedRecommendations;
let site: string;
test.beforeEach(async ({ request, baseURL }) => {
  site = `${baseURL}/`;
  published = await (await request.get('/recommendations.json')).json();
});

async function show(page: Page, body: string, path: string, policy?: string): Promise<void> {
  const html = `<!doctype html><html lang="en"><title>Host</title><main><h1>Host</h1>${body}</main></html>`;
  answers.set(path, { type: 'text/html', body: html, ...(policy && { policy }) });
  await page.goto(origin + path);
}

test('the badge is an image with a title, in a page of another origin', async ({ page, request }) => {
  const { url, status, text } = published.recommendations[0]!;
  const svg = await (await request.get(`/${url}badge.svg`)).text();
  expect(svg).toContain(`Recommendation: ${status}`);
  expect(svg).not.toMatch(/@import|<script|<style|xlink|url\(/);
  await show(page, `<img id="b" alt="${status}" src="${site}${url}badge.svg">`, '/badge');
  await expect
    .poll(() => page.locator('#b').evaluate(image => (image as HTMLImageElement).naturalHeight))
    .toBe(20);
  await page.goto(`/${url}badge.svg`);
  expect(await page.evaluate(() => document.querySelector('title')?.textContent)).toContain(
    text.slice(0, 10),
  );
});

test('the JSON document is the site’s own entry, readable from another origin', async ({ page }) => {
  const entry = published.recommendations[0]!;
  await show(page, 'x', '/json');
  const address = `${site}${entry.url}recommendation.json`;
  const read = await page.evaluate(async from => (await fetch(from)).json(), address);
  expect(read).toEqual({ version: 1, site: published.site, ...entry });
});

test('the page leads to its oEmbed document, whose frame shows the card', async ({
  page,
  request,
  baseURL,
}) => {
  const { url, text } = published.recommendations[0]!;
  await page.goto(`/${url}`);
  const discovery = await page.locator('link[type="application/json+oembed"]').getAttribute('href');
  const document = await (await request.get(new URL(discovery!).pathname)).json();
  expect(document).toMatchObject({ version: '1.0', type: 'rich', title: text, width: 480, height: 150 });
  const html = document.html.replace(new URL(discovery!).origin, baseURL!);
  await show(page, html, '/oembed');
  await expect(page.frameLocator('iframe').getByRole('link', { name: text })).toBeVisible();
});

test('the embeddable page may be framed, other pages may not; axe finds nothing', async ({ page }) => {
  const { url, text } = published.recommendations[0]!;
  await show(
    page,
    `<iframe title="a" src="${site}${url}embed/"></iframe><iframe title="b" src="${site}${url}"></iframe>`,
    '/frames',
  );
  await expect(page.frameLocator('[title=a]').getByRole('heading', { name: text })).toBeVisible();
  await expect(page.frameLocator('[title=b]').getByRole('heading', { name: text })).toHaveCount(0);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.goto(`/${url}embed/`);
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  }
  await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', 'noindex');
});

test('embed.js draws the card by address and by id, under a strict policy', async ({ page }) => {
  const { id, url, text } = published.recommendations[0]!;
  const errors: string[] = [];
  page.on('console', message => message.type() === 'error' && errors.push(message.text()));
  page.on('pageerror', error => errors.push(String(error)));
  const policy = `default-src 'none'; script-src ${site}; connect-src ${site}; img-src 'self'`;
  const head = `<script defer src="${site}embed.js"></script>`;
  await show(
    page,
    `${head}<faultline-rec href="${site}${url}index.html"></faultline-rec><faultline-rec href="${id}"></faultline-rec>`,
    '/embed',
    policy,
  );
  await expect(page.getByRole('link', { name: text })).toHaveCount(2);
  await expect(page.getByRole('link', { name: text }).last()).toHaveAttribute('href', site + url);
  expect(errors.filter(error => !error.includes('favicon'))).toEqual([]);
});

test('embed.js: bad ids and unreachable sites are plain links, and hostile answers only text', async ({
  page,
}) => {
  const errors: string[] = [];
  page.on('pageerror', error => errors.push(String(error)));
  page.on('dialog', dialog => errors.push(dialog.message()));
  const hostile = {
    text: '<img src=x onerror=alert(1)>',
    status: '<script>alert(2)</script>',
    owner: '<b>Ada</b>',
    url: 'javascript:alert(3)',
    supersededBy: 'javascript:alert(4)',
  };
  answers.set('/recommendations/a/hostile/recommendation.json', {
    type: 'application/json',
    body: JSON.stringify(hostile),
  });
  answers.set('/recommendations/a/odd/recommendation.json', { type: 'application/json', body: 'null' });
  const silent = `http://localhost:${new URL(origin).port}`;
  answers.set('/recommendations/a/secret/recommendation.json', {
    type: 'application/json',
    body: JSON.stringify({ text: 'Not for others', status: 'proposed' }),
    secret: true,
  });
  const hrefs = [
    'none/such',
    `${origin}/recommendations/a/none/`,
    `${origin}/recommendations/a/odd/`,
    `${silent}/recommendations/a/secret/`,
    'https://unreachable.invalid/recommendations/a/b/',
    'javascript:alert(5)',
    'https://[',
    '',
  ];
  const tags = hrefs.map(href => `<faultline-rec href="${href}"></faultline-rec>`).join('');
  await show(
    page,
    `<script defer src="${site}embed.js"></script>${tags}<faultline-rec href="${origin}/recommendations/a/hostile/"></faultline-rec><faultline-rec id="own" href="no/such"><a href="/x">Own words</a></faultline-rec>`,
    '/hostile',
  );
  await expect(page.getByText('<img src=x onerror=alert(1)>')).toBeVisible();
  await expect(page.getByRole('link', { name: 'none/such' })).toHaveAttribute(
    'href',
    `${site}recommendations/none/such/`,
  );
  await expect(page.getByRole('link', { name: 'https://unreachable.invalid' })).toBeVisible();
  await expect(page.getByRole('link', { name: `${silent}/recommendations/a/secret/` })).toBeVisible();
  await expect(page.getByText('Not for others')).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'Own words' })).toBeVisible();
  const links = await page
    .locator('faultline-rec')
    .evaluateAll(all => all.flatMap(one => [...one.shadowRoot!.querySelectorAll('a')].map(a => a.protocol)));
  expect(links.every(protocol => /^https?:$/.test(protocol))).toBe(true);
  expect(await page.locator('faultline-rec img, faultline-rec script').count()).toBe(0);
  expect(errors).toEqual([]);
});
