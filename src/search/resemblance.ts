import { kindOf, type TraitTable } from './trait-table.ts';
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
  terms: Uint32Array;
  weights: Float64Array;
  norm: number;
}

/** The reports that share a leading trait, and its weight in each, trait by trait. */
interface Holders {
  /** By term where they begin, and at last where they end. */
  starts: Uint32Array;
  reports: Uint32Array;
  weights: Float64Array;
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

const unknown = 0xff_ff_ff_ff;

/**
 * Finds the reports that resemble one: the vector-space model (Salton, Wong & Yang 1975) over traits, weighted by
 * how much a report is about them and by inverse document frequency (Spärck Jones 1972). Only traits that few have
 * are followed to other reports, so that comparing each with all grows with the library and not with its square.
 */
export class Resemblances {
  readonly #table: TraitTable;
  readonly #total: number;
  /** By term how many reports have it. */
  readonly #frequencies: Uint32Array;
  /** Of each trait of the table, with what its rarity adds. */
  readonly #weights: Float64Array;
  readonly #norms: Float64Array;
  readonly #holders: Holders;
  /** Scratch, all zeros between two calls: scores by report, and the weights of one vector by term. */
  readonly #scores: Float64Array;
  readonly #spread: Float64Array;
  /** Scratch: the reports that a search has met. */
  readonly #met: Uint32Array;
  #numbers: Map<string, number> | undefined;

  /** @param table the traits of every report */
  constructor(table: TraitTable) {
    const { strings, starts, keys, weights } = table;
    this.#table = table;
    this.#total = starts.length - 1;
    this.#frequencies = new Uint32Array(strings.length);
    for (const key of keys) this.#frequencies[key]!++;
    const telling = Float64Array.from(this.#frequencies, frequency => this.#informativeness(frequency));
    this.#weights = weights.map((weight, at) => weight * telling[keys[at]!]!);
    this.#norms = new Float64Array(this.#total);
    for (let report = 0; report < this.#total; report++) this.#norms[report] = normOf(this.#own(report));
    this.#holders = this.#holdersOfLeading();
    this.#scores = new Float64Array(this.#total);
    this.#met = new Uint32Array(this.#total);
    this.#spread = new Float64Array(strings.length);
  }

  /** The reports most like one of them, best first. */
  ofReport(report: number, limit: number): Likeness[] {
    return this.#find(this.#vectorOf(report), limit, report);
  }

  /** The reports most like another one that has these traits, best first. */
  of(traits: readonly Trait[], limit: number): Likeness[] {
    return this.#find(this.#foreign(traits), limit, undefined);
  }

  /** What two reports have in common, the most telling first, named as the first writes it. */
  sharedByReports(report: number, other: number): SharedTrait[] {
    const { strings, starts, names, weights } = this.#table;
    const first = starts[report]!;
    return this.#sharedBy(this.#vectorOf(report), other, place => {
      const key = strings[this.#table.keys[first + place]!]!;
      const name = strings[names[first + place]!]!;
      return { kind: kindOf(key), key, name, weight: weights[first + place]! };
    });
  }

  /** The same for a report that is none of them and has these traits. */
  shared(traits: readonly Trait[], report: number): SharedTrait[] {
    return this.#sharedBy(this.#foreign(traits), report, place => traits[place]!);
  }

  #find(vector: Vector, limit: number, except: number | undefined): Likeness[] {
    const rough = new Best(limit * 2);
    this.#meet(vector, except, rough);
    const exact = new Best(limit);
    this.#withSpread(vector, spread => {
      // What counts now is all traits, also those that led nowhere.
      const { starts, keys } = this.#table;
      const weights = this.#weights;
      for (const { report } of rough.found) {
        const end = starts[report + 1]!;
        let product = 0;
        for (let at = starts[report]!; at < end; at++) product += weights[at]! * spread[keys[at]!]!;
        exact.add(report, product / vector.norm / this.#norms[report]!);
      }
    });
    return exact.found;
  }

  /** Follows the leading traits of a report to the others that have them. */
  #meet({ terms, weights }: Vector, except: number | undefined, best: Best): void {
    const { starts, reports, weights: held } = this.#holders;
    const [scores, met, norms] = [this.#scores, this.#met, this.#norms];
    let count = 0;
    for (let place = 0; place < terms.length; place++) {
      const term = terms[place]!;
      if (term === unknown) continue;
      const weight = weights[place]!;
      const end = starts[term + 1]!;
      for (let at = starts[term]!; at < end; at++) {
        const report = reports[at]!;
        const score = scores[report]!;
        if (score === 0) met[count++] = report;
        scores[report] = score + weight * held[at]!;
      }
    }
    for (let at = 0; at < count; at++) {
      const report = met[at]!;
      const score = scores[report]! / norms[report]!;
      scores[report] = 0;
      if (score >= best.least && report !== except) best.add(report, score);
    }
  }

