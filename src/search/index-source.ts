import type { FacetColumns } from './facets.ts';
import type { Language } from './languages/function-words.ts';
import type { Near } from './near-file.ts';
import type { Postings } from './postings.ts';
import type { Holders } from './signature-table.ts';
import type { Spelling } from './spelling.ts';
import type { StoredDocument } from './stored.ts';

/**
 * What queries are answered from: one index, or several read as one. Documents are numbered from 0, the oldest
 * first, so that a document's number is also its rank by date.
 */
export interface IndexSource {
  /** How many documents it holds. */
  readonly documents: number;
  /** The languages that they are written in. */
  readonly languages: readonly Language[];
  /** How many of them are reports and docs: what term frequencies are counted over. */
  readonly texts: number;
  /** A stretch of the terms in order, around the place of one: it holds the term if any document does. */
  termsAround(term: string): Promise<ReadonlyMap<string, Postings>>;
  /** The words that a mistyped word may have been meant as, were its first letter this one. */
  spellingsNear(word: string, initial: string): Promise<Spelling[]>;
  /** The documents that hold an error signature; undefined where none does. */
  signature(key: number): Promise<Holders | undefined>;
  document(number: number): Promise<StoredDocument>;
  /** The texts that resemble one, the nearest first. */
  near(number: number): Promise<Near[]>;
  facets(): Promise<FacetColumns>;
}
