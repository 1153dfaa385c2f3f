import { currentLibrary } from '../library/current-library.ts';
import { type Library, recommendationPath, reportPath } from '../library/entries.ts';

const known = new WeakMap<Library, string[]>();

/**
 * Whether the sitemap lists a page: an alias only leads on to the page that replaced it.
 * @param address the page's full address
 */
export function isListed(address: string): boolean {
  const { library } = currentLibrary();
  let moved = known.get(library);
  if (!moved) {
    moved = [
      ...library.reports.flatMap(({ data }) =>
        data.aliases.flatMap(alias => [reportPath(alias), `recommendations/${alias}/`]),
      ),
      ...library.recommendations.flatMap(({ aliases }) => aliases.map(recommendationPath)),
    ].map(path => encodeURI(`/${path}`));
    known.set(library, moved);
  }
  return !moved.some(path => address.includes(path));
}
