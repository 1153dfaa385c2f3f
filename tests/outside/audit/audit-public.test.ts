import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Canaries } from '../../../src/outside/audit/canary.ts';
import { findCanaries } from '../../../src/outside/audit/find-canaries.ts';
import { plantLibrary } from '../../../src/outside/audit/plant-library.ts';
import { startDrawing } from '../../../src/site/share-image/draw.ts';
import { decodeFile, encodeFile } from '../../../src/search/table.ts';
import { faultlineIn } from '../../cli/faultline.ts';
import { writeLibrary } from './library.ts';

// A project far from the repository, every third of whose reports is internal.
let project: string;
let audited: Awaited<ReturnType<typeof faultlineIn>>;
/** The public site that the audit built of its copy. */
let site: string;
let canaries: Canaries;
let word: string;

beforeAll(async () => {
  project = mkdtempSync(join(tmpdir(), 'faultline-'));
  const folders = writeLibrary(project);
  audited = await faultlineIn(project, 'audit-public', 'reports', '--docs', 'docs', '--keep');
  // What is planted depends on nothing but the library: the same words as in the copy of the audit.
  ({ canaries } = await plantLibrary(folders, join(project, 'planted'), project));
  word = canaries.planted.keys().next().value!;
  const kept = readdirSync(join(project, '.faultline')).find(name => name.startsWith('audit-'))!;
  site = join(project, '.faultline', kept, 'site');
});
afterAll(() => rmSync(project, { recursive: true, force: true }));

test('a library in which every third report is internal and every field has a word planted passes', async () => {
  expect(audited.stderr).toMatch(
    /words planted in 16 texts, 5 of which a public site leaves out: none is there/,
  );
  expect(audited.stderr).toContain('It cannot know of what is not marked');
  expect(audited.code).toBe(0);
  // All of the public site was there to be searched, and the copy holds every word.
  expect(readFileSync(join(site, 'api/reports.json'), 'utf8')).toContain('The queue of shop 13');
  expect((await findCanaries(join(project, 'planted'), canaries)).leaks.length).toBeGreaterThan(15);
  expect(await findCanaries(site, canaries)).toMatchObject({ leaks: [] });
});

const text = (content: Buffer): string => content.toString('utf8').replace(/(<\/|\}\s*$|$)/, `${word}$1`);

/** A leak of each kind of artefact: the file, and what it becomes. */
const leaks: [kind: string, file: () => string, leaking: (content: Buffer) => string | Uint8Array][] = [
  ['page', () => 'incidents/shop-1/index.html', text],
  ['feed', () => 'feed.xml', text],
  ['data', () => 'api/reports.json', text],
  ['search index', () => firstFile('search', '.bin', /\bterms\b/), withKeys],
  ['sitemap', () => 'sitemap-0.xml', text],
  ['published Markdown', () => 'incidents/shop-1.md', text],
  ['metadata of an image', () => firstFile('files', '.png'), withMetadata],
  ['image that stands for a report', () => 'incidents/shop-1/share.png', drawn],
  ['compressed copy (brotli)', () => 'index.html.br', content => brotliCompressSync(text(content))],
  ['compressed copy (gzip)', () => 'index.html.gz', content => gzipSync(text(content))],
  ['name of a file', () => `files/${word}.txt`, () => ''],
  ['llms.txt', () => 'llms.txt', text],
  ['calendar', () => 'recommendations.ics', text],
  ['source map', () => '_astro/page.js.map', () => JSON.stringify({ version: 3, sourcesContent: [word] })],
  [
    'source map in a style',
    () => '_astro/page.css',
    () => `/*# sourceMappingURL=data:;base64,${btoa(`{"s":"${word}"}`)} */`,
  ],
];

const firstFile = (folder: string, extension: string, within = /^/): string =>
  join(
    folder,
    (readdirSync(join(site, folder), { recursive: true }) as string[])
      .filter(name => name.endsWith(extension) && within.test(name))
      .sort()[0]!,
  );

