import type { LibraryReport } from '../library/entries.ts';
import { likenessReasons } from './likeness-reasons.ts';
import { leastLikeness } from './related.ts';
import { Resemblances } from './resemblance.ts';
import { traitTable } from './trait-table.ts';
import { TellingTerms, type TraitSource, traitsOf } from './traits.ts';

/** A report to find others like it; it need not be in the library. */
export interface Unfinished extends TraitSource {
  id: string;
  related: readonly string[];
  not_related: readonly string[];
}

export interface SimilarReport {
  report: LibraryReport;
  /** Cosine of the two reports' weighted traits. */
  score: number;
  /** In words for a reader, strongest first. */
  reasons: string[];
}

/** The reports of a library that resemble one, best first, but for itself and those that either author says are not related. */
export function similarReports(
  draft: Unfinished,
  reports: readonly LibraryReport[],
  limit: number,
): SimilarReport[] {
  const others = reports.filter(report => !isNamed([draft.id], report) && !isApart(draft, report));
  const terms = new TellingTerms();
  const own = traitsOf(draft, terms);
  const resemblances = new Resemblances(
    traitTable(
      others.map(({ title, data, compiled }) =>
        traitsOf({ ...data, title, sections: compiled.sections }, terms),
      ),
    ),
  );
  return resemblances
    .of(own, limit)
    .filter(({ score }) => score >= leastLikeness)
    .map(({ report, score }) => ({
      report: others[report]!,
      score,
      reasons: [
        ...(isNamed(draft.related, others[report]!) ? ['named by the author'] : []),
        ...likenessReasons(resemblances.shared(own, report)),
      ],
    }))
    .filter(({ reasons }) => reasons.length > 0);
}

const isNamed = (names: readonly string[], { id, data }: LibraryReport): boolean =>
  [id, ...data.aliases].some(name => names.includes(name));

const isApart = (draft: Unfinished, report: LibraryReport): boolean =>
  isNamed(draft.not_related, report) || report.data.not_related.includes(draft.id);
