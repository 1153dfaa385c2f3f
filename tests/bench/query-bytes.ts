import { searchIndexFiles } from '../../src/search/build.ts';
import type { SearchDocument } from '../../src/search/document.ts';
import { openSearchIndex } from '../../src/search/search.ts';
import { countingFiles } from '../score/counting-files.ts';
import { type MadeQuery, makeQueries } from './made-queries.ts';

/** What the first query of a session fetches, as brotli: manifest, index files, ten hits, facets. */
export interface QueryBytes {
  kind: string;
  median: number;
  p90: number;
  most: number;
  /** The mean by kind of file. */
  parts: Map<string, number>;
}

/** Measures queries of each kind over an index of documents, each as the first of a session. */
export async function measureQueryBytes(
  documents: readonly SearchDocument[],
  queries: readonly (MadeQuery | { kind: string; text: string })[] = makeQueries(documents, 60),
): Promise<QueryBytes[]> {
  const files = new Map(searchIndexFiles(documents));
  const kinds = [...new Set(queries.map(({ kind }) => kind))];
  const measured: QueryBytes[] = [];
  for (const kind of kinds) {
    const totals: number[] = [];
    const parts = new Map<string, number>();
    const own = queries.filter(query => query.kind === kind);
    for (const { text } of own) {
      const { fetchFile, bytes, sizes } = countingFiles(files);
      await (await openSearchIndex(fetchFile)).search({ text, facets: true });
      totals.push(bytes());
      for (const [path, size] of sizes()) {
        const part = path.split('/')[1] ?? path;
        parts.set(part, (parts.get(part) ?? 0) + size / own.length);
      }
    }
    totals.sort((a, b) => a - b);
    const share = (part: number): number => totals[Math.floor((totals.length - 1) * part)]!;
    measured.push({ kind, median: share(0.5), p90: share(0.9), most: share(1), parts });
  }
  return measured;
}

/** Prints the measurements as rows of a table. */
export function printQueryBytes(library: string, measured: readonly QueryBytes[]): void {
  const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(bytes < 10_000 ? 1 : 0)} KB`;
  for (const { kind, median, p90, most, parts } of measured) {
    const detail = Array.from(parts, ([part, bytes]) => `${part} ${kilobytes(bytes)}`).join(', ');
    process.stdout.write(
      `| ${library} | ${kind} | ${kilobytes(median)} | ${kilobytes(p90)} | ${kilobytes(most)} | ${detail} |\n`,
    );
  }
}
