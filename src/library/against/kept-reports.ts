import type { Diagnostic } from '../../report/diagnostic.ts';
import { likeness } from '../../report/likeness.ts';
import type { PublishedReport } from '../../report/published-recommendations.ts';
import { suggest } from '../../report/suggest.ts';
import type { LibraryReport } from '../entries.ts';
import type { Comparison } from './comparison.ts';
import { aliasesWith } from './mending-lines.ts';

/** Below this two titles are of different incidents. */
const alike = 0.3;
/** Pairs of ids that may be compared letter by letter: a folder that has nothing of the site is another's. */
const mostComparisons = 1_000_000;

/** The reports that were published and whose ids or aliases lead nowhere, or elsewhere. */
export function keptReports(comparison: Comparison): Diagnostic[] {
  const missing = comparison.published.reports.filter(({ id }) => !comparison.now.report(id));
  const fresh = [...comparison.reports.values()].filter(({ id }) => !comparison.before.report(id));
  const mayGuess = missing.length * fresh.length < mostComparisons;
  return [
    ...missing.map(before => vanished(before, mayGuess ? fresh : [], comparison)),
    ...comparison.published.reports.flatMap(before => [
      ...reused(before, comparison),
      ...lostAliases(before, comparison),
    ]),
  ];
}

function vanished(
  before: PublishedReport,
  fresh: readonly LibraryReport[],
  comparison: Comparison,
): Diagnostic {
  const { id, title } = before;
  const known = comparison.published.recommendations.filter(
    item => item.report === id && !comparison.now.recommendation(item.id),
  ).length;
  const successor = successorOf(before, fresh, comparison);
  if (!successor) return comparison.inFolder('published-report-missing', { id, title, known });
  const aliases = [...successor.data.aliases, id];
  const params = { id, title, known, successor: successor.id, aliases };
  return comparison.inReport(successor, 'published-report-missing', params, 'aliases', 'id');
}

/** The report that has become of one: the same title or recommendation, or nearly the same id. */
function successorOf(
  before: PublishedReport,
  fresh: readonly LibraryReport[],
  { published, ofReport }: Comparison,
): LibraryReport | undefined {
  const texts = new Set(
    published.recommendations.flatMap(item => (item.report === before.id ? item.text : [])),
  );
  const same = fresh.find(
    report => report.title === before.title || ofReport(report.id).some(({ text }) => texts.has(text)),
  );
  if (same) return same;
  const id = suggest(
    before.id,
    fresh.map(report => report.id),
  );
  return fresh.find(report => report.id === id);
}

function reused(before: PublishedReport, comparison: Comparison): Diagnostic[] {
  const now = comparison.reports.get(before.id);
  if (!now || isSame(before, now, comparison)) return [];
  const params = { id: before.id, was: before.title, is: now.title };
  return [comparison.inReport(now, 'published-report-reused', params, 'id')];
}

/** A report may get another title or another date; with both, its recommendations say whether it is the same. */
function isSame(
  before: PublishedReport,
  now: LibraryReport,
  { published, recommendations, sameness }: Comparison,
): boolean {
  if (before.date === now.data.date || likeness(before.title, now.title) >= alike) return true;
  return published.recommendations.some(item => {
    const kept = item.report === before.id && recommendations.get(item.id);
    return kept && sameness.isKept(item, kept);
  });
}

function lostAliases(before: PublishedReport, comparison: Comparison): Diagnostic[] {
  const id = comparison.now.report(before.id)?.entry.id;
  const now = id === undefined ? undefined : comparison.reports.get(id);
  if (!now) return [];
  return before.aliases.flatMap(alias => {
    const leads = comparison.now.report(alias)?.entry;
    if (!leads) {
      const aliases = aliasesWith(now.data.aliases, alias, now.id);
      const params = { kind: 'report' as const, alias, id: now.id, aliases };
      return [comparison.inReport(now, 'published-alias-missing', params, 'aliases', 'id')];
    }
    const other = comparison.reports.get(leads.id)!;
    if (other === now || isSame(before, other, comparison)) return [];
    const params = { id: alias, was: before.title, is: other.title };
    return [comparison.inReport(other, 'published-report-reused', params, 'id')];
  });
}
