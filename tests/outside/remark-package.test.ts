import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { unpackInto, userEnvironment } from '../package/installed.ts';
import { published, site } from './published.ts';

// What others install: the packed package in the `node_modules` of another project. Nothing is fetched: the project is
// within this one's folder, whose `node_modules` hold what else it needs.
let folder: string;
// Astro, which runs by itself here, would keep in the user's home folder that it reports its use.
const env = { ...userEnvironment, ASTRO_TELEMETRY_DISABLED: '1' };
const run = (program: string, words: string[], cwd: string): string =>
  execFileSync(program, words, { cwd, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
const tool = (path: string, ...words: string[]): string =>
  run(process.execPath, [resolve('node_modules', path), ...words], folder);

beforeAll(() => {
  mkdirSync('.faultline', { recursive: true });
  folder = mkdtempSync(resolve('.faultline/remark-'));
  unpackInto(folder);
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({ type: 'module', dependencies: { '@astrojs/starlight': '*', astro: '*' } }),
  );
  writeFileSync(join(folder, 'recommendations.json'), JSON.stringify(published));
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('the installed plugin is JavaScript with types', () => {
  const program = `import remarkFaultline, { type RemarkFaultlineOptions } from 'faultline/remark';
import remarkParse from 'remark-parse';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';

const options: RemarkFaultlineOptions = { file: 'recommendations.json', status: 'after' };
const file = await unified().use(remarkParse).use(remarkFaultline, options).use(remarkStringify).process('[a](rec:slow/pin)');
console.log(String(file));
// @ts-expect-error
options.status = 'before';
// @ts-expect-error
options.data = 1;
`;
  writeFileSync(join(folder, 'use.ts'), program);
  expect(run(process.execPath, ['use.ts'], folder)).toContain(
    `[a](${site}recommendations/slow/pin/) (accepted)`,
  );
  const options = ['--ignoreConfig', '--noEmit', '--skipLibCheck', '--strict', '--module', 'nodenext'];
  tool('typescript/bin/tsc', ...options, '--target', 'esnext', '--types', 'node', 'use.ts');
}, 60_000);

test('a Starlight site shows links with their state', async () => {
  await cp('tests/outside/fixtures/starlight', folder, { recursive: true });
  tool('astro/bin/astro.mjs', 'build');
  const html = readFileSync(join(folder, 'dist/index.html'), 'utf8');
  const link = (id: string, status: string, text: string): string =>
    `<a href="${site}recommendations/${id}/" class="faultline-rec" data-status="${status}">${text}</a>`;
  expect(html).toContain(
    `<p>Follow ${link('slow/pin', 'accepted', 'what we learned')} (accepted), and ${link('other/third', 'accepted', 'Do third.')} (accepted).</p>`,
  );
  expect(html).toContain(
    `<td>${link('slow/first', 'superseded', 'before')} (superseded by slow/second)</td>`,
  );
}, 120_000);
