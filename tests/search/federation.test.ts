import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildSearchIndex, type IndexOptions } from '../../src/search/build.ts';
import type { SearchDocument } from '../../src/search/document.ts';
import type { FederationOptions } from '../../src/search/federation/federated-index.ts';
import { brokenIndex } from '../../src/search/index-failure.ts';
import type { FetchFile } from '../../src/search/index-reader.ts';
import { openSiteIndex } from '../../src/search/open-site-index.ts';
import type { SearchIndex, SearchRequest } from '../../src/search/search.ts';
import { countingFiles } from '../score/counting-files.ts';
import { library, openLibrary, report } from './library.ts';

type Files = Map<string, Uint8Array | string>;

const filesOf = (files: Files): FetchFile => {
  return async path => {
    const content = files.get(path);
    if (content === undefined) throw brokenIndex(path, 'it does not exist');
    return typeof content === 'string' ? new TextEncoder().encode(content) : content;
  };
};

/** Opens the first of some sites, which names the others; a site is its documents, or what brings its files. */
function open(
  [own, ...others]: (SearchDocument[] | FetchFile)[],
  options?: FederationOptions,
): Promise<SearchIndex> {
  const sites = others.map((_, i) => ({ name: `Site ${i + 1}`, url: `https://s${i + 1}.example/base/` }));
  const files = buildSearchIndex(own as SearchDocument[], { title: 'Home', sites } satisfies IndexOptions);
  const foreign = others.map(site => (Array.isArray(site) ? filesOf(buildSearchIndex(site)) : site));
  const bring = (url: string) => foreign[sites.findIndex(site => site.url === url)]!;
  return openSiteIndex(filesOf(files), bring, options);
}

const idsOf = async (index: SearchIndex, request: SearchRequest): Promise<string[]> =>
  (await index.search(request)).hits.map(hit => hit.id);

const [disk, storm, certificate] = library as [SearchDocument, SearchDocument, SearchDocument];

describe('sites that are searched together', () => {
  test('answer as one, each hit with its site and an address there', async () => {
    const index = await open([[disk], [storm, certificate]]);
    const { hits, total, unavailable } = await index.search({ text: 'nightly layers Prometheus' });
    expect(hits.map(({ id, site, url }) => ({ id, site, url }))).toEqual([
      { id: 'disk-full', site: undefined, url: 'incidents/disk-full/#what-happened' },
      {
        id: 'connection-storm',
        site: 'Site 1',
        url: 'https://s1.example/base/incidents/connection-storm/#what-happened',
      },
    ]);
    expect(total).toBe(2);
    expect(unavailable).toBeUndefined();
  });

  test('share one order by date, and pages', async () => {
    const index = await open([[storm], [disk, certificate]]);
    expect(await idsOf(index, { text: '' })).toEqual([
      'expired-certificate',
      'connection-storm',
      'disk-full',
    ]);
    expect(await idsOf(index, { text: '', offset: 1, limit: 1 })).toEqual(['connection-storm']);
    const byDate = await idsOf(index, { text: 'layers connection', sort: 'date' });
    expect(byDate).toEqual(['connection-storm', 'disk-full']);
  });

  test('have their facets merged, and one of their own', async () => {
    const index = await open([[disk], [storm], [certificate]]);
    const { facets } = await index.search({ text: '', facets: true });
    expect(facets!.site).toEqual([
      { value: 'Home', count: 1 },
      { value: 'Site 1', count: 1 },
      { value: 'Site 2', count: 1 },
    ]);
    expect(facets!.severity).toEqual([
      { value: 'SEV1', count: 1 },
      { value: 'SEV2', count: 2 },
    ]);
    const filters = { site: ['Site 2', 'Home'], severity: ['SEV2'] };
    expect(await idsOf(index, { text: '', filters })).toEqual(['expired-certificate', 'disk-full']);
  });

  test('show a document that two of them publish once, from the first', async () => {
    const copy = { ...storm, url: 'archive/connection-storm/', source: 'elsewhere.md' };
    const index = await open([
      [disk, storm],
      [copy, certificate],
    ]);
    const { hits, total } = await index.search({ text: 'connection storm' });
    expect(hits.map(({ id, site }) => [id, site])).toEqual([['connection-storm', undefined]]);
    expect(total).toBe(1);
    expect((await index.search({ text: '', facets: true })).facets!.site[0]).toEqual({
      value: 'Home',
      count: 2,
    });
    const amended = { ...copy, title: 'Connection storm, amended' };
    expect((await (await open([[storm], [amended]])).search({ text: 'storm' })).total).toBe(2);
  });

  test('keep what says the same on two pages of one site', async () => {
    const twins = ['a', 'b'].map(url => ({ ...disk, url }));
    expect((await (await open([[storm], twins])).search({ text: 'layers' })).total).toBe(2);
  });

  test('are asked by words that only one of them spells', async () => {
    expect(await idsOf(await open([[disk], [storm]]), { text: 'promethues' })).toEqual(['connection-storm']);
  });

  test('are asked by lines of a pasted error', async () => {
    const error = 'dial tcp 10.0.0.7:5432: connect: connection refused by upstream';
    const held = report('refused', { title: 'Refused', prose: 'x', code: error });
    const index = await open([[disk], [storm, held]]);
    const text = `${error.replace('7:5432', '9:6432')}\nretrying in 5s\nretrying in 10s`;
    const { hits } = await index.search({ text });
    expect(hits[0]).toMatchObject({ id: 'refused', site: 'Site 1' });
  });

  test('cost nothing where there are none', async () => {
    const { fetchFile, paths } = countingFiles(buildSearchIndex(library));
    const index = await openSiteIndex(fetchFile, () => expect.fail('no other site is named'));
    await index.search({ text: 'storm' });
    expect(paths().filter(path => path.includes('identities'))).toEqual([]);
  });
});

