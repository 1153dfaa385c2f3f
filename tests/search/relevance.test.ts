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
