import { describe, expect, test } from 'vitest';
import { buildSearchIndex } from '../../src/search/build.ts';
import { phraseTerms } from '../../src/search/phrase.ts';
import { openSearchIndex } from '../../src/search/search.ts';
import { wordGroups } from '../../src/search/word-groups.ts';
import { countingFiles } from '../score/counting-files.ts';
import { idsFor, report } from './library.ts';

const documents = [
  report('killed', { prose: 'The container was killed, it ran out of memory.' }),
  report('full', { prose: 'Writes failed with ENOSPC on the volume.' }),
  report('cluster', { prose: 'A Kubernetes upgrade went wrong.' }),
  report('other', { prose: 'The printer had no paper.' }),
];

describe('synonyms', () => {
  test.each([
    ['OOM', 'killed'],
    ['oomkilled', 'killed'],
    ['disk full', 'full'],
    ['no space left on device', 'full'],
    ['k8s', 'cluster'],
  ])('%s finds %s first', async (text, id) => {
    expect((await idsFor(text, documents))[0]).toBe(id);
  });

  test('a phrase is found by its abbreviation only as a phrase', async () => {
    const memory = report('memory', { prose: 'Out came a memory of old.' });
    expect(await idsFor('OOM', [memory, ...documents.slice(1)])).toEqual([]);
  });

  test('a library adds its own', async () => {
    const files = buildSearchIndex(documents, { synonyms: [['LaserWriter', 'printer']] });
    const index = await openSearchIndex(countingFiles(files).fetchFile);
    const { hits } = await index.search({ text: 'laserwriter' });
    expect(hits.map(({ id }) => id)).toEqual(['other']);
    expect(hits[0]!.why).toEqual(['synonym: printer']);
    expect(hits[0]!.excerpt.parts.filter(part => part.marked)).toEqual([{ text: 'printer', marked: true }]);
  });

  test('the word itself ranks above its synonyms', async () => {
    const own = report('own', { prose: 'A k8s upgrade went wrong.' });
    expect(await idsFor('k8s', [...documents, own])).toEqual(['own', 'cluster']);
  });
});

describe('words of nearly the same meaning', () => {
  test('help a query of several words', async () => {
    const drained = report('drained', { prose: 'Nodes were cordoned during the upgrade.' });
    expect((await idsFor('machines drained', [...documents, drained]))[0]).toBe('drained');
  });

  test('stand for a typed word, and do not outvote the others beside it', async () => {
    const related = report('related', { prose: 'We drain, cordon, evict and decommission by hand.' });
    const asked = report('asked', { prose: 'A drain of the broker by hand went on for hours.' });
    const others = ['one', 'two', 'three'].map(id => report(id, { prose: 'The disk was slow.' }));
    expect((await idsFor('drain broker', [related, asked, ...others]))[0]).toBe('asked');
  });

  test('are marked only where the word itself is not held', async () => {
    const both = report('both', { prose: 'The build did hang. Others called it stuck and blocked.' });
    const meant = report('meant', { prose: 'The build was stuck.' });
    const index = await openSearchIndex(countingFiles(buildSearchIndex([both, meant])).fetchFile);
    const { hits } = await index.search({ text: 'build hang' });
    const marked = Object.fromEntries(
      hits.map(({ id, excerpt }) => [id, excerpt.parts.filter(part => part.marked).map(({ text }) => text)]),
    );
    expect(marked).toEqual({ both: ['build', 'hang'], meant: ['build', 'stuck'] });
  });

  test('leave a single word alone', async () => {
    const node = report('node', { prose: 'A node went away.' });
    expect(await idsFor('machine', [node])).toEqual([]);
  });
});

test('no shipped group is of one term, and none repeats a member', () => {
  for (const { members, terms } of wordGroups()) {
    expect(terms.length).toBeGreaterThan(1);
    expect(members).toHaveLength(terms.length);
    expect(new Set(terms.map(term => term.join(' '))).size).toBe(terms.length);
  }
});

test('phrases are looked up word by word', () => {
  expect(phraseTerms('no space left on device')).toEqual(['no', 'space', 'left', 'on', 'devic']);
});
