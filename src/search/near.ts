import type { DocumentKind } from './document.ts';
import type { Postings } from './postings.ts';
import { restore } from './postings.ts';
import { informativeness, isText } from './ranking.ts';

/** A document that resembles another: its number, and how much, in hundredths. */
export type Near = [document: number, hundredths: number];

/** Terms that stand for a text: its most telling. */
const mostFeatures = 40;
/** Terms that more texts have say little of what two of them share, and cost the square of their number. */
const mostHolders = 200;
const mostNear = 30;

/**
 * The texts that resemble each other: cosine of their most telling terms, each weighted by impact and inverse document
 * frequency. Ranking spreads the scores of the best hits over them (score regularisation: Diaz 2005), which is
 * pseudo-relevance feedback without another request.
 */
export class NearCollector {
  readonly #kinds: readonly DocumentKind[];
  readonly #texts: number;
  readonly #features: { term: number; weight: number }[][];
  #terms = 0;

  /** @param kinds of all documents, by number */
  constructor(kinds: readonly DocumentKind[]) {
    this.#kinds = kinds;
    this.#texts = kinds.filter(isText).length;
    this.#features = kinds.map(() => []);
  }

  add(term: string, { frequency, documents, impacts, means }: Postings): void {
    if (means || frequency < 2 || frequency > Math.min(mostHolders, this.#texts / 4)) return;
    if (!/^\p{L}{3,}$/u.test(term)) return;
    const tells = informativeness(this.#texts, frequency);
    const number = this.#terms++;
    for (const [i, document] of documents.entries())
      if (isText(this.#kinds[document]!))
        this.#features[document]!.push({ term: number, weight: tells * restore(impacts[i]!) });
  }

  /** Of each document those nearest to it, the nearest first; none of a recommendation. */
  near(): Near[][] {
    const holders = Array.from({ length: this.#terms }, () => ({
      documents: [] as number[],
      weights: [] as number[],
    }));
    for (const [document, features] of this.#features.entries()) {
      features.sort((a, b) => b.weight - a.weight || a.term - b.term).splice(mostFeatures);
      const norm = Math.hypot(...features.map(({ weight }) => weight));
      for (const feature of features) {
        feature.weight /= norm;
        holders[feature.term]!.documents.push(document);
        holders[feature.term]!.weights.push(feature.weight);
      }
    }
    const likeness = new Float64Array(this.#features.length);
    return this.#features.map((features, own) => {
      const touched: number[] = [];
      for (const { term, weight } of features) {
        const { documents, weights } = holders[term]!;
        for (let i = 0; i < documents.length; i++) {
          const other = documents[i]!;
          if (likeness[other] === 0) touched.push(other);
          likeness[other]! += weight * weights[i]!;
        }
      }
      const near = touched.map((document): Near => [document, Math.round(likeness[document]! * 100)]);
      for (const document of touched) likeness[document] = 0;
      return nearest(near.filter(([document]) => document !== own));
    });
  }
}

/** The nearest of many, without sorting all. */
function nearest(near: readonly Near[]): Near[] {
  const counts = new Uint32Array(102);
  for (const [, hundredths] of near) counts[hundredths]!++;
  let least = 101;
  for (let kept = 0; least > 1 && kept < mostNear; ) kept += counts[--least]!;
  return near
    .filter(([, hundredths]) => hundredths >= least)
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, mostNear);
}
