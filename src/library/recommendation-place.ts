import type { Place } from '../report/diagnostic.ts';
import type { LibraryRecommendation, LibraryReport } from './entries.ts';

/**
 * Where a report says something of a recommendation: at a key of its entry in front matter, else at the entry's
 * id, else where the body states it.
 */
export function placeInRecommendation(
  { id, line }: LibraryRecommendation,
  { id: reportId, data, compiled: { places } }: LibraryReport,
  key: string,
): Place {
  const index = (data.recommendations ?? []).findIndex(listed => id === `${reportId}/${listed.id}`);
  const entry = `recommendations.${index}`;
  return places[`${entry}.${key}`] ?? places[`${entry}.id`] ?? { line, column: 1 };
}
