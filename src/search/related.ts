import type { LibraryReport } from '../library/entries.ts';
import { likenessReasons } from './likeness-reasons.ts';
import { Resemblances } from './resemblance.ts';
import type { TraitTable } from './trait-table.ts';

export interface RelatedReport {
  id: string;
  /** In words for a reader, strongest first. */
  reasons: string[];
}

/** Below this, what two reports share is what any two share. Read off the related reports of real libraries. */
export const leastLikeness = 0.08;

/** A report to be compared, with what its author says of others. */
export interface ComparedReport {
  id: string;
  data: Pick<LibraryReport['data'], 'aliases' | 'related' | 'not_related'>;
}

/** Finds, report by report, the others that resemble it. */
export class RelatedReports {
  readonly #reports: readonly ComparedReport[];
  readonly #numbers = new Map<string, number>();
  readonly #unrelated: Unrelated;
  readonly #resemblances: Resemblances;

  /** @param traits of the reports, in their order */
  constructor(reports: readonly ComparedReport[], traits: TraitTable) {
    this.#reports = reports;
    for (const [number, { id, data }] of reports.entries())
      for (const name of [id, ...data.aliases]) this.#numbers.set(name, number);
    this.#unrelated = new Unrelated(reports, this.#numbers);
    this.#resemblances = new Resemblances(traits);
  }

  /**
   * Up to `limit` others that resemble a report, best first, those that its author names under `related` before all.
   * Two reports of which one names the other under `not_related` are not related.
   */
  of(id: string, limit = 4): RelatedReport[] {
    const number = this.#numbers.get(id)!;
    const authored = this.#reports[number]!.data.related;
    const named = new Set(authored.map(name => this.#numbers.get(name)));
    const found: RelatedReport[] = authored.map(name => ({ id: name, reasons: ['named by the author'] }));
    for (const { report: other, score } of this.#resemblances.ofReport(number, limit * 2)) {
      if (found.length >= limit) break;
      if (score < leastLikeness || named.has(other) || this.#unrelated.apart(number, other)) continue;
      const reasons = likenessReasons(this.#resemblances.sharedByReports(number, other));
      if (reasons.length > 0) found.push({ id: this.#reports[other]!.id, reasons });
    }
    return found;
  }
}

/** The pairs of reports that an author says have nothing to do with each other, whichever of the two says so. */
export class Unrelated {
  readonly #pairs = new Set<string>();

  constructor(reports: readonly ComparedReport[], numbers: ReadonlyMap<string, number>) {
    for (const [number, { data }] of reports.entries())
      for (const id of data.not_related) {
        const other = numbers.get(id);
        if (other !== undefined) this.#pairs.add(pairOf(number, other));
      }
  }

  apart(a: number, b: number): boolean {
    return this.#pairs.has(pairOf(a, b));
  }
}

const pairOf = (a: number, b: number): string => (a < b ? `${a} ${b}` : `${b} ${a}`);
