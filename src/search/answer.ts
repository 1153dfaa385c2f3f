import type { DocumentKind } from './document.ts';
import type { Excerpt, TextPart } from './excerpt.ts';
import type { FacetCounts, FacetName, Filters } from './facets.ts';
import type { ErrorLine } from './signature-quote.ts';

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

/** Where in a document a word stands. */
export type HitField =
  | 'title'
  | 'heading'
  | 'prose'
  | 'code'
  | 'issue'
  | 'causes'
  | 'recommendations'
  | 'labels'
  | 'error';

export interface SearchHit {
  id: string;
  kind: DocumentKind;
  /** With the fragment of the place that matched best; relative to the site, absolute on another one. */
  url: string;
  /** The name of the other site that it is from; absent for the site's own. */
  site?: string;
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
  /** The field that contributed most. */
  field: HitField;
  /** Why it was found, in words for a reader, strongest first: `all words in the title`, `synonym: OOM`. */
  why: string[];
  /** Lines of a pasted error that this document holds, exact before fuzzy. */
  errorLines?: ErrorLine[];
  excerpt: Excerpt;
}

/** A value of a facet to look through, and how many documents have it. */
export interface NearFacet {
  facet: FacetName;
  value: string;
  count: number;
}

/** Another site that could not be asked. */
export interface UnavailableSite {
  site: string;
  /** In words: `it cannot be reached`. */
  reason: string;
}

export interface SearchAnswer {
  /** How many documents match. */
  total: number;
  hits: SearchHit[];
  facets?: FacetCounts;
  /** True where the library holds nothing about the query: there are then no hits. */
  nothingRelevant: boolean;
  /** For a query that found nothing: the facet values nearest to it. */
  nearest?: NearFacet[];
  /** Of a query that was read as a pasted error: its kinds of lines, and how many of them the library holds. */
  pasted?: { lines: number; signatures: number };
  /** The other sites whose documents are missing from this answer. */
  unavailable?: UnavailableSite[];
}

/** An index that can be asked; the same code in the browser and in Node. */
export interface SearchIndex {
  /** How many documents can be found. */
  documents: number;
  /** @throws what the fetching of files throws; IndexFailure where a file of the index is cut short */
  search(request: SearchRequest): Promise<SearchAnswer>;
}
