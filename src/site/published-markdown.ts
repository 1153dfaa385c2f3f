import { withFigures } from '../markup/computed/with-figures.ts';
import { closeGaps } from '../markup/internal/emptied-lines.ts';
import { rewriteMarkdownLinks } from '../markup/markdown-links.ts';
import { bestAddress } from './addresses.ts';
import type { MarkdownView } from './views/report.ts';

/**
 * A report's Markdown as its author wrote it for the site's audience, but for links within the library, which lead to the site, and figures
 * that are left to Faultline, which are there.
 * @param sourceOf reads a text as it was when it was compiled
 */
export function publishedMarkdown(
  { path, digest, addresses, computed, emptied = [] }: MarkdownView,
  sourceOf: (path: string, digest: string) => string,
  site: URL | undefined,
): string {
  const leadTo = new Map(addresses.map(([target, to]) => [target, bestAddress(to, site)]));
  const source = closeGaps(withFigures(sourceOf(path, digest), computed), emptied);
  return leadTo.size === 0
    ? source
    : rewriteMarkdownLinks(source, target => leadTo.get(target) ?? leadTo.get(encodeURI(target)));
}
