import { compareDiagnostics, type Diagnostic } from '../../report/diagnostic.ts';
import type { PublishedRecommendations } from '../../report/published-recommendations.ts';
import type { Library } from '../entries.ts';
import { Comparison } from './comparison.ts';
import { keptRecommendations } from './kept-recommendations.ts';
import { keptReports } from './kept-reports.ts';

/**
 * Compares a library with what its site has published: every id and alias must lead where it led.
 * @param whole whether all texts of the folder are in the library; a report that is not cannot be told from one that vanished
 * @param folder the folder of reports as the user knows it, named where no file can be
 * @returns the library's problems with those of the comparison, in file order
 */
export function problemsAgainst(
  published: PublishedRecommendations,
  { library, whole, folder }: { library: Library; whole: boolean; folder: string },
): Diagnostic[] {
  const comparison = new Comparison(published, library, folder);
  const reports = keptReports(comparison);
  const found = [...(whole ? reports : reports.filter(({ code }) => code !== 'published-report-missing'))];
  found.push(...keptRecommendations(comparison));
  // A withdrawal without a reason is a warning until somebody may have linked to it.
  const raised = new Set(found.map(placeKey));
  return [...library.diagnostics.filter(other => !raised.has(placeKey(other))), ...found].sort(
    compareDiagnostics,
  );
}

const placeKey = ({ code, file, place }: Diagnostic): string =>
  `${code} ${place.line}:${place.column} ${file}`;
