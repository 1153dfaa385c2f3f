import type { Library } from '../library/entries.ts';
import { cacheFolder } from '../library/places.ts';
import { keptTraits } from '../search/build/kept-traits.ts';
import { recommendationTexts, reportTexts } from '../search/trait-texts.ts';
import type { LibraryTraits } from './site-data.ts';

/**
 * The traits of a library's reports and recommendations, of which only those are read that were not known before.
 * @param cwd the project's folder
 */
export async function libraryTraits(
  { reports, recommendations }: Library,
  cwd: string,
): Promise<LibraryTraits> {
  const fileOf = (name: string): string => cacheFolder(cwd, 'traits', `${name}.bin`);
  return {
    reports: await keptTraits(fileOf('reports'), reportTexts(reports)),
    recommendations: await keptTraits(fileOf('recommendations'), recommendationTexts(recommendations)),
  };
}
