import { type CollectionKey, getCollection, getEntry } from 'astro:content';
import { currentLibrary } from '../library/current-library.ts';
import { type SimilarEntry, similarEntries } from './asked-before.ts';
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

/** The recommendations of other incidents that ask for something alike, oldest first. */
export async function similarTo({ similar }: RecommendationEntry): Promise<SimilarEntry[]> {
  const found = await Promise.all(similar.map(({ id }) => getEntry('recommendations', id)));
  const byId = new Map(
    found.flatMap(entry => (entry ? [[entry.id, entry.data as RecommendationEntry]] : [])),
  );
  return similarEntries(similar, id => byId.get(id));
}
