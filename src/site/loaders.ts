import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import type { Library, LibraryDoc, LibraryReport } from '../library/entries.ts';
import { relatedReports } from '../search/related.ts';
import { similarRecommendations } from '../search/similar-recommendations.ts';
import { currentLibrary } from '../library/current-library.ts';
import { docEntry, recommendationEntry, reportEntry } from './entries.ts';

/** Puts what `entries` makes of the library into a collection, and again whenever the library changes. */
function libraryLoader(
  name: string,
  fill: (library: Library, context: LoaderContext) => Promise<void>,
): Loader {
  return {
    name,
    async load(context) {
      context.store.clear();
      await fill(currentLibrary().library, context);
    },
  };
}

export const reportsLoader = libraryLoader('faultline-reports', async (library, context) => {
  const related = relatedReports(library.reports);
  for (const report of library.reports)
    await add(context, report, reportEntry(report, related.get(report.id) ?? []));
});

export const docsLoader = libraryLoader('faultline-docs', async (library, context) => {
  for (const doc of library.docs) await add(context, doc, docEntry(doc));
});

export const recommendationsLoader = libraryLoader('faultline-recommendations', async (library, context) => {
  const reports = new Map(library.reports.map(report => [report.id, report]));
  const similar = similarRecommendations(library.recommendations);
  for (const recommendation of library.recommendations) {
    const report = reports.get(recommendation.reportId)!;
    const entry = recommendationEntry(recommendation, report, similar.get(recommendation.id) ?? []);
    const data = await context.parseData({ id: entry.id, data: { ...entry } });
    context.store.set({ id: entry.id, data });
  }
});

// A text with code keeps its file path, by which Astro finds the module that renders it.
async function add(context: LoaderContext, text: LibraryReport | LibraryDoc, entry: object): Promise<void> {
  const filePath = relative(fileURLToPath(context.config.root), text.path).replaceAll('\\', '/');
  const data = await context.parseData({ id: text.id, data: { ...entry }, filePath: text.path });
  const rendering = text.compiled.lane === 'mdx' ? { filePath, deferredRender: true } : {};
  context.store.set({ id: text.id, data, digest: text.digest, ...rendering });
}
