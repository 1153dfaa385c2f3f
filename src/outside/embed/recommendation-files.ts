import type {
  PublishedRecommendation,
  PublishedRecommendations,
} from '../../report/published-recommendations.ts';
import { isOpen } from '../../report/status.ts';
import { badge } from './badge.ts';
import { embedPage } from './embed-page.ts';
import { oembed } from './oembed.ts';

/** A site-relative path and what stands there. */
export type SiteFile = [path: string, content: string];

/** What other pages can show of each recommendation, file by file. */
export function* recommendationFiles(
  { recommendations, ...site }: PublishedRecommendations,
  today: string,
): Generator<SiteFile> {
  for (const item of recommendations) yield* filesOf(item, site, isOverdueOn(item, today));
}

/**
 * Whether it should have been done before a day and is not: all that its files know of the calendar. So they change
 * by themselves once, on the day after it was due, and its JSON and oEmbed documents never.
 */
export const isOverdueOn = (
  { status, due }: Pick<PublishedRecommendation, 'status' | 'due'>,
  today: string,
): boolean => due !== undefined && due < today && isOpen(status);

/**
 * What other pages can show of one recommendation: equal arguments give equal files. A badge and a JSON document
 * stand at every former address too, since they cannot lead on. The deepest folder comes first.
 */
export function filesOf(
  item: PublishedRecommendation,
  { version, site }: Pick<PublishedRecommendations, 'version' | 'site'>,
  overdue: boolean,
): SiteFile[] {
  const image = badge(item, overdue);
  const json = `${JSON.stringify({ version, site, ...item })}\n`;
  const folders = [item.url, ...item.aliases.map(alias => `recommendations/${alias}/`)];
  return [
    [`${item.url}embed/index.html`, embedPage(item, overdue)],
    [`${item.url}oembed.json`, `${JSON.stringify(oembed(item, site))}\n`],
    ...folders.flatMap((folder): SiteFile[] => [
      [`${folder}badge.svg`, image],
      [`${folder}recommendation.json`, json],
    ]),
  ];
}
