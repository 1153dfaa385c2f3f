import { expect, test } from 'vitest';
import { buildSearchIndex, countedIndexFiles } from '../../src/search/build.ts';
import { report } from './library.ts';

test('words that are counted on several cores make the same index', async () => {
  const documents = Array.from({ length: 2100 }, (_, i) =>
    report(`r${i}`, {
      title: `Disk ${i % 7} full`,
      prose: `out of memory on node-${i % 50}`,
      code: i % 3 === 0 ? `Error: connection ${i} refused by the upstream pool` : '',
    }),
  );
  const synonyms = [['pool', 'bucket']];
  const files = new Map(await countedIndexFiles(documents, { synonyms }));
  // The manifest names the digest of all other files.
  expect(files.get('manifest.json')).toBe(buildSearchIndex(documents, { synonyms }).get('manifest.json'));
});
