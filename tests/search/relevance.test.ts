import { expect, test } from 'vitest';
import { buildSearchIndex } from '../../src/search/build.ts';
import { openSearchIndex } from '../../src/search/search.ts';
import { countingFiles } from '../score/counting-files.ts';
import { report } from './library.ts';

const documents = [
  report('pool', { prose: 'Yesterday the connection pool of the database ran dry.', services: ['checkout'] }),
  report('disk', { prose: 'The disk of the registry was full of old layers.', services: ['registry'] }),
];

const answerTo = async (text: string, typing = false) => {
  const index = await openSearchIndex(countingFiles(buildSearchIndex(documents)).fetchFile);
  return index.search({ text, typing });
};

test.each([false, true])('what is about nothing here finds nothing, typing: %s', async typing => {
  const answer = await answerTo('volcano eruption in the parliament kitchen yesterday', typing);
  expect(answer).toMatchObject({ nothingRelevant: true, hits: [], total: 0 });
  expect(answer.nearest).toContainEqual({ facet: 'service', value: 'checkout', count: 1 });
});

test('a word that is being typed silences nothing', async () => {
  const { hits } = await answerTo('connection pool dry volca', true);
  expect(hits.map(({ id }) => id)).toEqual(['pool']);
});

test('few words find what holds one of them', async () => {
  const { hits } = await answerTo('volcano database');
  expect(hits.map(({ id }) => id)).toEqual(['pool']);
});

test.each([
  ['in another script', 'извержение вулкана накрыло кухню парламента'],
  ['in another language', 'vulkanutbruddet dekket kjøkkenet til stortinget'],
  ['a pasted error', 'Traceback (most recent call last):\n  volcano.kitchen.LavaError: parliament erupted'],
])('what is about nothing here finds nothing, %s', async (_, text) => {
  expect(await answerTo(text)).toMatchObject({ nothingRelevant: true, hits: [] });
});

test('a long memory is answered though most of its words are its own', async () => {
  const { hits } = await answerTo('they said that the connection pool of our database ran dry last spring');
  expect(hits[0]?.id).toBe('pool');
});