/** A table of the index in which a word shares its beginning with the one before it, which is how it is written. */
function withKeys(content: Buffer): Uint8Array {
  const entries = [...decodeFile(content)];
  const almost = word.slice(0, canaries.head.length + 3);
  for (const key of [almost, word]) entries.push([key, new Uint8Array(1)]);
  return encodeFile(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** A PNG with a compressed text. */
function withMetadata(content: Buffer): Buffer {
  const chunk = Buffer.concat([Buffer.from('zTXtComment\0\0'), deflateSync(word)]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(chunk.length - 4);
  return Buffer.concat([content.subarray(0, 33), length, chunk, Buffer.alloc(4), content.subarray(33)]);
}

/** An image that shows a word. */
function drawn(): Uint8Array {
  const [paper, ink] = ['#ffffff', '#000000'];
  const colours = { paper, ink, soft: ink, accent: ink };
  return startDrawing([])({
    site: '',
    headlines: [`${'wide '.repeat(4)}${word}`],
    facts: [],
    services: [],
    colours,
  });
}

test.each(leaks)('a leak into a %s is found and named', async (_, nameOf, leaking) => {
  const file = nameOf();
  const path = join(site, file);
  const before = readOrNothing(path);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, leaking(before ?? Buffer.from('<p></p>')));
  const found = await findCanaries(site, canaries);
  if (before) writeFileSync(path, before);
  else rmSync(path);
  expect(found.leaks.map(({ artefact }) => artefact)).toEqual([file]);
  const { place } = canaries.planted.get(word)!;
  if (!file.endsWith('.css')) expect(found.leaks[0]!.place).toBe(place);
});

function readOrNothing(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

test('a build that leaves nothing out is full of what was planted', async () => {
  const { reports, docs } = {
    reports: join(project, 'planted/reports'),
    docs: join(project, 'planted/docs'),
  };
  // Texts that are left out hold words also where only a date or a status may stand: such a text becomes no page.
  for (const folder of [reports, docs])
    for (const name of readdirSync(folder).filter(name => /\.mdx?$/.test(name))) {
      const path = join(folder, name);
      const source = readFileSync(path, 'utf8');
      if (/^visibility: internal$/m.test(source)) rmSync(path);
      else writeFileSync(path, source.replace(/^related: .*\n/m, ''));
    }
  const out = join(project, 'internal');
  const built = await faultlineIn(
    project,
    'build',
    'planted/reports',
    '--docs',
    'planted/docs',
    '--out',
    out,
    '--site',
    'https://example.org',
  );
  expect(built).toMatchObject({ code: 0 });
  const { leaks } = await findCanaries(out, canaries);
  const found = leaks.map(({ artefact }) => artefact);
  for (const kind of [
    /^incidents\/shop-1\/index\.html$/,
    /^incidents\/shop-1\.md$/,
    /^incidents\/shop-13\/index\.html$/,
    /^recommendations\/shop-1\/[a-z]+$/,
    /^api\/reports\.json$/,
    /^recommendations\.json$/,
    /^search\/.*\.bin$/,
    /^search\/.*\.json$/,
    /^sitemap-0\.xml$/,
    /^files\/.*\.png$/,
    /^files\/.*\.gif$/,
    /^files\/map.*\.svg$/,
    /^_astro\/.*\.png$/,
  ])
    expect(found).toContainEqual(expect.stringMatching(kind));
});

test('what no public site can be built of is said before anything is copied, by its own lines', async () => {
  const folder = join(project, 'reports');
  const path = join(folder, 'shop-1.md');
  const source = readFileSync(path, 'utf8');
  writeFileSync(path, `${source}\nSee [another](shop-3.md).\n`);
  const outcome = await faultlineIn(project, 'audit-public', 'reports', '--docs', 'docs');
  writeFileSync(path, source);
  expect(outcome.code).toBe(1);
  expect(outcome.stderr).toMatch(/reports\/shop-1\.md\n {2}\d+:\d+ error .*\[link-internal\]/);
  expect(outcome.stderr).toContain('Nothing was searched');
});
