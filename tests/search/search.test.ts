import { describe, expect, test } from 'vitest';
import { buildSearchIndex } from '../../src/search/build.ts';
import { openSearchIndex } from '../../src/search/search.ts';
import { idsFor, library, openLibrary, report } from './library.ts';

describe('words', () => {
  test('any word may match and none is required', async () => {
    expect(await idsFor('storm unicorn')).toEqual(['connection-storm']);
  });

  test('more matching words rank higher', async () => {
    expect((await idsFor('nightly layers pruned connection')).slice(0, 2)).toEqual([
      'disk-full',
      'connection-storm',
    ]);
  });

  test.each([
    ['--no-cache', 'disk-full'],
    ['no-cache', 'disk-full'],
    ['kube_pod_status_phase', 'connection-storm'],
    ['getUserById', 'connection-storm'],
    ['user by id', 'connection-storm'],
    ['node:18-alpine', 'expired-certificate'],
    ['alpine', 'expired-certificate'],
    ['renew.ts', 'expired-certificate'],
    ['src/lib/renew.ts:99', 'expired-certificate'],
    ['9663b4c', 'expired-certificate'],
    ['接続', 'expired-certificate'],
    ['сертификат', 'expired-certificate'],
    ['restarting client', 'connection-storm'],
  ])('%s finds %s first', async (text, id) => {
    expect((await idsFor(text))[0]).toBe(id);
  });

  test('an identifier as it was typed ranks above its parts', async () => {
    const documents = [
      report('parts', { title: 'User pool', prose: 'get user by id, get user by id, get the user' }),
      report('whole', { code: 'getUserById' }),
    ];
    expect(await idsFor('getUserById', documents)).toEqual(['whole', 'parts']);
  });

  test.each([
    ['promethues', 'connection-storm'],
    ['databse', 'connection-storm'],
    ['alipne', 'expired-certificate'],
    ['rpometheus', 'connection-storm'],
  ])('%s is read as the word it was meant to be', async (text, id) => {
    expect(await idsFor(text)).toEqual([id]);
  });

  test('the last word may be unfinished while typing', async () => {
    const { index } = await openLibrary();
    const ids = async (typing: boolean) =>
      (await index.search({ text: 'prome', typing })).hits.map(hit => hit.id);
    expect(await ids(true)).toEqual(['connection-storm']);
  });

  test('words that say nothing count only when there is nothing else', async () => {
    expect(await idsFor('the zebra')).toEqual([]);
    expect(await idsFor('the')).not.toEqual([]);
  });

  test('nothing found is no hit and no error', async () => {
    const { index } = await openLibrary();
    expect(await index.search({ text: 'zzzzzzzz' })).toEqual({ total: 0, hits: [], nothingRelevant: true });
  });

  test('words of which the library holds too little are answered with nothing, and with what is nearest', async () => {
    const { index } = await openLibrary();
    const answer = await index.search({ text: 'zebra unicorn griffin storm' });
    expect(answer).toMatchObject({ total: 0, hits: [], nothingRelevant: true });
    expect(answer.nearest).toContainEqual({ facet: 'service', value: 'database', count: 1 });
  });

  test('without a word every document matches, newest first', async () => {
    expect(await idsFor(' … ')).toEqual(['expired-certificate', 'connection-storm', 'disk-full']);
  });

  test('an empty library can be asked', async () => {
    expect(await idsFor('anything', [])).toEqual([]);
  });
});

describe('a hit', () => {
  test('leads to its section and shows the matching words, code included', async () => {
    const { index } = await openLibrary();
    const { hits } = await index.search({ text: 'space left cache' });
    expect(hits[0]).toMatchObject({ url: 'incidents/disk-full/#what-happened', source: 'disk-full.md' });
    expect(hits[0]!.excerpt.section).toEqual({ id: 'what-happened', heading: 'What happened' });
    expect(hits[0]!.excerpt.code).toBe(true);
    const marked = hits[0]!.excerpt.parts.filter(part => part.marked).map(part => part.text);
    expect(marked).toEqual(['--no-cache', 'space', 'left']);
  });

  test('names what it matched, the most telling first', async () => {
    const { index } = await openLibrary();
    const { hits } = await index.search({ text: 'what happened nightly' });
    expect(hits[0]!.matched[0]).toBe('nightli');
  });

  test.each([
    ['connection storm', 'title', ['all words, most in the title']],
    ['postgres', 'labels', ['“postgres”, most in the labels']],
    ['layers never pruned', 'causes', ['all words, most in the causes']],
    ['promethues unicorn', 'prose', ['spelling: prometheus for promethues']],
  ])('of %s names the field and the reasons', async (text, field, why) => {
    const { index } = await openLibrary();
    expect((await index.search({ text })).hits[0]).toMatchObject({ field, why });
  });

  test('marks the title', async () => {
    const { index } = await openLibrary();
    const { hits } = await index.search({ text: 'storms' });
    expect(hits[0]!.titleParts).toEqual([
      { text: 'Connection ', marked: false },
      { text: 'storm', marked: true },
      { text: ' took the database down', marked: false },
    ]);
  });

  test('is cut from a long section around its best words', async () => {
    const filler = 'Nothing of interest was seen here. '.repeat(200);
    const { index } = await openLibrary([
      report('long', { prose: `${filler}The llvm linker stalled. ${filler}` }),
    ]);
    const { hits } = await index.search({ text: 'llvm' });
    const text = hits[0]!.excerpt.parts.map(part => part.text).join('');
    expect(text).toContain('llvm');
    expect(text.length).toBeLessThan(300);
    expect(text.startsWith('…')).toBe(true);
  });
});

