import { currentLibrary } from '../library/current-library.ts';
import type { CompileCache } from '../library/compile-cache.ts';
import type { Library, LibraryRecommendation, ResolvedImage, ResolvedLink } from '../library/entries.ts';
import { recommendationPath, reportPath } from '../library/entries.ts';
import { fillPlaceholders } from '../markup/placeholders.ts';
import { recommendationCard } from '../markup/recommendation-card.ts';
import { isOverdue } from './due.ts';
import { sitePath } from './urls.ts';

interface Placeholders {
  links: ResolvedLink[];
  images: ResolvedImage[];
}

/** Compiled HTML with the site's addresses in place of its placeholders. */
export function fillBody(html: string, { links, images }: Placeholders): string {
  return fillPlaceholders(
    html,
    index => {
      const { path, status } = links[index] ?? {};
      if (path === undefined) return undefined;
      const text = status && recommendationAt(path)?.recommendation.text;
      return { href: path.startsWith('#') ? path : sitePath(path), status, text };
    },
    index => {
      const { path, width, height } = images[index] ?? {};
      return path === undefined ? undefined : { src: sitePath(path), width, height };
    },
    index => {
      const { path, status } = links[index] ?? {};
      return path && status ? cardAt(path) : undefined;
    },
  );
}

function cardAt(path: string): string | undefined {
  const found = recommendationAt(path);
  if (!found) return undefined;
  const { recommendation, title } = found;
  const { text, status, owner, due, reportId } = recommendation;
  return recommendationCard({
    href: sitePath(path),
    text,
    status,
    owner,
    due: due === 'unknown' ? undefined : due,
    overdue: isOverdue({ status, ...(due && { due }) }),
    report: { title, href: sitePath(reportPath(reportId)) },
  });
}

interface Found {
  recommendation: LibraryRecommendation;
  /** Of its report. */
  title: string;
}

const known = new WeakMap<Library, Map<string, Found>>();

function recommendationAt(path: string): Found | undefined {
  const { library } = currentLibrary();
  let found = known.get(library);
  if (!found) {
    const titles = new Map(library.reports.map(({ id, title }) => [id, title]));
    found = new Map(
      library.recommendations.map(recommendation => [
        recommendationPath(recommendation.id),
        { recommendation, title: titles.get(recommendation.reportId)! },
      ]),
    );
    known.set(library, found);
  }
  return found.get(path);
}

/** The static lane's body of a text, ready for its page. @throws when the cache lost it, which a new build mends */
export async function staticBody(
  cache: CompileCache,
  entry: Placeholders & { digest: string; file: string },
): Promise<string> {
  const compiled = cache.read(entry.digest);
  if (!compiled) throw new Error(`The compiled text of ${entry.file} is gone from the cache; build again.`);
  return fillBody(compiled.html, entry);
}
