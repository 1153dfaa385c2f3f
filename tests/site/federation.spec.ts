import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from 'playwright/test';
import sirv from 'sirv';

// Two sites that were built from their own folders, on two origins, and an address where nothing answers.
test.describe.configure({ mode: 'serial' });

let root: string;
let own: { server: Server; origin: string };
let payments: { server: Server; origin: string };
const folders = new Map<Server, string>();

const report = (title: string, date: string, text: string): string =>
  `---\ndate: ${date}\nstatus: resolved\nissue: ${text}\nservices: [checkout]\n---\n# ${title}\n\n## What happened\n\n${text}\n`;

const shared = report('Shared outage', '2026-02-02', 'The quartz broker lost its quorum for both teams.');

test.beforeAll(async () => {
  test.setTimeout(120_000);
  root = mkdtempSync(join(tmpdir(), 'faultline-'));
  payments = await serve('/pay/');
  own = await serve('/');
  const gone = await serve('/');
  gone.server.close();
  const sites = [
    { name: 'Payments', url: `${payments.origin}/pay/` },
    { name: 'Archive', url: `${gone.origin}/` },
  ];
  folders.set(
    own.server,
    await build(
      'own',
      { title: 'Acme', search: { sites } },
      {
        'broker.md': report('Broker stalled', '2026-01-04', 'The quartz broker ran out of file handles.'),
        'shared.md': shared,
      },
    ),
  );
  folders.set(
    payments.server,
    await build(
      'payments',
      { base: '/pay/' },
      {
        'refused.md': report(
          'Payments refused',
          '2026-03-02',
          'The quartz broker refused `<img src=x onerror="document.title=1">` every payment.',
        ),
        'shared.md': shared,
      },
    ),
  );
});

test.afterAll(() => {
  for (const { server } of [own, payments]) {
    server.closeAllConnections();
    server.close();
  }
  rmSync(root, { recursive: true, force: true });
});

/** Serves what will be built; index files may be read from the other site's pages, as the README has it. */
async function serve(base: string): Promise<{ server: Server; origin: string }> {
  const server = createServer((request, response) => {
    const path = request.url!;
    if (/\/search\/.+\.(?:json|bin)$/.test(path) && own)
      response.setHeader('Access-Control-Allow-Origin', own.origin);
    request.url = `/${path.slice(base.length)}`;
    sirv(folders.get(server)!, { dev: true })(request, response, () => {
      response.writeHead(404).end();
    });
  });
  await new Promise<void>(done => server.listen(0, 'localhost', done));
  return { server, origin: `http://localhost:${(server.address() as AddressInfo).port}` };
}

async function build(name: string, config: object, reports: Record<string, string>): Promise<string> {
  const folder = join(root, name);
  for (const sub of ['reports', 'docs']) mkdirSync(join(folder, sub), { recursive: true });
  for (const [file, text] of Object.entries(reports)) writeFileSync(join(folder, 'reports', file), text);
  const file = join(folder, 'faultline.config.mjs');
  writeFileSync(file, `export default ${JSON.stringify({ reports: 'reports', docs: 'docs', ...config })};`);
  const out = join(folder, 'site');
  // What an environment says of other programs must not take the policy out of a published page.
  const env = { ...process.env, NODE_ENV: 'development' };
  const words = ['src/cli/main.ts', 'build', '--config', file, '--out', out];
  await promisify(execFile)(process.execPath, words, { env });
  return out;
}

const hits = (page: Page) => page.getByRole('list', { name: 'Results' }).getByRole('listitem');

async function search(page: Page, text: string): Promise<void> {
  await page.goto(`${own.origin}/search/`);
  await page.locator('[data-search-page] :is(input, textarea)').first().fill(text);
}

test('one box finds what two sites publish, once, and names the site that is down', async ({ page }) => {
  await search(page, 'quartz broker');
  await expect(hits(page)).toHaveCount(3);
  await expect(hits(page).filter({ hasText: 'Shared outage' })).toHaveCount(1);
  const foreign = hits(page).filter({ hasText: 'Payments refused' });
  await expect(foreign.getByRole('link')).toHaveAttribute(
    'href',
    new RegExp(`^${payments.origin}/pay/incidents/refused/`),
  );
  await expect(foreign.locator('.hit-site')).toHaveText('Payments');
  await expect(hits(page).filter({ hasText: 'Broker stalled' }).locator('.hit-site')).toHaveCount(0);
  await expect(page.locator('.results-status')).toHaveText(
    '3 results. Without Archive: it cannot be reached.',
  );
  expect(await page.title()).not.toBe('1');
  await expect(hits(page).locator('img')).toHaveCount(0);
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
});

test('a facet chooses among the sites, and stands in the address', async ({ page }) => {
  await search(page, 'quartz broker');
  const sites = page.getByRole('group', { name: 'Site' });
  await expect(sites.getByRole('checkbox')).toHaveCount(2);
  await sites.getByRole('checkbox', { name: /Payments/ }).check();
  await expect(hits(page)).toHaveCount(1);
  await expect(hits(page)).toContainText('Payments refused');
  await page.reload();
  await expect(hits(page)).toHaveCount(1);
  await expect(sites.getByRole('checkbox', { name: /Payments/ })).toBeChecked();
});

test('the newest of all sites come first in order of date', async ({ page }) => {
  await search(page, 'quartz broker');
  await page.getByLabel('Order').selectOption('date');
  await expect(hits(page).first()).toContainText('Payments refused');
  await expect(hits(page).last()).toContainText('Broker stalled');
});

test('a hit of another site opens there', async ({ page }) => {
  await search(page, 'payments refused');
  await hits(page).first().getByRole('link').click();
  await expect(page).toHaveURL(new RegExp(`^${payments.origin}/pay/incidents/refused/`));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Payments refused');
});

test('the dialog finds them too', async ({ page }) => {
  await page.goto(`${own.origin}/`);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('payments refused');
  await expect(page.getByRole('listbox', { name: 'Results' }).getByRole('option').first()).toContainText(
    'Payments refused',
  );
});

test('pages may read the configured origins and no other, and read only index files', async ({ page }) => {
  const requests: string[] = [];
  page.on('request', request => requests.push(request.url()));
  await search(page, 'quartz broker');
  await expect(hits(page)).toHaveCount(3);
  const foreign = requests.filter(url => !url.startsWith(`${own.origin}/`) && !url.startsWith('data:'));
  expect(foreign.length).toBeGreaterThan(1);
  expect(foreign.filter(url => !/^http:\/\/localhost:\d+\/(?:pay\/)?search\/[\w/.]+$/.test(url))).toEqual([]);
  const policy = page.locator('meta[http-equiv="content-security-policy" i]');
  await expect(policy).toHaveAttribute(
    'content',
    new RegExp(`connect-src 'self' ${payments.origin} http://localhost:\\d+; script-src`),
  );
  const other = await serve('/');
  folders.set(other.server, root);
  const outcome = await page.evaluate(async address => {
    const blocked = new Promise<string>(done =>
      document.addEventListener('securitypolicyviolation', event => done(event.violatedDirective)),
    );
    await fetch(address).catch(() => {});
    return blocked;
  }, other.origin);
  other.server.close();
  expect(outcome).toBe('connect-src');
});

test('a site without others allows no other origin', async ({ request }) => {
  const page = await (await request.get(`${payments.origin}/pay/`)).text();
  expect(page).toContain("default-src 'self'");
  expect(page).not.toContain('connect-src');
});