describe('a site that cannot take part', () => {
  const files = buildSearchIndex([storm]);
  const manifest = JSON.parse(files.get('manifest.json') as string);
  const changed = (over: object): FetchFile =>
    filesOf(new Map(files).set('manifest.json', JSON.stringify({ ...manifest, ...over })));
  const storedPath = `${manifest.generations[0]}/documents/0.json`;
  const stored = JSON.parse(files.get(storedPath) as string);
  const saying = (over: object): FetchFile =>
    filesOf(new Map(files).set(storedPath, JSON.stringify({ ...stored, ...over })));
  const withFacets = (change: (facets: Uint8Array) => Uint8Array): FetchFile => {
    const path = `${manifest.generations[0]}/facets.bin`;
    return filesOf(new Map(files).set(path, change(files.get(path) as Uint8Array)));
  };
  const never: FetchFile = () => new Promise(() => {});

  test.each<[string, FetchFile]>([
    ['is down', async () => Promise.reject(new TypeError('Failed to fetch'))],
    ['never answers', never],
    ['stops answering', path => (path === 'manifest.json' ? filesOf(files)(path) : never(path))],
    ['serves a page in place of files', async () => new TextEncoder().encode('<!doctype html>')],
    [
      'serves a page in place of every other file',
      path =>
        path === 'manifest.json' ? filesOf(files)(path) : Promise.resolve(new TextEncoder().encode('<html>')),
    ],
    ['is of another version', changed({ version: 99 })],
    ['leads out of its folder', changed({ generations: ['../../secret'] })],
    ['claims a million documents', changed({ documents: 1_000_000 })],
    ['claims no number of documents', changed({ documents: '1e9' })],
    ['has a manifest that is null', filesOf(new Map([['manifest.json', 'null']]))],
    ['has an address that runs', saying({ url: 'javascript:alert(1)' })],
    ['leads to another host', saying({ url: '//evil.example/incidents/' })],
    ['leads out of its base', saying({ url: '../other/' })],
    ['leads to a user', saying({ url: 'https://s1.example:443@evil.example/base/' })],
    ['has no title', saying({ title: { toString: 'x' } })],
    ['has sections of another form', saying({ sections: [{ prose: 'x' }] })],
    ['has tags that are one', saying({ tags: 'a' })],
    ['has an unknown kind', saying({ kind: '__proto__' })],
    ['has facets that are cut short', withFacets(facets => facets.subarray(0, 20))],
    ['has facets of more documents', withFacets(facets => Uint8Array.from([...facets, 1, 1]))],
    ['has facets whose values are none', withFacets(facets => facets.map((byte, i) => (i > 30 ? 99 : byte)))],
  ])('because it %s is named, and the others answer', async (_, site) => {
    const index = await open([[disk], site, [certificate]], { opening: 60, file: 60 });
    const { hits, total, unavailable, facets } = await index.search({ text: '', facets: true });
    expect(hits.map(({ id }) => id)).toEqual(['expired-certificate', 'disk-full']);
    expect(total).toBe(2);
    expect(unavailable).toEqual([{ site: 'Site 1', reason: expect.stringMatching(/^its? /) }]);
    expect(facets!.site.map(({ value }) => value)).toEqual(['Home', 'Site 2']);
  });

  test('because it is slow takes part when it is there', async () => {
    let arrive = (): void => {};
    const arrival = new Promise<void>(done => {
      arrive = done;
    });
    const late: FetchFile = async path => {
      await arrival;
      return filesOf(files)(path);
    };
    const index = await open([[disk], late], { opening: 20 });
    expect((await index.search({ text: 'storm' })).unavailable).toEqual([
      { site: 'Site 1', reason: 'it is slow to answer' },
    ]);
    arrive();
    await expect.poll(() => idsOf(index, { text: 'storm' })).toEqual(['connection-storm']);
  });

  test('is tried again later', async () => {
    let down = true;
    const site: FetchFile = async path => {
      if (down) throw new TypeError('Failed to fetch');
      return filesOf(files)(path);
    };
    const index = await open([[disk], site], { retry: 0 });
    expect(await idsOf(index, { text: 'storm' })).toEqual([]);
    down = false;
    expect(await idsOf(index, { text: 'storm' })).toEqual(['connection-storm']);
  });

  test('because it was published anew is opened again at once', async () => {
    let now = files;
    const index = await open([[disk], path => filesOf(now)(path)]);
    expect(await idsOf(index, { text: 'space' })).toEqual(['disk-full']);
    now = buildSearchIndex([storm, certificate]);
    const { hits, unavailable } = await index.search({ text: 'storm' });
    expect(hits.map(({ id }) => id)).toEqual(['connection-storm']);
    expect(unavailable).toBeUndefined();
  });

  test('never takes the own site with it', async () => {
    const broken = filesOf(
      new Map([...buildSearchIndex([disk])].filter(([path]) => !path.includes('terms'))),
    );
    const index = await open([[disk], broken, broken], { opening: 50, file: 50 });
    const { hits, unavailable } = await index.search({ text: 'layers' });
    expect(hits.map(({ id }) => id)).toEqual(['disk-full']);
    expect(unavailable).toHaveLength(2);
  });
});

