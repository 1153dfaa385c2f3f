import type { PublishedRecommendation } from '../report/published-recommendations.ts';
import { isOpen } from '../report/status.ts';
import { siteFiles } from '../search/node/site-files.ts';
import type { SitePlace } from '../search/node/site-place.ts';
import { openSiteIndex } from '../search/open-site-index.ts';
import type { Unfinished } from '../search/similar.ts';
import { similarPublished } from '../search/similar-published.ts';
import { printProblems } from './print-problems.ts';
import { publishedFrom } from './published-from.ts';
import { addressOf } from './search-hit.ts';
import type { OpenRecord, Ranked } from './similar-record.ts';
import { patience } from './site-index.ts';

/**
 * Reports of a built or published site, and of those it is federated with, that resemble one. What is still open is known of
 * the site's own reports only: a site lists no recommendations of others.
 * @returns undefined where the site's recommendations cannot be read; why has then been printed
 * @throws IndexFailure where its index cannot be read
 */
export async function similarOnSite(
  draft: Unfinished,
  place: SitePlace,
  limit: number,
): Promise<Ranked[] | undefined> {
  const index = await openSiteIndex(place.fetchFile, url => siteFiles(new URL(url)), patience);
  const similar = await similarPublished(draft, index, limit);
  const own = similar.filter(({ hit }) => hit.site === undefined);
  const published = own.length > 0 ? await publishedFrom(place.address?.href ?? place.written) : undefined;
  if (published && 'code' in published) {
    printProblems([published]);
    return undefined;
  }
  return similar.map(({ hit, score, reasons }) => {
    const { id, title, site, source, date, status, severity, services } = hit;
    const recommendations = site === undefined ? (published?.recommendations ?? []) : [];
    return {
      id,
      title,
      url: addressOf({ ...hit, url: hit.url.replace(/#.*$/, '') }, place),
      ...(site !== undefined && { site }),
      ...(source !== undefined && { source }),
      score: Number(score.toFixed(4)),
      why: reasons,
      ...(date !== undefined && { date }),
      ...(status !== undefined && { status }),
      ...(severity !== undefined && { severity }),
      services,
      open: recommendations
        .filter(({ report, status }) => report === id && isOpen(status))
        .map(item => openRecord(item, place)),
    };
  });
}

const openRecord = (
  { id, text, status, owner, due, url }: PublishedRecommendation,
  { address }: SitePlace,
): OpenRecord => ({
  id,
  text,
  status,
  ...(owner && { owner }),
  ...(due && { due }),
  url: address && URL.canParse(url, address) ? new URL(url, address).href : url,
});
