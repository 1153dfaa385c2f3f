import type { DocumentKind } from '../document.ts';
import type { FilePlace } from '../file-runs.ts';
import type { InvertedSegments } from './inverted.ts';
import type { Segment } from './segment.ts';

/** What was counted when the index was built whole. It stays as it is while the index is updated. */
export interface CountedBase {
  inverted: InvertedSegments;
  /** What is known of each document but its words, segment by segment. */
  documents: CountedDocuments[];
}

export type CountedDocuments = Pick<Segment, 'lengths' | 'signatures' | 'signatureStarts' | 'languages'>;

/** A file of a table that is published, and what is in it. */
export interface PublishedChunk {
  first: string;
  last: string;
  keys: number;
  place: FilePlace;
}

/** What an index must remember to be updated at the cost of what has changed. */
export interface IndexState {
  /** Equal where an index was made by the same code with the same options. */
  madeBy: string;
  base: CountedBase;
  /** Of documents that came later, in the order of their slots. */
  changes: Segment[];
  /** What was indexed, by key. */
  texts: Map<string, { digest: string; slots: number[] }>;
  /** Of each slot what tells a document from those of other sites. */
  fingerprints: number[];
  kinds: DocumentKind[];
  /** Whatever decides every list: while it is the same, only the lists of what has changed are other ones. */
  measures: string;
  /** Folders, the oldest first. */
  generations: string[];
  terms: PublishedChunk[];
  /** The files of the other kinds, by the digest of their content. */
  contents: Map<string, FilePlace>;
  /** Of each slot the generation its document was published in. */
  documents: number[];
}
