import type { PublishedRecommendation } from '../report/published-recommendations.ts';
import { isOpen } from '../report/status.ts';
import type { SitePlace } from '../search/node/site-place.ts';
import type { SearchIndex } from '../search/search.ts';

/** An open recommendation and why it was found: `service checkout`, `named beside pool.yaml`. */
interface FoundRecommendation {
  recommendation: PublishedRecommendation;
  why: string[];
}

/** Hits of one path that are looked through; what comes later shares a common word with it at most. */
const mostHits = 20;

/**
 * The open recommendations of incidents that affected a service, or that quote a path; all where neither is named.
 * The one due soonest comes first.
 */
export async function openRecommendations(
  recommendations: readonly PublishedRecommendation[],
  { services, paths }: { services: readonly string[]; paths: readonly string[] },
  index: SearchIndex,
): Promise<FoundRecommendation[]> {
  const named = new Set(services.map(service => service.toLowerCase()));
  const reports = new Map<string, string[]>();
  for (const path of paths)
    for (const report of await reportsNaming(path, index))
      reports.set(report, [...(reports.get(report) ?? []), path]);
  return recommendations
    .filter(({ status }) => isOpen(status))
    .map(recommendation => ({
      recommendation,
      why: [
        ...recommendation.services
          .filter(service => named.has(service.toLowerCase()))
          .map(service => `service ${service}`),
        ...(reports.get(recommendation.report) ?? []).map(path => `its report names ${path}`),
      ],
    }))
    .filter(({ why }) => why.length > 0 || (services.length === 0 && paths.length === 0))
    .sort((a, b) => dueOf(a).localeCompare(dueOf(b)));
}

/** Ids of the site's own reports in which a path stands, alone or at the end of a longer one. */
async function reportsNaming(path: string, index: SearchIndex): Promise<Set<string>> {
  const { hits } = await index.search({ text: path, limit: mostHits });
  const name = path.split('/').at(-1)!.toLowerCase();
  const naming = hits.filter(
    ({ site, why, excerpt }) =>
      site === undefined &&
      [...why, ...excerpt.parts.map(({ text }) => text)].some(text => text.toLowerCase().includes(name)),
  );
  return new Set(naming.flatMap(({ id, kind }) => (kind === 'doc' ? [] : [id.split('/')[0]!])));
}

// Behind every day.
const dueOf = ({ recommendation }: FoundRecommendation): string => recommendation.due ?? '~';

/** A recommendation as a client reads it. */
export const recommendationRecord = (
  { id, text, status, owner, due, ticket, url, report, services }: PublishedRecommendation,
  { address }: SitePlace,
) => ({
  id,
  text,
  status,
  ...(owner && { owner }),
  ...(due && { due }),
  ...(ticket && { ticket }),
  url: address && URL.canParse(url, address) ? new URL(url, address).href : url,
  report,
  services,
});
