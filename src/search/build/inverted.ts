import type { DocumentKind } from '../document.ts';
import { averageLengths, fieldFrequency, isText, saturate, searchFields } from '../ranking.ts';
import { countOf, fieldOf, type Segment } from './segment.ts';

/** The documents that hold something, by slot, ascending, each with its impact: the saturated weighted frequency, 0 to 1. */
export interface Holders {
  documents: Uint32Array;
  impacts: Float64Array;
  /** How many of them are reports and docs. */
  texts: number;
}

/**
 * Segments turned around: for each key the slots of the documents that hold it. Everything is in a few long arrays, so
 * that ten thousand reports fit in some hundred megabytes and are read back at once.
 */
export interface InvertedSegments {
  /** By number; empty for the groups of words, which come first. */
  keys: string[];
  starts: Uint32Array;
  slots: Uint32Array;
  places: Uint16Array;
}

/** A segment of documents that came later, and the slot of its first. */
export interface AddedSegment {
  segment: Segment;
  firstSlot: number;
}

/**
 * @param segments that hold the documents in the order of their slots
 * @param groups how many groups of words there are
 */
export function invert(segments: readonly Segment[], groups: number): InvertedSegments {
  const numbering = new KeyNumbers(groups, []);
  const numbers = segments.map(({ keys }) => numbering.numbersOf(keys));
  const { keys } = numbering;
  const total = segments.reduce((sum, { held }) => sum + held.length, 0);
  const starts = new Uint32Array(keys.length + 1);
  for (const [i, { held }] of segments.entries())
    for (let at = 0; at < held.length; at++) starts[numbers[i]![held[at]!]! + 1]!++;
  for (let key = 0; key < keys.length; key++) starts[key + 1]! += starts[key]!;
  const next = starts.slice();
  const [slots, allPlaces] = [new Uint32Array(total), new Uint16Array(total)];
  let slot = 0;
  for (const [i, { starts: own, held, places }] of segments.entries())
    for (let local = 0; local + 1 < own.length; local++, slot++)
      for (let at = own[local]!; at < own[local + 1]!; at++) {
        const to = next[numbers[i]![held[at]!]!]!++;
        slots[to] = slot;
        allPlaces[to] = places[at]!;
      }
  return { keys, starts, slots, places: allPlaces };
}

/** Numbers keys as they come. */
class KeyNumbers {
  readonly keys: string[];
  readonly #numbers = new Map<string, number>();
  readonly #groups: number;

  /** @param known keys that have their numbers */
  constructor(groups: number, known: readonly string[]) {
    this.#groups = groups;
    this.keys = known.length > 0 ? [...known] : Array.from({ length: groups }, () => '');
    for (let number = groups; number < known.length; number++) this.#numbers.set(known[number]!, number);
  }

  /** Of each key of a segment its common number. */
  numbersOf(keys: readonly string[]): Uint32Array {
    return Uint32Array.from(keys, (key, local) => (local < this.#groups ? local : this.#numberOf(key)));
  }

  #numberOf(key: string): number {
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const number = this.keys.push(key) - 1;
    this.#numbers.set(key, number);
    return number;
  }
}

/** Which documents hold what, of those that are there now. */
export class Inverted {
  /** By number; empty for the groups of words, which come first. */
  readonly keys: readonly string[];
  readonly #base: InvertedSegments;
  /** What later segments add: slot and place in turn, by key. */
  readonly #added = new Map<number, number[]>();
  /** By slot 0 where the document is gone, 2 for a report or a doc, 1 for another one. */
  readonly #isLive: Uint8Array;
  /** What one occurrence counts, by slot and field. */
  readonly #shares: Float64Array;
  readonly #foundSlots: Uint32Array;
  readonly #foundImpacts: Float64Array;
  #found = 0;
  #texts = 0;

  /**
   * @param kinds by slot; undefined where the document is gone
   * @param lengths of the fields, slot by slot
   */
  constructor(
    base: InvertedSegments,
    added: readonly AddedSegment[],
    groups: number,
    kinds: readonly (DocumentKind | undefined)[],
    lengths: Uint32Array,
  ) {
    this.#base = base;
    this.#isLive = Uint8Array.from(kinds, kind => (kind === undefined ? 0 : 1 + Number(isText(kind))));
    this.keys = added.length > 0 ? this.#add(added, new KeyNumbers(groups, base.keys)) : base.keys;
    this.#shares = sharesOf(kinds, lengths);
    this.#foundSlots = new Uint32Array(kinds.length);
    this.#foundImpacts = new Float64Array(kinds.length);
  }

