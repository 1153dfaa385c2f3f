import type { DocumentKind } from './document.ts';
import { type Excerpt, excerptOf, markWords, type TextPart } from './excerpt.ts';
import { countFacets, type FacetCounts, type Filters, facetNames, matches } from './facets.ts';
import { type FetchFile, IndexReader } from './index-reader.ts';
import type { IndexSource } from './index-source.ts';
import { manifestPath, readManifest } from './manifest.ts';
import { restore } from './postings.ts';
import { type QueryTerm, queryTerms } from './query-terms.ts';
import { informativeness } from './ranking.ts';

export interface SearchRequest {
  /** Any words; a document need not have them all. Without a word every document matches, newest first. */
  text: string;
  filters?: Filters;
  /** `date`: newest first. */
  sort?: 'relevance' | 'date';
  /** Hits to return; 10 unless said. */
  limit?: number;
  /** Hits to leave out before them. */
  offset?: number;
  /** The last word may not be finished. */
  typing?: boolean;
  /** Counts the facets, which costs one more file. */
  facets?: boolean;
}

export interface SearchHit {
  id: string;
  kind: DocumentKind;
  /** Relative to the site, with the fragment of the section that matched best. */
  url: string;
  source?: string;
  title: string;
  titleParts: TextPart[];
  date?: string;
  status?: string;
  severity?: string;
  services: string[];
  tags: string[];
  score: number;
  /** The terms that this document has, the most telling first. */
  matched: string[];
  excerpt: Excerpt;
}

export interface SearchAnswer {
  /** How many documents match. */
  total: number;
  hits: SearchHit[];
  facets?: FacetCounts;
}

/** An index that can be asked; the same code in the browser and in Node. */
export interface SearchIndex {
  /** How many documents can be found. */
  documents: number;
  /** @throws what `fetchFile` throws; IndexFailure where a file of the index is cut short */
  search(request: SearchRequest): Promise<SearchAnswer>;
}

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
  const [terms, columns] = await Promise.all([
    queryTerms(request.text, source, request),
    needsFacets ? source.facets() : undefined,
  ]);
  const hasWords = /[\p{L}\p{N}]/u.test(request.text);
  const scores = hasWords ? scoresOf(terms, source.documents) : undefined;
  const all = Array.from({ length: source.documents }, (_, document) => document);
  const found = scores ? all.filter(document => scores[document]! > 0) : all;
  const kept = columns ? found.filter(document => matches(columns, filters, document)) : found;
  const byScore = (a: number, b: number): number => (scores ? scores[b]! - scores[a]! : 0) || b - a;
  kept.sort(request.sort === 'date' ? (a, b) => b - a : byScore);
  const weights = new Map(terms.map(term => [term.term, weightOf(term, source.documents)]));
  const hits = await Promise.all(
    kept
      .slice(offset, offset + limit)
      .map(document => hitOf(document, scores?.[document] ?? 0, terms, weights, source)),
  );
  return {
    total: kept.length,
    hits,
    ...(request.facets && columns && { facets: countFacets(columns, filters, found) }),
  };
}

const weightOf = (term: QueryTerm, documents: number): number =>
  term.weight * informativeness(documents, term.postings.frequency);

/** Adds up the impacts of every term, document by document. */
function scoresOf(terms: QueryTerm[], documents: number): Float64Array {
  const scores = new Float64Array(documents);
  for (const term of terms) {
    const weight = weightOf(term, documents);
    const { documents: holders, impacts } = term.postings;
    for (let i = 0; i < holders.length; i++) scores[holders[i]!]! += weight * restore(impacts[i]!);
  }
  return scores;
}

async function hitOf(
  number: number,
  score: number,
  terms: QueryTerm[],
  weights: ReadonlyMap<string, number>,
  source: IndexSource,
): Promise<SearchHit> {
  const { sections, ...document } = await source.document(number);
  const excerpt = excerptOf({ sections, ...document }, weights);
  const matched = terms
    .filter(term => term.postings.documents.includes(number))
    .map(term => term.term)
    .sort((a, b) => weights.get(b)! - weights.get(a)!);
  return {
    ...document,
    url: excerpt.section ? `${document.url}#${excerpt.section.id}` : document.url,
    titleParts: markWords(document.title, weights),
    score,
    matched,
    excerpt,
  };
}
