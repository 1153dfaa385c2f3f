import type { LibraryRecommendation } from './entries.ts';

type Chained = Pick<LibraryRecommendation, 'id' | 'supersededBy'>;

/**
 * Follows what supersedes a recommendation to the end of the chain, in as many steps as it has links.
 * @returns the ids passed after the first, and whether they lead back to one already passed
 */
export function supersessionChain(
  start: Chained,
  byId: ReadonlyMap<string, Chained>,
): { ids: string[]; cycle: boolean } {
  const ids: string[] = [];
  const seen = new Set([start.id]);
  for (let next = start.supersededBy; next !== undefined; next = byId.get(next)?.supersededBy) {
    ids.push(next);
    if (seen.has(next)) return { ids, cycle: true };
    seen.add(next);
  }
  return { ids, cycle: false };
}
