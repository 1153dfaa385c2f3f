import type { LibraryReport } from '../library/entries.ts';
import { likenessReasons } from './likeness-reasons.ts';
import { Resemblances } from './resemblance.ts';
import { TellingTerms, traitsOf } from './traits.ts';

export interface RelatedReport {
  id: string;
  /** In words for a reader, strongest first. */
  reasons: string[];
}

/** Below this, what two reports share is what any two share. Read off the related reports of real libraries. */
export const leastLikeness = 0.08;

/**
 * For each report up to `limit` others that resemble it, best first, those that its author names under `related`
 * before all. Two reports of which one names the other under `not_related` are not related.
 */
export function relatedReports(reports: readonly LibraryReport[], limit = 4): Map<string, RelatedReport[]> {
  const numbers = new Map<string, number>();
  for (const [number, { id, data }] of reports.entries())
    for (const name of [id, ...data.aliases]) numbers.set(name, number);
  const kept = new Unrelated(reports, numbers);
  const terms = new TellingTerms();
  const traits = reports.map(({ title, data, compiled }) =>
    traitsOf({ ...data, title, sections: compiled.sections }, terms),
  );
  const resemblances = new Resemblances(traits);
  return new Map(
    reports.map((report, number) => {
      const authored = report.data.related.map(id => ({ id, reasons: ['named by the author'] }));
      const named = new Set(report.data.related.map(id => numbers.get(id)));
      const found: RelatedReport[] = [];
      for (const { report: other, score } of resemblances.of(traits[number]!, limit * 2, number)) {
        if (found.length + authored.length >= limit) break;
        if (score < leastLikeness || named.has(other) || kept.apart(number, other)) continue;
        const reasons = likenessReasons(resemblances.shared(traits[number]!, other));
        if (reasons.length > 0) found.push({ id: reports[other]!.id, reasons });
      }
      return [report.id, [...authored, ...found]];
    }),
  );
}

/** The pairs of reports that an author says have nothing to do with each other, whichever of the two says so. */
export class Unrelated {
  readonly #pairs = new Set<string>();

  constructor(reports: readonly LibraryReport[], numbers: ReadonlyMap<string, number>) {
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
