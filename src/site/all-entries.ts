import { getCollection } from 'astro:content';
import { currentLibrary } from '../library/current-library.ts';
import type { DocEntry, RecommendationEntry, ReportEntry } from './entries.ts';

// Astro hands collections out by id; readers want the library's order.
const inOrder = <T extends { id: string }>(entries: T[], ids: readonly { id: string }[]): T[] => {
  const byId = new Map(entries.map(entry => [entry.id, entry]));
  return ids.flatMap(({ id }) => byId.get(id) ?? []);
};

/** All reports, newest first, those of unknown date last. */
export const allReports = async (): Promise<ReportEntry[]> =>
  inOrder(
    (await getCollection('reports')).map(({ data }) => data),
    currentLibrary().library.reports,
  );

/** All docs, by title. */
export const allDocs = async (): Promise<DocEntry[]> =>
  inOrder(
    (await getCollection('docs')).map(({ data }) => data),
    currentLibrary().library.docs,
  );

/** All recommendations, in the order of their reports. */
export const allRecommendations = async (): Promise<RecommendationEntry[]> =>
  inOrder(
    (await getCollection('recommendations')).map(({ data }) => data),
    currentLibrary().library.recommendations,
  );
