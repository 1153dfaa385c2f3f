import type { SearchAnswer, SearchHit } from '../search.ts';

/** Lines of a pasted error that a document holds. */
export interface ErrorLine {
  query: string;
  document: string;
  exact: boolean;
}

/** A hit with all that the box can show of one. */
export type ShownHit = SearchHit & {
  field?: string;
  why?: string[];
  errorLines?: ErrorLine[];
  site?: string;
};

/** An answer with all that the box can show of one. */
export type ShownAnswer = Omit<SearchAnswer, 'hits'> & {
  hits: ShownHit[];
  nothingRelevant?: boolean;
  nearest?: { facet: string; value: string; count: number }[];
  pasted?: { lines: number; signatures: number };
};
