import type { PublishedRecommendations } from '../../report/published-recommendations.ts';
import { isOpen } from '../../report/status.ts';
import { badge } from './badge.ts';
import { embedPage } from './embed-page.ts';
import { oembed } from './oembed.ts';

/**
 * What other pages can show of each recommendation, file by file: site-relative path and content. A badge and a JSON
 * document stand at every former address too, since they cannot lead on.
 * @param today the day that due dates are compared with
 */
export function* recommendationFiles(
  { version, site, recommendations }: PublishedRecommendations,
  today: string,
): Generator<[path: string, content: string]> {
  for (const item of recommendations) {
    const overdue = item.due !== undefined && item.due < today && isOpen(item.status);
    const image = badge(item, overdue);
    const json = `${JSON.stringify({ version, site, ...item })}\n`;
    for (const folder of [item.url, ...item.aliases.map(alias => `recommendations/${alias}/`)]) {
      yield [`${folder}badge.svg`, image];
      yield [`${folder}recommendation.json`, json];
    }
    yield [`${item.url}oembed.json`, `${JSON.stringify(oembed(item, site))}\n`];
    yield [`${item.url}embed/index.html`, embedPage(item, overdue)];
  }
}
