import { recommendationPath, type ResolvedLink } from '../library/entries.ts';

const folder = recommendationPath('').slice(0, -1);

/** The full ids of the recommendations that a text's links lead to, each once, in order. */
export const citedRecommendations = (links: readonly ResolvedLink[]): string[] => [
  ...new Set(
    links.flatMap(({ path, status }) =>
      path && status ? [path.slice(folder.length).replace(/\/$/, '')] : [],
    ),
  ),
];
