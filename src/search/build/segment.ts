import type { Language } from '../languages/function-words.ts';

/**
 * What was counted in some documents: whatever of an index costs reading their texts. It is made of plain arrays so that
 * a worker thread can hand it over.
 */
export interface Segment {
  /**
   * What the documents hold, each once: terms, and words as they are spelled behind {@link spellingMark}. The first
   * numbers stand for the groups of words and are empty here.
   */
  keys: string[];
  /** Where each document's occurrences begin, and at last where they end. */
  starts: Uint32Array<ArrayBuffer>;
  /** Of each occurrence the key's number. */
  held: Uint32Array<ArrayBuffer>;
  /** Of each occurrence field and count, as {@link placeOf} packs them. */
  places: Uint16Array<ArrayBuffer>;
  /** Number of terms in each field, document by document. */
  lengths: Uint32Array<ArrayBuffer>;
  /** Error signatures, document by document; `signatureStarts` as `starts`. */
  signatures: Uint32Array<ArrayBuffer>;
  signatureStarts: Uint32Array<ArrayBuffer>;
  /** The language of each document that shows one. */
  languages: (Language | undefined)[];
}

/** Sorts before all terms, none of which holds it. */
export const spellingMark = '\u0001';

const mostCounted = 255;

/** A field and how often something stands in it, in eleven bits. */
export const placeOf = (field: number, count: number): number => (field << 8) | Math.min(count, mostCounted);

export const fieldOf = (place: number): number => place >> 8;
export const countOf = (place: number): number => place & mostCounted;
