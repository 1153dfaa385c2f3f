import { type FetchFile, IndexReader } from '../../src/search/index-reader.ts';
import { manifestPath, readManifest } from '../../src/search/manifest.ts';
import { rank } from '../../src/search/rank.ts';
import { libraryWithout } from './library-without.ts';
import type { JudgedQuery } from './ndcg.ts';

/**
 * Says how often search admits that a library holds nothing about a query: of each judged query asked with all reports
 * that answer it taken out of the library, which it should, and with them in it, which it should not.
 */
export async function leaveOneOut(fetchFile: FetchFile, queries: readonly JudgedQuery[]): Promise<void> {
  const reader = new IndexReader(readManifest(await fetchFile(manifestPath)), fetchFile);
  const numbers = Array.from({ length: reader.documents }, (_, number) => number);
  const stored = await Promise.all(numbers.map(number => reader.document(number)));
  const isText = (number: number): boolean => stored[number]!.kind !== 'recommendation';
  const counts = new Map<string, { queries: number; without: number; with: number }>();
  for (const { kind, query, relevant } of queries) {
    const answers = new Set(numbers.filter(number => (relevant[stored[number]!.source ?? ''] ?? 0) > 0));
    const [without, whole] = await Promise.all([
      rank(libraryWithout(reader, answers, isText), { text: query }),
      rank(reader, { text: query }),
    ]);
    for (const name of [kind, ...(kind === 'none' ? [] : ['all'])]) {
      const count = counts.get(name) ?? { queries: 0, without: 0, with: 0 };
      count.queries++;
      count.without += Number(!without.relevant);
      count.with += Number(!whole.relevant);
      counts.set(name, count);
    }
  }
  console.log('kind          n   "nothing relevant" without its answers   with them');
  for (const [kind, count] of counts)
    console.log(
      `${kind.padEnd(12)}${String(count.queries).padStart(3)}   ${String(count.without).padEnd(39)}${count.with}`,
    );
}
