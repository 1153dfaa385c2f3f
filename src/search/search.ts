import type { SearchAnswer, SearchIndex, SearchRequest } from './answer.ts';
import { countFacets, facetNames, matches } from './facets.ts';
import { feedBack } from './feedback.ts';
import { hitOf } from './hit.ts';
import { type FetchFile, IndexReader } from './index-reader.ts';
import type { IndexSource } from './index-source.ts';
import { markedWeights, weightOf } from './looked-for.ts';
import { manifestPath, readManifest } from './manifest.ts';
import { nearestFacets } from './nearest.ts';
import { restore } from './postings.ts';
import { type QueryTerm, queryTerms } from './query-terms.ts';
import { isRelevant } from './relevance.ts';
import { type LineMatch, matchLines } from './signature-match.ts';
import { readPaste } from './signature-paste.ts';

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
  const paste = readPaste(request.text);
  const [terms, columns, lines] = await Promise.all([
    queryTerms(paste?.text ?? request.text, source, request),
    needsFacets ? source.facets() : undefined,
    paste ? matchLines(paste, source) : [],
  ]);
  const hasWords = /[\p{L}\p{N}]/u.test(request.text);
  const relevant = paste !== undefined || request.typing === true || isRelevant(request.text, terms, source);
  const scores = hasWords ? scoresOf(relevant ? terms : [], lines, source) : undefined;
  if (scores && !paste && !request.typing && telling(terms)) await feedBack(scores, source);
  const all = Array.from({ length: source.documents }, (_, document) => document);
  const found = scores ? all.filter(document => scores[document]! > 0) : all;
  const kept = columns ? found.filter(document => matches(columns, filters, document)) : found;
  const byScore = (a: number, b: number): number => (scores ? scores[b]! - scores[a]! : 0) || b - a;
  kept.sort(request.sort === 'date' ? (a, b) => b - a : byScore);
  const lookedFor = { terms, paste, texts: source.texts, marked: markedWeights(terms, source.texts) };
  const hits = await Promise.all(
    kept
      .slice(offset, offset + limit)
      .map(document => hitOf(document, scores?.[document] ?? 0, lookedFor, source)),
  );
  return {
    total: kept.length,
    hits,
    nothingRelevant: hasWords && found.length === 0,
    ...(!relevant && { nearest: nearestFacets(await source.facets(), scoresOf(terms, lines, source)) }),
    ...(paste && {
      pasted: {
        lines: paste.lines.length,
        signatures: lines.filter(({ holders }) => holders.size > 0).length,
      },
    }),
    ...(request.facets && columns && { facets: countFacets(columns, filters, found) }),
  };
}

/** Whether a query says enough for its best hits to be good ones; a single word or name does not. */
const telling = (terms: QueryTerm[]): boolean => new Set(terms.map(({ typed }) => typed)).size > 1;

/** Adds up the impacts of every term, and the pasted lines held, document by document. */
function scoresOf(terms: QueryTerm[], lines: LineMatch[], { documents, texts }: IndexSource): Float64Array {
  const scores = new Float64Array(documents);
  for (const term of terms) {
    const weight = weightOf(term, texts);
    const { documents: holders, impacts } = term.postings;
    for (let i = 0; i < holders.length; i++) scores[holders[i]!]! += weight * restore(impacts[i]!);
  }
  for (const { holders } of lines) for (const [document, score] of holders) scores[document]! += score;
  return scores;
}
