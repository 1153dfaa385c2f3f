import { type CollectionKey, getCollection } from 'astro:content';
import { currentLibrary } from '../library/current-library.ts';
import type { DocEntry, RecommendationEntry, ReportEntry } from './entries.ts';

// Astro hands collections out by id, and warns of an empty one; readers want the library's order.
async function inOrder<T>(collection: CollectionKey, ids: readonly { id: string }[]): Promise<T[]> {
  if (ids.length === 0) return [];
  const entries = await getCollection(collection);
  const byId = new Map(entries.map(({ id, data }) => [id, data as T]));
  return ids.flatMap(({ id }) => byId.get(id) ?? []);
}

/** All reports, newest first, those of unknown date last. */
export const allReports = (): Promise<ReportEntry[]> => inOrder('reports', currentLibrary().library.reports);

/** All docs, by title. */
export const allDocs = (): Promise<DocEntry[]> => inOrder('docs', currentLibrary().library.docs);

/** All recommendations, in the order of their reports. */
export const allRecommendations = (): Promise<RecommendationEntry[]> =>
  inOrder('recommendations', currentLibrary().library.recommendations);