  #sharedBy(own: Vector, report: number, traitAt: (place: number) => Trait): SharedTrait[] {
    const other = this.#vectorOf(report);
    const found: SharedTrait[] = [];
    this.#withSpread(other, spread => {
      for (let place = 0; place < own.terms.length; place++) {
        const term = own.terms[place]!;
        const weight = term === unknown ? 0 : spread[term]!;
        if (weight === 0) continue;
        const share = (own.weights[place]! * weight) / own.norm / other.norm;
        found.push({ ...traitAt(place), share, rare: this.#within(rare, this.#frequencies[term]!) });
      }
    });
    return found.sort((a, b) => b.share - a.share);
  }

  /** Calls with the weights of a vector by term. */
  #withSpread({ terms, weights }: Vector, use: (spread: Float64Array) => void): void {
    const spread = this.#spread;
    for (let place = 0; place < terms.length; place++)
      if (terms[place] !== unknown) spread[terms[place]!] = weights[place]!;
    use(spread);
    for (let place = 0; place < terms.length; place++)
      if (terms[place] !== unknown) spread[terms[place]!] = 0;
  }

  #holdersOfLeading(): Holders {
    const leads = Uint8Array.from(this.#frequencies, count => Number(this.#within(leading, count)));
    const starts = new Uint32Array(leads.length + 1);
    for (let term = 0; term < leads.length; term++)
      starts[term + 1] = starts[term]! + leads[term]! * this.#frequencies[term]!;
    const next = starts.slice();
    const reports = new Uint32Array(starts.at(-1)!);
    const weights = new Float64Array(reports.length);
    for (let report = 0; report < this.#total; report++) {
      const { from, to } = this.#own(report);
      for (let at = from; at < to; at++) {
        const term = this.#table.keys[at]!;
        if (leads[term] === 0) continue;
        reports[next[term]!] = report;
        weights[next[term]!++] = this.#weights[at]!;
      }
    }
    return { starts, reports, weights };
  }

  /** Where the traits of a report stand. */
  #own(report: number): { from: number; to: number; weights: Float64Array } {
    const { starts } = this.#table;
    return { from: starts[report]!, to: starts[report + 1]!, weights: this.#weights };
  }

  #vectorOf(report: number): Vector {
    const { from, to } = this.#own(report);
    return {
      terms: this.#table.keys.subarray(from, to),
      weights: this.#weights.subarray(from, to),
      norm: this.#norms[report]!,
    };
  }

  #foreign(traits: readonly Trait[]): Vector {
    this.#numbers ??= new Map(this.#table.strings.map((text, number) => [text, number]));
    const numbers = this.#numbers;
    // A name that no report has for a key is among the strings too.
    const numberOf = (key: string): number => {
      const number = numbers.get(key);
      return number === undefined || this.#frequencies[number] === 0 ? unknown : number;
    };
    const terms = Uint32Array.from(traits, ({ key }) => numberOf(key));
    const weights = Float64Array.from(traits, ({ weight }, place) => {
      const term = terms[place]!;
      return weight * this.#informativeness(term === unknown ? 1 : this.#frequencies[term]!);
    });
    return { terms, weights, norm: normOf({ from: 0, to: terms.length, weights }) };
  }

  #within({ share, least, most }: Bounds, frequency: number): boolean {
    return frequency <= Math.max(least, Math.min(most, this.#total * share));
  }

  /** Of a trait that no report has, as if one had it: the report being written will. */
  #informativeness(frequency: number): number {
    return Math.log(1 + (this.#total - frequency + 0.5) / (frequency + 0.5));
  }
}

function normOf({ from, to, weights }: { from: number; to: number; weights: Float64Array }): number {
  let sum = 0;
  for (let at = from; at < to; at++) sum += weights[at]! ** 2;
  return Math.sqrt(sum) || 1;
}

/** The best of many, best first, without sorting all. */
class Best {
  readonly found: Likeness[] = [];
  readonly #limit: number;
  #least = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** What scores less is not among the best. */
  get least(): number {
    return this.#least;
  }

  add(report: number, score: number): void {
    const { found } = this;
    let at = found.length;
    while (at > 0 && isBetter(report, score, found[at - 1]!)) at--;
    if (at === this.#limit) return;
    if (found.length === this.#limit) found.pop();
    found.splice(at, 0, { report, score });
    if (found.length === this.#limit) this.#least = found.at(-1)!.score;
  }
}

const isBetter = (report: number, score: number, than: Likeness): boolean =>
  score > than.score || (score === than.score && report < than.report);
