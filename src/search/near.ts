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
    const holders = new Map<number, { document: number; weight: number }[]>();
    for (const [document, features] of this.#features.entries()) {
      features.sort((a, b) => b.weight - a.weight || a.term - b.term).splice(mostFeatures);
      const norm = Math.hypot(...features.map(({ weight }) => weight));
      for (const feature of features) {
        feature.weight /= norm;
        const list = holders.get(feature.term);
        const holder = { document, weight: feature.weight };
        if (list) list.push(holder);
        else holders.set(feature.term, [holder]);
      }
    }
    return this.#features.map((features, own) => {
      const likeness = new Map<number, number>();
      for (const { term, weight } of features)
        for (const other of holders.get(term)!)
          if (other.document !== own)
            likeness.set(other.document, (likeness.get(other.document) ?? 0) + weight * other.weight);
      return Array.from(likeness, ([document, cosine]): Near => [document, Math.round(cosine * 100)])
        .filter(([, hundredths]) => hundredths > 0)
        .sort((a, b) => b[1] - a[1] || a[0] - b[0])
        .slice(0, mostNear);
    });
  }
}