const words = [
  'pool',
  'latency',
  'disk',
  'cache',
  'node',
  'retry',
  'deploy',
  'quota',
  'certificate',
  'queue',
];
const text = fc.array(fc.constantFrom(...words), { minLength: 4, maxLength: 30 }).map(list => list.join(' '));

test('split at random, a library has the documents, counts and nearly the scores that it has in one piece', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.record({ title: text, prose: text, site: fc.nat(2), day: fc.integer({ min: 10, max: 28 }) }),
        {
          minLength: 12,
          maxLength: 40,
        },
      ),
      fc.uniqueArray(fc.constantFrom(...words), { minLength: 1, maxLength: 4 }),
      async (made, query) => {
        const documents = made.map(({ title, prose, day }, i) =>
          report(`r${i}`, { title, prose, date: `2026-01-${day}`, tags: [title.split(' ')[0]!] }),
        );
        const parts = [0, 1, 2].map(site => documents.filter((_, i) => made[i]!.site === site));
        const request = { text: query.join(' '), limit: 100, facets: true };
        const whole = await (await openLibrary(documents)).index.search(request);
        const split = await (await open(parts)).search(request);
        expect(split.total).toBe(whole.total);
        const { site: _, ...facets } = split.facets!;
        expect({ ...facets, site: [] }).toEqual(whole.facets);
        const scores = new Map(whole.hits.map(({ id, score }) => [id, score]));
        const best = whole.hits[0]?.score ?? 1;
        // A site of two or three texts has other average lengths than the whole.
        for (const hit of split.hits)
          expect(Math.abs(hit.score - scores.get(hit.id)!) / best).toBeLessThan(0.55);
      },
    ),
    { numRuns: 40 },
  );
});
