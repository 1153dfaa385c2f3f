import type { Trait } from './traits.ts';

/** Another report, and how much it resembles. */
export interface Likeness {
  /** Its number in the order given. */
  report: number;
  /** Cosine of the two reports' weighted traits: 0 nothing in common, 1 the same. */
  score: number;
}

/** A trait of two reports. */
export interface SharedTrait extends Trait {
  /** Its part of what the two have in common. */
  share: number;
  /** Whether so few reports have it that it says something by itself. */
  rare: boolean;
}

/** A report's traits as numbers, in the order given; one that no report of the library has is `unknown`. */
interface Vector {
  terms: Int32Array;
  weights: Float64Array;
  norm: number;
}

/** The reports that share a trait, and its weight in each. */
interface Holders {
  reports: number[];
  weights: number[];
}

interface Bounds {
  share: number;
  least: number;
  most: number;
}

/** A trait that more reports have leads to none of them; it counts between two that others led to. */
const leading: Bounds = { share: 0.2, least: 8, most: 100 };
/** A trait that no more reports have says something by itself. */
const rare: Bounds = { share: 0.05, least: 3, most: 40 };

/**
 * Finds the reports that resemble one: the vector-space model (Salton, Wong & Yang 1975) over traits, weighted by
 * how much a report is about them and by inverse document frequency (Spärck Jones 1972). Only traits that few have
 * are followed to other reports, so that comparing each with all grows with the library and not with its square.
 */
export class Resemblances {
  readonly #total: number;
  /** Numbers of the traits that a report of the library has, by key. */
  readonly #terms = new Map<string, number>();
  /** How many reports have each, by number. */
  readonly #frequencies: number[] = [];
  readonly #vectors: Vector[];
  readonly #vectorsOf: Map<readonly Trait[], Vector>;
  readonly #holders: (Holders | undefined)[];
  /** Scratch, all zeros between two calls: scores by report, and the weights of one vector by trait. */
  readonly #scores: Float64Array;
  readonly #spread: Float64Array;

  /** @param traits of every report */
  constructor(traits: readonly (readonly Trait[])[]) {
    this.#total = traits.length;
    for (const own of traits)
      for (const { key } of own) {
        const term = this.#terms.get(key) ?? this.#terms.size;
        if (term === this.#frequencies.length) this.#terms.set(key, term);
        this.#frequencies[term] = (this.#frequencies[term] ?? 0) + 1;
      }
    this.#scores = new Float64Array(traits.length);
    this.#spread = new Float64Array(this.#terms.size);
    this.#holders = this.#frequencies.map(frequency =>
      this.#within(leading, frequency) ? { reports: [], weights: [] } : undefined,
    );
    this.#vectors = traits.map(own => this.#vectorOf(own));
    this.#vectorsOf = new Map(traits.map((own, report) => [own, this.#vectors[report]!]));
    for (const [report, { terms, weights }] of this.#vectors.entries())
      for (let i = 0; i < terms.length; i++) {
        const holders = this.#holders[terms[i]!];
        holders?.reports.push(report);
        holders?.weights.push(weights[i]!);
      }
  }

  /**
   * The reports most like one, best first.
   * @param traits of a report, whether or not it is among the others
   * @param except its own number where it is
   */
  of(traits: readonly Trait[], limit: number, except?: number): Likeness[] {
    const vector = this.#vectorsOf.get(traits) ?? this.#vectorOf(traits);
    const met: number[] = [];
    const scores = this.#scores;
    for (let i = 0; i < vector.terms.length; i++) {
      const holders = this.#holders[vector.terms[i]!];
      if (!holders) continue;
      const weight = vector.weights[i]!;
      const { reports, weights } = holders;
      for (let at = 0; at < reports.length; at++) {
        const report = reports[at]!;
        if (scores[report] === 0) met.push(report);
        scores[report]! += weight * weights[at]!;
      }
    }
    const rough = best(
      met.flatMap(report =>
        report === except ? [] : { report, score: scores[report]! / this.#vectors[report]!.norm },
      ),
      limit * 3,
    );
    for (const report of met) scores[report] = 0;
    return best(this.#exactly(vector, rough), limit);
  }

  /** What a report has in common with one of the library, the most telling first, named as the first writes it. */
  shared(traits: readonly Trait[], report: number): SharedTrait[] {
    const own = this.#vectorsOf.get(traits) ?? this.#vectorOf(traits);
    const other = this.#vectors[report]!;
    this.#spreadOut(other);
    const shared = traits.flatMap((trait, i) => {
      const term = own.terms[i]!;
      const weight = this.#spread[term] ?? 0;
      if (weight === 0) return [];
      const share = (own.weights[i]! * weight) / own.norm / other.norm;
      return { ...trait, share, rare: this.#within(rare, this.#frequencies[term]!) };
    });
    this.#clear(other);
    return shared.sort((a, b) => b.share - a.share);
  }

  /** Counts what all traits add, also those that led nowhere. */
  #exactly(vector: Vector, rough: readonly Likeness[]): Likeness[] {
    this.#spreadOut(vector);
    const exact = rough.map(({ report }) => {
      const { terms, weights, norm } = this.#vectors[report]!;
      let product = 0;
      for (let i = 0; i < terms.length; i++) product += weights[i]! * this.#spread[terms[i]!]!;
      return { report, score: product / vector.norm / norm };
    });
    this.#clear(vector);
    return exact;
  }

  #spreadOut({ terms, weights }: Vector): void {
    for (const [i, term] of terms.entries()) if (term !== unknown) this.#spread[term] = weights[i]!;
  }

  #clear({ terms }: Vector): void {
    for (const term of terms) if (term !== unknown) this.#spread[term] = 0;
  }

  #within({ share, least, most }: Bounds, frequency: number): boolean {
    return frequency <= Math.max(least, Math.min(most, this.#total * share));
  }

  #vectorOf(traits: readonly Trait[]): Vector {
    const terms = Int32Array.from(traits, ({ key }) => this.#terms.get(key) ?? unknown);
    const weights = Float64Array.from(
      traits,
      ({ weight }, i) => weight * this.#informativeness(this.#frequencies[terms[i]!]),
    );
    return { terms, weights, norm: Math.hypot(...weights) || 1 };
  }

  /** Of a trait that no report has, as if one had it: the report being written will. */
  #informativeness(frequency = 1): number {
    return Math.log(1 + (this.#total - frequency + 0.5) / (frequency + 0.5));
  }
}

const unknown = -1;

/** The best of many, best first, without sorting all. */
function best(found: readonly Likeness[], limit: number): Likeness[] {
  const kept: Likeness[] = [];
  for (const likeness of found) {
    if (kept.length === limit && bestFirst(likeness, kept.at(-1)!) >= 0) continue;
    let at = kept.length;
    while (at > 0 && bestFirst(likeness, kept[at - 1]!) < 0) at--;
    kept.splice(at, 0, likeness);
    if (kept.length > limit) kept.pop();
  }
  return kept;
}

const bestFirst = (a: Likeness, b: Likeness): number => b.score - a.score || a.report - b.report;