  #add(added: readonly AddedSegment[], numbering: KeyNumbers): string[] {
    for (const { segment, firstSlot } of added) {
      const { keys, starts, held, places } = segment;
      const numbers = numbering.numbersOf(keys);
      for (let local = 0; local + 1 < starts.length; local++)
        for (let at = starts[local]!; at < starts[local + 1]!; at++) {
          const key = numbers[held[at]!]!;
          const list = this.#added.get(key);
          if (list) list.push(firstSlot + local, places[at]!);
          else this.#added.set(key, [firstSlot + local, places[at]!]);
        }
    }
    return numbering.keys;
  }

  /** The documents that hold a key. What is returned is overwritten by the next call. */
  holders(key: number): Holders {
    this.#found = 0;
    this.#texts = 0;
    const { starts, slots, places } = this.#base;
    if (key + 1 < starts.length)
      for (let at = starts[key]!; at < starts[key + 1]!; at++) this.#find(slots[at]!, places[at]!);
    const added = this.#added.get(key);
    for (let at = 0; added && at < added.length; at += 2) this.#find(added[at]!, added[at + 1]!);
    const found = this.#found;
    const impacts = this.#foundImpacts.subarray(0, found);
    for (let i = 0; i < found; i++) impacts[i] = saturate(impacts[i]!);
    return { documents: this.#foundSlots.subarray(0, found), impacts, texts: this.#texts };
  }

  /** Adds an occurrence to what was found; those of one document follow one another. */
  #find(slot: number, place: number): void {
    const state = this.#isLive[slot]!;
    if (state === 0) return;
    const share = this.#shares[slot * searchFields.length + fieldOf(place)]! * countOf(place);
    const last = this.#found - 1;
    if (last >= 0 && this.#foundSlots[last] === slot) {
      this.#foundImpacts[last]! += share;
      return;
    }
    this.#foundSlots[this.#found] = slot;
    this.#foundImpacts[this.#found++] = share;
    this.#texts += state - 1;
  }

  /** By key how often it stands in a field of a document: of one that is noted once a document how many hold it. */
  occurrences(): Uint32Array {
    const counts = new Uint32Array(this.keys.length);
    const { starts, slots } = this.#base;
    for (let key = 0; key + 1 < starts.length; key++)
      for (let at = starts[key]!; at < starts[key + 1]!; at++)
        if (this.#isLive[slots[at]!] !== 0) counts[key]!++;
    for (const [key, list] of this.#added)
      for (let at = 0; at < list.length; at += 2) if (this.#isLive[list[at]!] !== 0) counts[key]!++;
    return counts;
  }

  /** The keys that any of some documents holds. */
  keysOf(slots: ReadonlySet<number>): Set<number> {
    const keys = new Set<number>();
    const { starts, slots: held } = this.#base;
    for (let key = 0; key + 1 < starts.length; key++)
      for (let at = starts[key]!; at < starts[key + 1]!; at++)
        if (slots.has(held[at]!)) {
          keys.add(key);
          break;
        }
    for (const [key, list] of this.#added)
      if (list.some((slot, i) => i % 2 === 0 && slots.has(slot))) keys.add(key);
    return keys;
  }
}

/** What one occurrence in a field of a document counts, beside the lengths of that field among documents like it. */
function sharesOf(kinds: readonly (DocumentKind | undefined)[], lengths: Uint32Array): Float64Array {
  const fields = searchFields.length;
  const shares = new Float64Array(kinds.length * fields);
  const averages = averageLengths(kinds, lengths);
  for (const [slot, kind] of kinds.entries()) {
    if (kind === undefined) continue;
    for (const [field, search] of searchFields.entries()) {
      const place = slot * fields + field;
      shares[place] = fieldFrequency(search, 1, lengths[place]!, averages.get(kind)![field]!);
    }
  }
  return shares;
}
