import { type ChildProcess, spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface, type Interface } from 'node:readline';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openSearchIndex } from '../../src/search/search.ts';
import { digestsIn, reportText } from './site-folder.ts';

let folder: string;
let builder: ChildProcess;
let answers: AsyncIterableIterator<string>;
let lines: Interface;

beforeAll(() => {
  builder = spawn(process.execPath, [resolve('tests/build/builder.ts')], {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { ...process.env, NO_COLOR: '1' },
  });
  builder.stderr!.resume();
  lines = createInterface({ input: builder.stdout! });
  answers = lines[Symbol.asyncIterator]();
});
afterAll(() => builder.kill());
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'faultline-'));
  return () => rmSync(folder, { recursive: true, force: true });
});

/** Builds into a folder below the test's. @returns the exit code */
async function build(out: string, ...more: string[]): Promise<number> {
  const words = [
    join(folder, 'reports'),
    '--docs',
    join(folder, 'docs'),
    '--out',
    join(folder, out),
    ...more,
  ];
  builder.stdin!.write(`${JSON.stringify([...words, '--config', join(folder, config)])}\n`);
  return Number((await answers.next()).value);
}

let config: string;

const ids = ['a', 'b', 'c', 'd', 'e'];
const severities = ['SEV1', 'SEV2', 'SEV3'];
const statuses = ['proposed', 'accepted', 'verified', 'declined'];
const words = ['llvm', 'musl wheels', 'dns resolver', 'pool size', 'disk full'];
const pathOf = (id: string): string => join(folder, 'reports', `${id}.md`);

/** A report whose every part another can show: title, date, services, recommendations, links. */
interface Written {
  id: string;
  word: number;
  severity: number;
  status: number;
  day: number;
  /** Another report that it links to, and whose recommendation it cites. */
  to: number;
}

const written = fc.record({
  id: fc.constantFrom(...ids),
  word: fc.nat(words.length - 1),
  severity: fc.nat(severities.length - 1),
  status: fc.nat(statuses.length - 1),
  day: fc.nat(27),
  to: fc.nat(ids.length - 1),
});

function write({ id, word, severity, status, day, to }: Written): void {
  const other = ids[to]!;
  const links =
    other !== id && existsSync(pathOf(other)) ? `See [it](${other}.md) and [that](rec:${other}/first).` : '';
  const front = `severity: ${severities[severity]}
services: [${words[word]!.split(' ')[0]}]
tags: [t${day % 3}]
recommendations:
  - { id: first, text: Watch the ${words[word]}, status: ${statuses[status]}, due: 2026-02-${String(day + 1).padStart(2, '0')}, owner: Ada, reason: So it was }
`;
  const body = `About ${words[word]}, day ${day}. ${links}\n\n![Plan](plan.svg)\n\n## Recommendations\n\n- **Watch the ${words[word]}**`;
  const text = reportText(`On ${words[word]} ${id}`, { front, body });
  writeFileSync(pathOf(id), text.replace('2026-01-04', `2026-01-${String(day + 1).padStart(2, '0')}`));
}

type Step = { name: string; at: Written };
const step = fc.record({
  name: fc.constantFrom('write', 'write', 'write', 'delete', 'rename', 'doc', 'image', 'title'),
  at: written,
});

function take({ name, at }: Step): void {
  const path = pathOf(at.id);
  if (name === 'write' || !existsSync(path)) write(at);
  else if (name === 'delete') rmSync(path);
  else if (name === 'rename') {
    const to = ids[at.to]!;
    if (existsSync(pathOf(to))) write(at);
    else renameSync(path, pathOf(to));
  } else if (name === 'doc')
    writeFileSync(
      join(folder, 'docs', `doc-${at.day % 2}.md`),
      `# Doc ${at.word}\n\nCites rec:${at.id}/first.\n\n[It](rec:${at.id}/first)\n`,
    );
  else if (name === 'image') writeImage(at.day + 1);
  else config = config === 'one.config.mjs' ? 'two.config.mjs' : 'one.config.mjs';
}

