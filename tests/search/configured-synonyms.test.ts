import { afterEach, expect, test } from 'vitest';
import { defaultConfig, setCurrentConfig } from '../../src/library/config/current-config.ts';
import type { Library } from '../../src/library/entries.ts';
import { openSearchIndex } from '../../src/search/search.ts';
import { indexFiles } from '../../src/site/search-index.ts';
import { countingFiles } from '../score/counting-files.ts';

const doc = {
  data: { tags: [] },
  compiled: { sections: [{ heading: '', prose: 'Falcon lost a shard.', code: '' }] },
};
const library = {
  reports: [],
  recommendations: [],
  docs: [{ ...doc, id: 'falcon', title: 'The order service', file: 'falcon.md' }],
} as unknown as Library;

const configure = (synonyms: string[][]): void =>
  setCurrentConfig({
    config: { ...defaultConfig, search: { sites: [], synonyms, internalSynonyms: [] } },
    diagnostics: [],
  });

afterEach(() => configure([]));

async function found(text: string): Promise<string[]> {
  const files = new Map(
    Array.from(await indexFiles(library), ([path, content]) => [path.slice('search/'.length), content]),
  );
  const index = await openSearchIndex(countingFiles(files).fetchFile);
  return (await index.search({ text })).hits.map(({ id }) => id);
}

test('the synonyms of the configuration find each other in the published index', async () => {
  expect(await found('birdstore')).toEqual([]);
  configure([['birdstore', 'falcon']]);
  expect(await found('birdstore')).toEqual(['falcon']);
});
