import type { DocumentKind } from '../document.ts';
import { averageLengths, fieldFrequency, isText, saturate, searchFields } from '../ranking.ts';
import { countOf, fieldOf, type Segment } from './segment.ts';

/** The documents that hold something, ascending, each with its impact: the saturated weighted frequency, 0 to 1. */
export interface Holders {
  documents: Uint32Array;
  impacts: Float64Array;
  /** How many of them are reports and docs. */
  texts: number;
}

/**
 * Segments turned around: for each key the documents that hold it. Everything is in a few long arrays, so that ten
 * thousand reports fit in some hundred megabytes.
 */
export class Inverted {
  /** By number; empty for the groups of words, which come first. */
  readonly keys: string[];
  readonly #starts: Uint32Array;
  readonly #documents: Uint32Array;
  readonly #places: Uint16Array;
  /** What one occurrence counts, by document and field. */
  readonly #shares: Float64Array;
  readonly #isText: Uint8Array;
  readonly #foundDocuments: Uint32Array;
  readonly #foundImpacts: Float64Array;

  /**
   * @param segments that hold the documents in order
   * @param kinds of the documents
   * @param groups how many groups of words there are
   */
  constructor(segments: readonly Segment[], kinds: readonly DocumentKind[], groups: number) {
    const numbers = numbersIn(segments, groups);
    this.keys = keysOf(segments, numbers);
    const total = segments.reduce((sum, { held }) => sum + held.length, 0);
    const starts = new Uint32Array(this.keys.length + 1);
    for (const [i, { held }] of segments.entries())
      for (let at = 0; at < held.length; at++) starts[numbers[i]![held[at]!]! + 1]!++;
    for (let key = 0; key < this.keys.length; key++) starts[key + 1]! += starts[key]!;
    const next = starts.slice();
    this.#documents = new Uint32Array(total);
    this.#places = new Uint16Array(total);
    let document = 0;
    for (const [i, { starts: own, held, places }] of segments.entries())
      for (let local = 0; local + 1 < own.length; local++, document++)
        for (let at = own[local]!; at < own[local + 1]!; at++) {
          const to = next[numbers[i]![held[at]!]!]!++;
          this.#documents[to] = document;
          this.#places[to] = places[at]!;
        }
    this.#starts = starts;
    this.#isText = Uint8Array.from(kinds, kind => Number(isText(kind)));
    this.#shares = sharesOf(segments, kinds);
    this.#foundDocuments = new Uint32Array(kinds.length);
    this.#foundImpacts = new Float64Array(kinds.length);
  }

  /** The documents that hold a key. What is returned is overwritten by the next call. */
  holders(key: number): Holders {
    const [documents, impacts] = [this.#foundDocuments, this.#foundImpacts];
    const fields = searchFields.length;
    let found = 0;
    let texts = 0;
    let last = -1;
    for (let at = this.#starts[key]!; at < this.#starts[key + 1]!; at++) {
      const document = this.#documents[at]!;
      const place = this.#places[at]!;
      const share = this.#shares[document * fields + fieldOf(place)]! * countOf(place);
      if (document === last) {
        impacts[found - 1]! += share;
        continue;
      }
      last = document;
      documents[found] = document;
      impacts[found++] = share;
      texts += this.#isText[document]!;
    }
    for (let i = 0; i < found; i++) impacts[i] = saturate(impacts[i]!);
    return { documents: documents.subarray(0, found), impacts: impacts.subarray(0, found), texts };
  }

  /** How many documents hold a key that is counted once a document. */
  frequency(key: number): number {
    return this.#starts[key + 1]! - this.#starts[key]!;
  }
}

/** What one occurrence in a field of a document counts, beside the lengths of that field among documents like it. */
function sharesOf(segments: readonly Segment[], kinds: readonly DocumentKind[]): Float64Array {
  const fields = searchFields.length;
  const shares = new Float64Array(kinds.length * fields);
  const lengths = new Uint32Array(kinds.length * fields);
  let at = 0;
  for (const segment of segments) {
    lengths.set(segment.lengths, at);
    at += segment.lengths.length;
  }
  const averages = averageLengths(kinds, lengths);
  for (const [document, kind] of kinds.entries())
    for (const [field, search] of searchFields.entries()) {
      const place = document * fields + field;
      shares[place] = fieldFrequency(search, 1, lengths[place]!, averages.get(kind)![field]!);
    }
  return shares;
}

/** For each segment the common numbers of its keys. */
function numbersIn(segments: readonly Segment[], groups: number): Uint32Array[] {
  const known = new Map<string, number>();
  const numberOf = (key: string): number => {
    const number = known.get(key) ?? groups + known.size;
    known.set(key, number);
    return number;
  };
  return segments.map(({ keys }) =>
    Uint32Array.from(keys, (key, local) => (local < groups ? local : numberOf(key))),
  );
}

function keysOf(segments: readonly Segment[], numbers: readonly Uint32Array[]): string[] {
  const keys: string[] = [];
  for (const [i, { keys: own }] of segments.entries())
    for (const [local, key] of own.entries()) keys[numbers[i]![local]!] = key;
  return keys;
}