const writeImage = (width: number): void =>
  writeFileSync(
    join(folder, 'reports/plan.svg'),
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="3"/>`,
  );

function begin(): void {
  for (const name of ['reports', 'docs']) {
    rmSync(join(folder, name), { recursive: true, force: true });
    mkdirSync(join(folder, name));
  }
  config = 'one.config.mjs';
  writeFileSync(join(folder, 'one.config.mjs'), "export default { site: 'https://one.example' };\n");
  writeFileSync(join(folder, 'two.config.mjs'), "export default { title: 'Two' };\n");
  writeImage(4);
  for (const [index, id] of ids.slice(0, 3).entries())
    write({ id, word: index, severity: index, status: index, day: index, to: 0 });
}

async function expectSameSites(): Promise<void> {
  const [warm, clean] = ['warm', 'clean'].map(name => [...digestsIn(join(folder, name))].filter(isPage));
  expect(warm).toEqual(clean);
  for (const text of words) expect(await hits('warm', text)).toEqual(await hits('clean', text));
}

// A search index that was updated answers as one that was built whole, from other bytes.
const isPage = ([path]: [string, string]): boolean => !path.startsWith('search/') || path.endsWith('.html');

async function hits(out: string, text: string): Promise<unknown> {
  const index = await openSearchIndex(path => readFile(join(folder, out, 'search', path)));
  return (await index.search({ text })).hits;
}

test('whatever changes, the site is the one that a clean build makes', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(step, { minLength: 1, maxLength: 3 }), { minLength: 4, maxLength: 5 }),
      async rounds => {
        begin();
        for (const steps of rounds) {
          for (const one of steps) take(one);
          const before = existsSync(join(folder, 'warm')) ? digestsIn(join(folder, 'warm')) : undefined;
          const code = await build('warm');
          expect(await build('clean', '--fresh')).toBe(code);
          if (code === 0) await expectSameSites();
          // A library with an error keeps the site as it was.
          else expect(before && digestsIn(join(folder, 'warm'))).toEqual(before);
        }
      },
    ),
    { numRuns: 2 },
  );
}, 300_000);

test('a component of the project, and a report with code and what it imports, are made anew when they change', async () => {
  begin();
  writeFileSync(
    join(folder, 'one.config.mjs'),
    "export default { site: 'https://one.example', components: { Colophon: './Colophon.astro' } };\n",
  );
  writeFileSync(join(folder, 'Colophon.astro'), '<p>Ours</p>\n');
  writeFileSync(join(folder, 'reports/_sum.js'), 'export const sum = 2;\n');
  writeFileSync(
    join(folder, 'reports/code.mdx'),
    reportText('Code', { body: "import { sum } from './_sum.js';\n\nIs {sum}." }),
  );
  // Old enough for the library to be known by its stamps alone.
  for (const name of ['reports', 'docs'])
    for (const file of readdirSync(join(folder, name))) utimesSync(join(folder, name, file), 1e9, 1e9);
  expect(await build('warm')).toBe(0);
  const page = (): string => readFileSync(join(folder, 'warm/incidents/code/index.html'), 'utf8');
  expect(page()).toMatch(/Is 2\.[\s\S]*<p>Ours<\/p>/);
  writeFileSync(join(folder, 'Colophon.astro'), '<p>Yours</p>\n');
  writeFileSync(join(folder, 'reports/_sum.js'), 'export const sum = 3;\n');
  expect(await build('warm')).toBe(0);
  expect(page()).toMatch(/Is 3\.[\s\S]*<p>Yours<\/p>/);
  expect(await build('clean', '--fresh')).toBe(0);
  await expectSameSites();
}, 300_000);

test('an image for each report is drawn once, and the page gives its whole address', async () => {
  begin();
  write({ id: 'a', word: 0, severity: 0, status: 0, day: 0, to: 0 });
  expect(await build('warm')).toBe(0);
  const page = readFileSync(join(folder, 'warm/incidents/a/index.html'), 'utf8');
  const told = Object.fromEntries(
    [...page.matchAll(/<meta (?:property|name)="((?:og|article|twitter):[^"]+)" content="([^"]*)"/g)].map(
      ([, name, content]) => [name, content],
    ),
  );
  expect(told).toEqual({
    'og:title': 'On llvm a',
    'og:site_name': 'Faultline',
    'og:type': 'article',
    'og:description': 'On llvm a, in short.',
    'og:url': 'https://one.example/incidents/a/',
    'og:image': 'https://one.example/incidents/a/share.png',
    'og:image:type': 'image/png',
    'og:image:width': '1200',
    'og:image:height': '630',
    'og:image:alt': 'Faultline: On llvm a (2026-01-01, SEV1, resolved)',
    'article:published_time': '2026-01-01',
    'article:tag': 't0',
    'twitter:card': 'summary_large_image',
  });
  const kept = join(process.cwd(), '.faultline/share-images');
  const images = (): number => readdirSync(kept, { recursive: true }).length;
  const before = images();
  expect(await build('clean', '--fresh')).toBe(0);
  expect(images()).toBe(before);
  const image = 'incidents/a/share.png';
  expect(digestsIn(join(folder, 'clean')).get(image)).toBe(digestsIn(join(folder, 'warm')).get(image));
}, 120_000);

test('an unchanged library is recognised, and one edit leaves the files of other pages alone', async () => {
  begin();
  expect(await build('warm')).toBe(0);
  const stampOf = (file: string): string => {
    const { ino, mtimeNs } = statSync(join(folder, 'warm', file), { bigint: true });
    return `${ino} ${mtimeNs}`;
  };
  const files = ['incidents/a/index.html', 'incidents/b/index.html', 'index.html', 'incidents/b.md'];
  const before = files.map(stampOf);
  expect(await build('warm')).toBe(0);
  expect(files.map(stampOf)).toEqual(before);
  writeFileSync(pathOf('a'), readFileSync(pathOf('a'), 'utf8').replace('## Summary', '## Abstract'));
  expect(await build('warm')).toBe(0);
  expect(files.map(stampOf).map((stamp, index) => stamp === before[index])).toEqual([
    false,
    true,
    true,
    true,
  ]);
  expect(readdirSync(join(folder, 'warm/incidents')).sort()).toEqual([
    'a',
    'a.md',
    'b',
    'b.md',
    'c',
    'c.md',
    'index.html',
  ]);
}, 120_000);
