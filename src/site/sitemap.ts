import { currentLibrary } from '../library/current-library.ts';
import { type Library, recommendationPath, reportPath } from '../library/entries.ts';

const known = new WeakMap<Library, Set<string>>();

/**
 * Whether the sitemap lists a page: an alias only leads on to the page that replaced it.
 * @param address the page's full address
 */
export function isListed(address: string): boolean {
  const { library } = currentLibrary();
  let moved = known.get(library);
  if (!moved) {
    moved = new Set(movedPaths(library));
    known.set(library, moved);
  }
  const path = /\/((?:incidents\/[^/]+|recommendations\/[^/]+\/[^/]+)\/)$/.exec(address)?.[1];
  return path === undefined || !moved.has(decodeURI(path));
}

function* movedPaths({ reports, recommendations }: Library): Generator<string> {
  const formerly = new Map(reports.map(({ id, data }) => [id, data.aliases]));
  for (const alias of [...formerly.values()].flat()) yield reportPath(alias);
  for (const { id, reportId, aliases } of recommendations) {
    for (const alias of aliases) yield recommendationPath(alias);
    for (const alias of formerly.get(reportId) ?? [])
      yield recommendationPath(`${alias}${id.slice(reportId.length)}`);
  }
}
