import { readFile } from 'node:fs/promises';
import { currentLibrary } from '../library/current-library.ts';
import type { Library, LibraryReport } from '../library/entries.ts';
import { withFigures } from '../markup/computed/with-figures.ts';
import { rewriteMarkdownLinks } from '../markup/markdown-links.ts';
import { fullAddress } from './addresses.ts';

const known = new WeakMap<Library, Map<string, LibraryReport>>();

/**
 * A report's Markdown as its author wrote it, but for links within the library, which lead to the site, and figures
 * that are left to Faultline, which are there.
 */
export async function publishedMarkdown(id: string, site: URL | undefined): Promise<string> {
  const report = reportOf(id);
  const addresses = new Map<string, string>();
  const note = (target: string, path: string | undefined) => {
    if (path !== undefined && !path.startsWith('#')) addresses.set(target, fullAddress(path, site));
  };
  for (const [index, { target }] of report.compiled.links.entries()) note(target, report.links[index]?.path);
  for (const [index, { target }] of report.compiled.images.entries())
    note(target, report.images[index]?.path);
  const source = withFigures(await readFile(report.path, 'utf8'), report.compiled.computed);
  return addresses.size === 0
    ? source
    : rewriteMarkdownLinks(source, target => addresses.get(target) ?? addresses.get(encodeURI(target)));
}

function reportOf(id: string): LibraryReport {
  const { library } = currentLibrary();
  let reports = known.get(library);
  if (!reports) {
    reports = new Map(library.reports.map(report => [report.id, report]));
    known.set(library, reports);
  }
  return reports.get(id)!;
}
