import { type Diagnostic, diagnose, type Place } from './diagnostic.ts';
import type { ReportFrontMatter } from './report.ts';
import { isGone } from './status.ts';

type Listed = NonNullable<ReportFrontMatter['recommendations']>[number];

/**
 * Where the recommendations that front matter lists contradict themselves or their incident: a status and the
 * target or history it needs, a withdrawal without a reason, a due day before the incident.
 * @param places where its values stand, by path
 */
export function recommendationProblems(
  { date, recommendations = [] }: Pick<ReportFrontMatter, 'date' | 'recommendations'>,
  places: Record<string, Place>,
): Diagnostic[] {
  return recommendations.flatMap((item, index) => {
    const at = (key: string): Place =>
      places[`recommendations.${index}.${key}`] ??
      places[`recommendations.${index}.id`] ?? { line: 1, column: 1 };
    return [
      ...earlyDue(item, date, at),
      ...supersession(item, at),
      ...withoutReason(item, at),
      ...history(item, at),
    ];
  });
}

type PlaceOf = (key: string) => Place;

function earlyDue({ id, due }: Listed, date: string, at: PlaceOf): Diagnostic[] {
  if (due === undefined || due === 'unknown' || date === 'unknown' || due >= date) return [];
  return [diagnose('recommendation-due-early', { id, due, date }, at('due'))];
}

function supersession({ id, status, superseded_by: next }: Listed, at: PlaceOf): Diagnostic[] {
  if ((status === 'superseded') === (next !== undefined)) return [];
  const params = { id, status, ...(next !== undefined && { next }) };
  return [
    diagnose('recommendation-supersession', params, at(next === undefined ? 'status' : 'superseded_by')),
  ];
}

function withoutReason({ id, status, reason }: Listed, at: PlaceOf): Diagnostic[] {
  if (!isGone(status) || status === 'superseded' || reason !== undefined) return [];
  return [diagnose('recommendation-reason-missing', { id, status }, at('status'))];
}

function history({ id, status, history: changes }: Listed, at: PlaceOf): Diagnostic[] {
  const dated = changes.flatMap(({ date }, index) => (date === 'unknown' ? [] : [{ date, index }]));
  const late = dated.find(({ date }, position) => position > 0 && date < dated[position - 1]!.date);
  const found: Diagnostic[] = [];
  if (late)
    found.push(
      diagnose('recommendation-history-order', { id, date: late.date }, at(`history.${late.index}.date`)),
    );
  const last = changes.at(-1);
  if (last && last.status !== status) {
    const params = { id, status, last: last.status };
    found.push(diagnose('recommendation-history-status', params, at(`history.${changes.length - 1}.status`)));
  }
  return found;
}
