import { currentLibrary } from '../library/current-library.ts';
import { reportPath } from '../library/entries.ts';

/**
 * Whether the sitemap lists a page: an alias only leads on to the page that replaced it.
 * @param address the page's full address
 */
export function isListed(address: string): boolean {
  const aliases = currentLibrary().library.reports.flatMap(report => report.data.aliases);
  return !aliases.some(
    alias => address.includes(`/${reportPath(alias)}`) || address.includes(`/recommendations/${alias}/`),
  );
}
