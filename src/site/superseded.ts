import { currentLibrary } from '../library/current-library.ts';
import type { Library, LibraryRecommendation } from '../library/entries.ts';

const known = new WeakMap<Library, Map<string, LibraryRecommendation[]>>();

/** The recommendations that a recommendation replaces. */
export function replacedBy(id: string): LibraryRecommendation[] {
  const { library } = currentLibrary();
  let successors = known.get(library);
  if (!successors) {
    successors = new Map();
    for (const recommendation of library.recommendations) {
      const next = recommendation.supersededBy;
      if (next) successors.set(next, [...(successors.get(next) ?? []), recommendation]);
    }
    known.set(library, successors);
  }
  return successors.get(id) ?? [];
}
