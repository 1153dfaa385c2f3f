import { doInProcess } from '../library/child-process.ts';
import type { Library } from '../library/entries.ts';
import { cacheFolder, moduleBeside } from '../library/places.ts';
import { wantedTraits } from '../search/build/kept-traits.ts';
import { type Likeness, type LikenessTask, likenessOf } from '../search/likeness.ts';
import { recommendationTexts, reportTexts } from '../search/trait-texts.ts';

/** With more reports a process of its own pays, which leaves this one's time and memory to pages. */
const mostHere = 200;

/**
 * Compares the reports and the recommendations of a library; only texts are read that were not known before.
 * @param cwd the project's folder
 */
export async function libraryLikeness(
  { reports, recommendations }: Library,
  cwd: string,
  signal?: AbortSignal,
): Promise<Likeness> {
  const folderOf = (name: string): string => cacheFolder(cwd, 'traits', name);
  const task: LikenessTask = {
    reports: reports.map(({ id, data: { aliases, related, not_related } }) => {
      return { id, data: { aliases, related, not_related } };
    }),
    ofReports: wantedTraits(folderOf('reports'), reportTexts(reports)),
    recommendations: recommendations.map(({ id, reportId, text }) => ({ id, reportId, text })),
    ofRecommendations: wantedTraits(folderOf('recommendations'), recommendationTexts(recommendations)),
  };
  if (reports.length <= mostHere) return likenessOf(task);
  return doInProcess(moduleBeside('./build/likeness-worker', import.meta.url), task, signal);
}
