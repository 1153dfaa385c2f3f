import type { DocumentKind, SearchDocument } from './document.ts';
import { rankingWeights } from './ranking-weights.ts';

/**
 * What is read of a document, how much a word in it counts, and how strongly its length is discounted.
 * BM25F: Robertson & Zaragoza, The Probabilistic Relevance Framework: BM25 and Beyond, 2009, §3.6.
 */
export const searchFields: readonly SearchField[] = [
  { name: 'title', weight: 5, lengthDiscount: 0.5, read: document => [document.title] },
  {
    name: 'heading',
    weight: 2,
    lengthDiscount: 0.5,
    read: document => document.sections.map(s => s.heading),
  },
  { name: 'prose', weight: 1, lengthDiscount: 0.75, read: document => document.sections.map(s => s.prose) },
  { name: 'code', weight: 0.6, lengthDiscount: 0.75, read: document => document.sections.map(s => s.code) },
  {
    name: 'issue',
    weight: 2,
    lengthDiscount: 0.5,
    read: ({ fields }) => (fields.issue ? [fields.issue] : []),
  },
  { name: 'causes', weight: 2, lengthDiscount: 0.5, read: ({ fields }) => fields.causes ?? [] },
  {
    name: 'recommendations',
    weight: 0.5,
    lengthDiscount: 0.5,
    read: ({ fields }) => fields.recommendations ?? [],
  },
  { name: 'labels', weight: 2, lengthDiscount: 0.5, read: d => [d.id, ...d.services, ...d.tags] },
];

export interface SearchField {
  name: string;
  weight: number;
  /** `b` of BM25. */
  lengthDiscount: number;
  read(document: SearchDocument): string[];
}

/** `k1` of BM25: how soon repeating a word stops counting. */
const saturation = 2.2;

/** One field's share of a weighted term frequency. */
export const fieldFrequency = (
  field: SearchField,
  count: number,
  length: number,
  averageLength: number,
): number =>
  (field.weight * count) /
  (1 - field.lengthDiscount + field.lengthDiscount * (length / Math.max(averageLength, 1)));

/** A weighted term frequency, 0 to 1. */
export const saturate = (frequency: number): number => frequency / (saturation + frequency);

/**
 * Whether a document counts where it is counted how many hold a term. A recommendation does not: its words are its report's
 * already, and there are several a report, so that they would make every common word seem telling.
 */
export const isText = (kind: DocumentKind): boolean => kind !== 'recommendation';

/** How much a term tells: its inverse document frequency (Robertson & Spärck Jones, plus 1 to stay positive), damped. */
export const informativeness = (
  texts: number,
  frequency: number,
  rarity: number = rankingWeights.rarity,
): number => Math.log(1 + (texts - frequency + 0.5) / (frequency + 0.5)) ** rarity;

/** The frequency, rounded, of a term that tells so much: the inverse of {@link informativeness}. */
export const frequencyTelling = (texts: number, tells: number): number =>
  Math.min(
    texts,
    Math.max(0, Math.round((texts + 1) / Math.exp(tells ** (1 / rankingWeights.rarity)) - 0.5)),
  );

/**
 * The average length of each field among the documents of each kind: a recommendation of two sentences is short
 * beside a report, not beside another recommendation. Rounded, so that one more document changes what a word in all the
 * others counts next to never.
 * @param kinds undefined where a document is gone
 * @param lengths field by field, document by document
 */
export function averageLengths(
  kinds: readonly (DocumentKind | undefined)[],
  lengths: Uint32Array,
): Map<string, number[]> {
  const sums = new Map<string, { documents: number; lengths: number[] }>();
  for (const [document, kind] of kinds.entries()) {
    if (kind === undefined) continue;
    const sum = sums.get(kind) ?? { documents: 0, lengths: searchFields.map(() => 0) };
    sums.set(kind, sum);
    sum.documents++;
    for (const field of searchFields.keys())
      sum.lengths[field]! += lengths[document * searchFields.length + field]!;
  }
  return new Map(
    Array.from(sums, ([kind, sum]) => [kind, sum.lengths.map(length => rounded(length / sum.documents))]),
  );
}

/** To a power of the fourth root of two, a ninth up or down. */
const rounded = (average: number): number =>
  average > 0 ? 2 ** (Math.round(Math.log2(average) * 4) / 4) : 0;
