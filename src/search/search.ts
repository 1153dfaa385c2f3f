import type { SearchAnswer, SearchIndex, SearchRequest } from './answer.ts';
import { FilteredColumns, facetNames } from './facets.ts';
import { hitOf } from './hit.ts';
import { type FetchFile, IndexReader } from './index-reader.ts';
import type { IndexSource } from './index-source.ts';
import { markedWeights, standIns } from './looked-for.ts';
import { manifestPath, readManifest } from './manifest.ts';
import { nearestFacets } from './nearest.ts';
import { rank } from './rank.ts';
import { raiseTogether } from './reread.ts';

export type * from './answer.ts';

/**
 * Opens an index: fetches its manifest only.
 * @param fetchFile brings a file of the index's folder
 * @throws what `fetchFile` throws; IndexFailure where the index is broken or of another version
 */
export async function openSearchIndex(fetchFile: FetchFile): Promise<SearchIndex> {
  const reader = new IndexReader(readManifest(await fetchFile(manifestPath)), fetchFile);
  return { documents: reader.documents, search: request => search(reader, request) };
}

/** Answers a query from one index or from several read as one. */
export async function search(source: IndexSource, request: SearchRequest): Promise<SearchAnswer> {
  const { filters = {}, limit = 10, offset = 0 } = request;
  const needsFacets = request.facets || facetNames.some(name => filters[name]?.length);
  const [{ terms, paste, lines, scores, weak }, columns] = await Promise.all([
    rank(source, request),
    needsFacets ? source.facets() : undefined,
  ]);
  const filtered = columns && new FilteredColumns(columns, filters);
  const found: number[] = [];
  for (let document = 0; document < source.documents; document++)
    if (!scores || scores[document]! > 0) found.push(document);
  const kept = filtered ? found.filter(document => filtered.matches(document)) : found;
  const byScore = (a: number, b: number): number => (scores ? scores[b]! - scores[a]! : 0) || b - a;
  kept.sort(request.sort === 'date' ? (a, b) => b - a : byScore);
  const lookedFor = {
    terms,
    paste,
    texts: source.texts,
    marked: markedWeights(terms, source.texts),
    standIns: standIns(terms),
  };
  if (scores && request.sort !== 'date' && !request.typing && offset < kept.length)
    await raiseTogether(kept, scores, lookedFor, source);
  const hits = await Promise.all(
    kept
      .slice(offset, offset + limit)
      .map(document => hitOf(document, scores?.[document] ?? 0, lookedFor, source)),
  );
  return {
    total: kept.length,
    hits,
    nothingRelevant: scores !== undefined && found.length === 0,
    ...(weak && { nearest: nearestFacets(await source.facets(), weak) }),
    ...(paste && {
      pasted: {
        lines: paste.lines.length,
        signatures: lines.filter(({ holders }) => holders.size > 0).length,
      },
    }),
    ...(request.facets && filtered && { facets: filtered.count(found) }),
  };
}