describe('facets, filters and order', () => {
  test('counts every facet over all matches', async () => {
    const { index } = await openLibrary();
    const { facets } = await index.search({ text: '', facets: true, limit: 1 });
    expect(facets!.status).toEqual([
      { value: 'resolved', count: 2 },
      { value: 'monitoring', count: 1 },
    ]);
    expect(facets!.year).toEqual([
      { value: '2026', count: 2 },
      { value: '2025', count: 1 },
    ]);
    expect(facets!.service.map(({ value }) => value)).toEqual(['api', 'ci', 'database', 'gateway']);
  });

  test('values of one facet widen, facets together narrow', async () => {
    const { index } = await openLibrary();
    const ids = async (filters: object) =>
      (await index.search({ text: '', filters })).hits.map(hit => hit.id).sort();
    expect(await ids({ status: ['resolved', 'monitoring'] })).toHaveLength(3);
    expect(await ids({ status: ['resolved'], year: ['2026'] })).toEqual(['expired-certificate']);
    expect(await ids({ tag: ['no-such-tag'] })).toEqual([]);
  });

  test('a facet’s own filter does not narrow its counts', async () => {
    const { index } = await openLibrary();
    const { facets, total } = await index.search({ text: '', facets: true, filters: { severity: ['SEV1'] } });
    expect(total).toBe(1);
    expect(facets!.severity).toEqual([
      { value: 'SEV1', count: 1 },
      { value: 'SEV2', count: 2 },
    ]);
    expect(facets!.year).toEqual([{ value: '2026', count: 1 }]);
  });

  test('sorts by date, newest first, and pages', async () => {
    const { index } = await openLibrary();
    const text = 'layers pruned connection storm';
    const newest = await index.search({ text, sort: 'date' });
    expect(newest.hits.map(hit => hit.id)).toEqual(['connection-storm', 'disk-full']);
    const second = await index.search({ text, sort: 'date', offset: 1, limit: 1 });
    expect(second.hits.map(hit => hit.id)).toEqual(['disk-full']);
    expect(second.total).toBe(2);
  });

  test('the statuses of incidents and of recommendations are facets of their own', async () => {
    const recommendation = report('prune', { kind: 'recommendation', status: 'accepted' });
    const { index } = await openLibrary([...library, recommendation]);
    const { facets } = await index.search({ text: '', facets: true });
    expect(facets!.status.map(({ value }) => value)).toEqual(['resolved', 'monitoring']);
    expect(facets!['recommendation-status']).toEqual([{ value: 'accepted', count: 1 }]);
  });

  test('kinds are told apart', async () => {
    const recommendation = report('prune', { kind: 'recommendation', prose: 'Prune layers nightly' });
    const { index } = await openLibrary([...library, recommendation]);
    const { hits } = await index.search({ text: 'layers', filters: { kind: ['recommendation'] } });
    expect(hits.map(hit => hit.kind)).toEqual(['recommendation']);
  });
});

describe('the files', () => {
  test('are the same whatever the order of the documents', () => {
    expect(buildSearchIndex([...library].reverse())).toEqual(buildSearchIndex(library));
  });

  test('change their folder with their content, all but the manifest', () => {
    const folders = (files: Map<string, unknown>) =>
      new Set([...files.keys()].map(path => path.split('/')[0]));
    const before = folders(buildSearchIndex(library));
    const after = folders(buildSearchIndex(library.slice(1)));
    expect([...before].filter(folder => after.has(folder))).toEqual(['manifest.json']);
  });

  test('are fetched only as a query needs them', async () => {
    const { index, paths } = await openLibrary();
    expect(paths()).toEqual(['manifest.json']);
    await index.search({ text: 'storm' });
    const kinds = paths().map(path => path.split('/')[1] ?? path);
    expect(kinds).toEqual(['manifest.json', 'terms', 'documents']);
  });

  test('that fail are asked for again', async () => {
    const files = buildSearchIndex(library);
    let broken = true;
    const index = await openSearchIndex(async path => {
      if (broken && path.includes('/terms/')) throw new Error('offline');
      const content = files.get(path)!;
      return typeof content === 'string' ? new TextEncoder().encode(content) : content;
    });
    await expect(index.search({ text: 'storm' })).rejects.toThrow('offline');
    broken = false;
    expect((await index.search({ text: 'storm' })).total).toBe(1);
  });
});
