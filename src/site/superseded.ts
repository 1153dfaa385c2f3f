import type { Library, LibraryRecommendation } from '../library/entries.ts';
import { supersessionChain } from '../library/supersession.ts';

/** Which recommendation replaces which. */
export interface Succession {
  byId: Map<string, LibraryRecommendation>;
  /** What each replaces. */
  replaced: Map<string, LibraryRecommendation[]>;
}

export function successionOf({ recommendations }: Pick<Library, 'recommendations'>): Succession {
  const found: Succession = { byId: new Map(), replaced: new Map() };
  for (const recommendation of recommendations) {
    found.byId.set(recommendation.id, recommendation);
    const next = recommendation.supersededBy;
    if (next) found.replaced.set(next, [...(found.replaced.get(next) ?? []), recommendation]);
  }
  return found;
}

/** The recommendations that a recommendation replaces, and those that they replaced, the nearest first. */
export function replacedBy({ replaced }: Succession, id: string): LibraryRecommendation[] {
  const met = new Set([id]);
  const found: LibraryRecommendation[] = [];
  let nearest = [id];
  while (nearest.length > 0) {
    const next = nearest.flatMap(one => replaced.get(one) ?? []).filter(other => !met.has(other.id));
    for (const other of next) met.add(other.id);
    found.push(...next);
    nearest = next.map(other => other.id);
  }
  return found;
}

/** The recommendations that replaced one, in order; the last of them is the one that stands. */
export function successorsOf(
  { byId }: Succession,
  { id, supersededBy }: { id: string; supersededBy?: string | undefined },
): LibraryRecommendation[] {
  const { ids, cycle } = supersessionChain({ id, ...(supersededBy && { supersededBy }) }, byId);
  // A circle, which is an error of the check, closes with an id that was passed already.
  return (cycle ? ids.slice(0, -1) : ids).flatMap(next => byId.get(next) ?? []);
}
