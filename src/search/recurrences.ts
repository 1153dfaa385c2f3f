import type { Library, LibraryReport } from '../library/entries.ts';
import { isBeingWritten, isOpen } from '../report/status.ts';
import { likenessReasons, rareWords } from './likeness-reasons.ts';
import { Unrelated } from './related.ts';
import { Resemblances, type SharedTrait } from './resemblance.ts';
import { traitTable } from './trait-table.ts';
import { TellingTerms, traitsOf } from './traits.ts';

/** A report that is being written, and an incident like it that left something to do. */
export interface Recurrence {
  report: LibraryReport;
  other: LibraryReport;
  /** In words for a reader, strongest first. */
  reasons: string[];
  /** The other's recommendations that are still open, full ids. */
  open: string[];
}

/**
 * Least likeness of titles, issues and causes, and telling words they must share, fewer where a service is the same: as
 * read off the notices for real libraries. Short texts are alike by one word otherwise.
 */
const strong = { likeness: 0.35, words: 3, wordsOfService: 2 };
/** Reports like one that are looked at. */
const depth = 8;

/** The newest reports are compared; checking ten thousand must stay a matter of seconds. `similar` compares with all. */
const most = { written: 300, others: 2000 };

/**
 * For each report that is being written the report most like it that has an open recommendation. Only what front matter
 * and titles say is compared, which is at hand without reading a body. A report that names the other under `related` or
 * `not_related`, or cites the recommendation, has been answered.
 */
export function recurrences({ reports: all, recommendations }: Library): Recurrence[] {
  const open = new Map<string, string[]>();
  for (const { id, reportId, status } of recommendations)
    if (isOpen(status)) open.set(reportId, [...(open.get(reportId) ?? []), id]);
  const written = all.filter(({ data }) => isBeingWritten(data)).slice(0, most.written);
  if (written.length === 0) return [];
  const known = new Set(written);
  const others = all.filter(report => open.has(report.id) && !known.has(report)).slice(0, most.others);
  const reports = [...written, ...others];
  const citedBy = new Map(
    recommendations.map(({ id, citedBy }) => [id, new Set(citedBy.map(citation => citation.id))]),
  );
  const numbers = new Map(
    reports.flatMap(({ id, data }, number) => [id, ...data.aliases].map(name => [name, number] as const)),
  );
  const apart = new Unrelated(reports, numbers);
  const terms = new TellingTerms();
  const traits = reports.map(({ title, data }) => traitsOf({ ...data, title, sections: [] }, terms));
  const resemblances = new Resemblances(traitTable(traits));
  return written.flatMap((report, number) => {
    const named = new Set(report.data.related.map(name => numbers.get(name)));
    for (const { report: found, score } of resemblances.ofReport(number, depth)) {
      const other = reports[found]!;
      const left = open.get(other.id) ?? [];
      if (score < strong.likeness || left.length === 0 || named.has(found) || apart.apart(number, found))
        continue;
      if (left.some(id => citedBy.get(id)!.has(report.id))) continue;
      const shared = resemblances.sharedByReports(number, found);
      if (tells(shared)) return [{ report, other, reasons: likenessReasons(shared), open: left }];
    }
    return [];
  });
}

/** Whether so much is shared that it is more than one word and its forms. */
const tells = (shared: readonly SharedTrait[]): boolean =>
  rareWords(shared).length >=
  (shared.some(({ kind }) => kind === 'service') ? strong.wordsOfService : strong.words);
