import type { Diagnostic } from '../../report/diagnostic.ts';
import type { PublishedRecommendation } from '../../report/published-recommendations.ts';
import { isGone } from '../../report/status.ts';
import { suggest } from '../../report/suggest.ts';
import type { LibraryRecommendation } from '../entries.ts';
import type { Comparison } from './comparison.ts';
import { aliasesWith, rewordedChange, tombstoneEntry } from './mending-lines.ts';

/** From this a text that has a new id is probably that of one which vanished. */
const alike = 0.4;

/**
 * The recommendations that were published and whose ids or aliases lead nowhere, or elsewhere, or which were
 * withdrawn without a reason. Those of a vanished report are its own affair.
 */
export function keptRecommendations(comparison: Comparison): Diagnostic[] {
  return comparison.published.recommendations.flatMap(before => {
    const found = comparison.now.recommendation(before.id);
    if (!found) return comparison.now.report(before.report) ? [vanished(before, comparison)] : [];
    const now = comparison.recommendations.get(found.entry.id)!;
    return [
      // An alias is its author's word that it is the same.
      ...(found.renamed ? [] : reused(before, now, comparison)),
      ...lostAliases(before, now, comparison),
      ...silentlyWithdrawn(before, now, comparison),
    ];
  });
}

function vanished(before: PublishedRecommendation, comparison: Comparison): Diagnostic {
  const { id, text } = before;
  const report = comparison.reports.get(comparison.now.report(before.report)!.entry.id)!;
  const listed = report.data.recommendations !== undefined;
  const params = { id, text, entry: tombstoneEntry(before), listed };
  const successor = successorOf(before, report.id, comparison);
  if (!successor)
    return comparison.inReport(report, 'published-recommendation-missing', params, 'recommendations');
  const aliases = aliasesWith(successor.aliases, id, report.id);
  const named = { ...params, successor: successor.id, aliases };
  return comparison.inRecommendation(successor, 'published-recommendation-missing', named);
}

/** What has become of a vanished recommendation: of those of its report that are new, the one most alike in text or id. */
function successorOf(
  before: PublishedRecommendation,
  reportId: string,
  { before: earlier, ofReport, sameness }: Comparison,
): LibraryRecommendation | undefined {
  const fresh = ofReport(reportId).filter(({ id }) => !earlier.recommendation(id));
  const [best] = fresh
    .map(item => ({ item, share: sameness.likeness(before, item.text) }))
    .sort((a, b) => b.share - a.share);
  if (best && best.share >= alike) return best.item;
  const id = suggest(
    before.id,
    fresh.map(item => item.id),
  );
  return fresh.find(item => item.id === id);
}

function reused(
  before: PublishedRecommendation,
  now: LibraryRecommendation,
  comparison: Comparison,
  id = before.id,
): Diagnostic[] {
  const { sameness, ofReport } = comparison;
  const all = ofReport(now.reportId);
  const moved = sameness.movedTo(before, now, all);
  const taken = sameness.takenFrom(before, now, all);
  if (!moved && !taken && sameness.isKept(before, now)) return [];
  const params = {
    id,
    was: before.text,
    is: now.text,
    ...(moved && { moved: moved.id }),
    ...(taken && { taken: taken.id }),
    entry: tombstoneEntry(before),
    change: rewordedChange(before.text, now),
  };
  return [comparison.inRecommendation(now, 'published-recommendation-reused', params)];
}

function lostAliases(
  before: PublishedRecommendation,
  now: LibraryRecommendation,
  comparison: Comparison,
): Diagnostic[] {
  return before.aliases.flatMap(alias => {
    const found = comparison.now.recommendation(alias);
    if (found) {
      const other = comparison.recommendations.get(found.entry.id)!;
      return other === now || found.renamed ? [] : reused(before, other, comparison, alias);
    }
    // With its report's own alias it comes back.
    const report = alias.slice(0, alias.indexOf('/'));
    if (comparison.before.report(report) && !comparison.now.report(report)) return [];
    const aliases = aliasesWith(now.aliases, alias, now.reportId);
    const params = { kind: 'recommendation' as const, alias, id: now.id, aliases };
    return [comparison.inRecommendation(now, 'published-alias-missing', params)];
  });
}

function silentlyWithdrawn(
  before: PublishedRecommendation,
  now: LibraryRecommendation,
  comparison: Comparison,
): Diagnostic[] {
  const { id, status, reason } = now;
  if (!isGone(status) || status === 'superseded' || isGone(before.status) || reason !== undefined) return [];
  const params = { id: id.slice(now.reportId.length + 1), status };
  const found = comparison.inRecommendation(now, 'recommendation-reason-missing', params, 'status');
  return [{ ...found, severity: 'error' }];
}
