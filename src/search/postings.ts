import { ByteReader, ByteWriter } from './bytes.ts';

/** The documents that hold a term, ascending, each with its quantised impact. */
export interface Postings {
  /** How many reports and docs hold the term, though the list may keep fewer. */
  frequency: number;
  documents: Uint32Array;
  impacts: Uint8Array;
  /** Of a list that stands for a group of words: the words. */
  means?: string[];
}

export const impactLevels = 16;

/** Lists are cut to their strongest entries beyond this (static pruning: Carmel et al. 2001), so that no word is costly. */
export const longestList = 2048;

/** A saturated term frequency (0 to 1) as one of the sixteen levels. Impacts: Anh & Moffat 2005. */
export const quantize = (impact: number): number =>
  Math.min(impactLevels - 1, Math.floor(impact * impactLevels));

/** Each of many saturated term frequencies as a level. */
export function quantizeAll(impacts: Float64Array): Uint8Array {
  const levels = new Uint8Array(impacts.length);
  for (let i = 0; i < impacts.length; i++) levels[i] = quantize(impacts[i]!);
  return levels;
}

/** The middle of a level. */
export const restore = (level: number): number => (level + 0.5) / impactLevels;

const farAway = 15;
const encoder = new TextEncoder();
const decoder = new TextDecoder();

/**
 * One byte a posting where documents are close: impact in the upper half, distance from the document before in the
 * lower, `farAway` where a longer distance follows.
 */
export function encodePostings(postings: Postings): Uint8Array {
  const writer = new ByteWriter();
  const means = encoder.encode((postings.means ?? []).join(','));
  writer.number(postings.frequency);
  writer.number(means.length);
  writer.bytes(means);
  let before = -1;
  const { documents, impacts } = postings;
  for (let i = 0; i < documents.length; i++) {
    const document = documents[i]!;
    const gap = document - before - 1;
    writer.byte((impacts[i]! << 4) | Math.min(gap, farAway));
    if (gap >= farAway) writer.number(gap - farAway);
    before = document;
  }
  return writer.finish();
}

/** @throws RangeError where the bytes are cut short */
export function decodePostings(bytes: Uint8Array): Postings {
  const reader = new ByteReader(bytes);
  const frequency = reader.number();
  const means = decoder.decode(reader.bytes(reader.number()));
  const documents: number[] = [];
  const impacts: number[] = [];
  let document = -1;
  while (!reader.done) {
    const byte = reader.byte();
    const gap = byte & farAway;
    document += 1 + gap + (gap === farAway ? reader.number() : 0);
    documents.push(document);
    impacts.push(byte >> 4);
  }
  return {
    frequency,
    documents: Uint32Array.from(documents),
    impacts: Uint8Array.from(impacts),
    ...(means && { means: means.split(',') }),
  };
}

/**
 * Cuts a list to its strongest entries, keeping the order of documents.
 * @param numbers by slot: of documents that are as strong, the older comes first
 */
export function prune(postings: Postings, numbers: Int32Array): Postings {
  const { documents, impacts } = postings;
  if (documents.length <= longestList) return postings;
  const strongest = strongestOf(impacts, documents, numbers);
  return {
    ...postings,
    documents: Uint32Array.from(strongest, i => documents[i]!),
    impacts: Uint8Array.from(strongest, i => impacts[i]!),
  };
}

/** The places of the strongest entries, ascending: levels are few, so only those of the last one kept need an order. */
function strongestOf(impacts: Uint8Array, documents: Uint32Array, numbers: Int32Array): Uint32Array {
  const counts = new Uint32Array(impactLevels + 1);
  for (const impact of impacts) counts[impact]!++;
  let [last, kept] = [impactLevels, 0];
  while (kept + counts[last - 1]! <= longestList) kept += counts[--last]!;
  const places: number[] = [];
  const weakest: number[] = [];
  for (let place = 0; place < impacts.length; place++)
    if (impacts[place]! >= last) places.push(place);
    else if (impacts[place] === last - 1) weakest.push(place);
  weakest.sort((a, b) => numbers[documents[a]!]! - numbers[documents[b]!]!);
  return Uint32Array.from([...places, ...weakest.slice(0, longestList - kept)]).sort();
}
