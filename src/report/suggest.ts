import { distance } from 'fastest-levenshtein';

/**
 * The candidate a mistyped word most likely meant.
 * @returns undefined when nothing is close: more than a third of the word's letters, and more than two, differ
 */
export function suggest(word: string, candidates: Iterable<string>): string | undefined {
  const wanted = word.toLowerCase();
  let best: string | undefined;
  // Two swapped letters are a distance of 2, the commonest slip in a short word.
  const farthest = wanted.length < 4 ? 1 : Math.max(2, Math.floor(wanted.length / 3));
  let bestDistance = farthest + 1;
  for (const candidate of candidates) {
    const d = distance(wanted, candidate.toLowerCase());
    if (d < bestDistance) [best, bestDistance] = [candidate, d];
  }
  return best;
}
