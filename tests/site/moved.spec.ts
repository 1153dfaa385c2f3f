import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import addFormats from 'ajv-formats';
import Ajv from 'ajv/dist/2020.js';
import { expect, test } from 'playwright/test';

// Building a site takes longer than what is tested there.
test.describe.configure({ mode: 'serial', timeout: 120_000 });

const report = (more: string) =>
  `---\ntitle: Builds hang\ndate: 2026-01-04\nstatus: resolved\nissue: x\n${more}---\nText.\n`;
const reports: Record<string, string> = {
  'hang.md': report(`aliases: [hung]
recommendations:
  - { id: pin, text: Pin the image by digest., aliases: [pin-it, gone/pin] }
  - id: first
    text: Build on Alpine.
    status: superseded
    superseded_by: second
  - id: second
    text: Build on Debian.
    status: superseded
    superseded_by: pin
    reason: The tag moved under us.
    history: [{ date: 2026-03-02, status: superseded }]
  - id: no
    text: Build by hand.
    status: declined
    reason: Too dear.
`),
};

const folder = mkdtempSync(join(tmpdir(), 'faultline-moved-'));
const [source, docs, out] = ['incidents', 'docs', 'site'].map(name => join(folder, name)) as [
  string,
  string,
  string,
];
let server: ChildProcess | undefined;
let site = '';

test.beforeAll(async () => {
  for (const made of [source, docs]) mkdirSync(made);
  for (const [name, text] of Object.entries(reports)) writeFileSync(join(source, name), text);
  const words = ['src/cli/main.ts', 'build', source, '--docs', docs, '--out', out];
  const base = ['--base', '/team/', '--site', 'https://example.org'];
  const built = spawnSync(process.execPath, [...words, ...base], { encoding: 'utf8' });
  expect(built.status, built.stderr).toBe(0);
  const preview = ['src/cli/main.ts', 'preview', '--base', '/team/', '--out', out, '--port', '4397'];
  server = spawn(process.execPath, preview, { stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = await new Promise<[string]>(done =>
    server!.stdout!.once('data', text => done([String(text)])),
  );
  site = /http:\S+/.exec(line)![0];
});
test.afterAll(() => {
  server?.kill();
  rmSync(folder, { recursive: true, force: true });
});

for (const alias of ['hang/pin-it', 'gone/pin', 'hung/pin'])
  test(`${alias} leads on to the page of the recommendation`, async ({ page }) => {
    const redirect = readFileSync(join(out, 'recommendations', alias, 'index.html'), 'utf8');
    expect(redirect).toContain(
      '<link rel="canonical" href="https://example.org/team/recommendations/hang/pin/">',
    );
    await page.goto(`${site}recommendations/${alias}/`);
    await expect(page).toHaveURL(`${site}recommendations/hang/pin/`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Pin the image by digest.');
  });

test('an alias of a report leads on, and the sitemap lists none', async ({ page }) => {
  await page.goto(`${site}incidents/hung/`);
  await expect(page).toHaveURL(`${site}incidents/hang/`);
  const sitemap = readFileSync(join(out, 'sitemap-0.xml'), 'utf8');
  expect(sitemap).toContain('/team/recommendations/hang/pin/<');
  expect(sitemap).not.toMatch(/hung|gone|pin-it/);
});

test('a withdrawn recommendation says what happened, when and why, and points to the end of the chain', async ({
  page,
}) => {
  await page.goto(`${site}recommendations/hang/first/`);
  const note = page.locator('.withdrawn');
  await expect(note).toContainText('This was superseded');
  await expect(note).toContainText('What holds now: Pin the image');
  await page.goto(`${site}recommendations/hang/second/`);
  await expect(note).toContainText('instead. Since 2026-03-02.');
  await expect(note).toContainText('The tag moved under us.');
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await note.getByRole('link', { name: 'Pin the image' }).click();
  await expect(page).toHaveURL(`${site}recommendations/hang/pin/`);
  await expect(note).toHaveCount(0);
  await page.goto(`${site}recommendations/hang/no/`);
  await expect(note).toContainText('Too dear.');
});

test('recommendations.json is what its published schema says', () => {
  const json = (path: string) => JSON.parse(readFileSync(join(out, path), 'utf8'));
  const ajv = new Ajv({ strict: true });
  addFormats(ajv);
  const validate = ajv.compile(json('schema/recommendations.schema.json'));
  const published = json('recommendations.json');
  expect(validate(published), JSON.stringify(validate.errors)).toBe(true);
  expect(published.site).toBe('https://example.org/team/');
  expect(validate({ ...published, recommendations: [{ id: 'x' }] })).toBe(false);
});

test('what was built can be checked against, and a vanished alias is noticed', () => {
  const check = () =>
    spawnSync(
      process.execPath,
      ['src/cli/main.ts', 'check', source, '--docs', docs, '--against', `${site}recommendations.json`],
      { encoding: 'utf8' },
    );
  expect(check().status).toBe(0);
  const [name, text] = Object.entries(reports)[0]!;
  writeFileSync(join(source, name), text.replace(', gone/pin', ''));
  const { status, stderr } = check();
  expect(status).toBe(1);
  expect(stderr).toContain('[published-alias-missing]');
  expect(stderr).toContain('aliases: [pin-it, gone/pin]');
});
