import type {
  PublishedRecommendation,
  PublishedRecommendations,
} from '../../report/published-recommendations.ts';
import { isGone } from '../../report/status.ts';
import type { CitingText } from './scan-texts.ts';

/** The recommendations that still hold and that neither the site nor any of the texts cites. */
export function uncitedRecommendations(
  { recommendations }: PublishedRecommendations,
  texts: readonly CitingText[],
): PublishedRecommendation[] {
  const cited = new Set(
    texts.flatMap(({ citations }) =>
      citations.flatMap(({ kind, current }) => (kind === 'recommendation' && current ? [current] : [])),
    ),
  );
  return recommendations.filter(
    ({ id, status, citedBy }) => citedBy === 0 && !isGone(status) && !cited.has(id),
  );
}
