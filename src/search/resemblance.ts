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

interface Vector {
  weights: ReadonlyMap<string, number>;
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
  readonly #frequencies = new Map<string, number>();
  readonly #vectors: Vector[];
  readonly #holders = new Map<string, Holders>();
  readonly #scores: Float64Array;

  /** @param traits of every report */
  constructor(traits: readonly (readonly Trait[])[]) {
    this.#total = traits.length;
    this.#scores = new Float64Array(traits.length);
    for (const own of traits)
      for (const { key } of own) this.#frequencies.set(key, (this.#frequencies.get(key) ?? 0) + 1);
    this.#vectors = traits.map(own => this.#vectorOf(own));
    for (const [report, own] of traits.entries()) for (const { key } of own) this.#hold(key, report);
  }

  /**
   * The reports most like one, best first.
   * @param traits of a report, whether or not it is among the others
   * @param except its own number where it is
   */
  of(traits: readonly Trait[], limit: number, except?: number): Likeness[] {
    const vector = except === undefined ? this.#vectorOf(traits) : this.#vectors[except]!;
    const met: number[] = [];
    for (const [key, weight] of vector.weights) {
      const holders = this.#holders.get(key);
      for (let i = 0; holders && i < holders.reports.length; i++) {
        const report = holders.reports[i]!;
        if (this.#scores[report] === 0) met.push(report);
        this.#scores[report]! += weight * holders.weights[i]!;
      }
    }
    const rough = met
      .filter(report => report !== except)
      .map(report => ({ report, score: this.#scores[report]! / this.#vectors[report]!.norm }));
    for (const report of met) this.#scores[report] = 0;
    return rough
      .sort(bestFirst)
      .slice(0, limit * 3)
      .map(({ report }) => ({ report, score: cosine(vector, this.#vectors[report]!) }))
      .sort(bestFirst)
      .slice(0, limit);
  }

  /** What a report has in common with one of the library, the most telling first, named as the first writes it. */
  shared(traits: readonly Trait[], report: number): SharedTrait[] {
    const [own, other] = [this.#vectorOf(traits), this.#vectors[report]!];
    return traits
      .filter(({ key }) => other.weights.has(key))
      .map(trait => ({
        ...trait,
        share: (own.weights.get(trait.key)! * other.weights.get(trait.key)!) / own.norm / other.norm,
        rare: this.#within(rare, trait.key),
      }))
      .sort((a, b) => b.share - a.share);
  }

  #hold(key: string, report: number): void {
    if (!this.#within(leading, key)) return;
    const holders = this.#holders.get(key) ?? { reports: [], weights: [] };
    if (holders.reports.length === 0) this.#holders.set(key, holders);
    holders.reports.push(report);
    holders.weights.push(this.#vectors[report]!.weights.get(key)!);
  }

  #within({ share, least, most }: Bounds, key: string): boolean {
    return (this.#frequencies.get(key) ?? 0) <= Math.max(least, Math.min(most, this.#total * share));
  }

  #vectorOf(traits: readonly Trait[]): Vector {
    const weights = new Map(traits.map(({ key, weight }) => [key, weight * this.#informativeness(key)]));
    return { weights, norm: Math.hypot(...weights.values()) || 1 };
  }

  /** Of a trait that no report has, as if one had it: the report being written will. */
  #informativeness(key: string): number {
    const reports = this.#frequencies.get(key) ?? 1;
    return Math.log(1 + (this.#total - reports + 0.5) / (reports + 0.5));
  }
}

const bestFirst = (a: Likeness, b: Likeness): number => b.score - a.score || a.report - b.report;

function cosine(a: Vector, b: Vector): number {
  let product = 0;
  for (const [key, weight] of a.weights) product += weight * (b.weights.get(key) ?? 0);
  return product / a.norm / b.norm;
}
