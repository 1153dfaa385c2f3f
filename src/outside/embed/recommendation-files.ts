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

/** The files of one recommendation, which are the same where what they show is. */
export interface FilesOfOne {
  shows: string;
  /** Made when asked for. */
  paths: string[];
  contentOf(path: string): string;
}

/** What other pages can show of each recommendation. */
export function* recommendationFiles(
  { recommendations, version, site: address }: PublishedRecommendations,
  today: string,
): Generator<FilesOfOne> {
  const site = { version, site: address };
  for (const item of recommendations) {
    const overdue = isOverdueOn(item, today);
    let made: Map<string, string> | undefined;
    yield {
      shows: JSON.stringify([site, item, overdue]),
      paths: pathsOf(item),
      contentOf: path => {
        made ??= new Map(filesOf(item, site, overdue));
        return made.get(path)!;
      },
    };
  }
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
  const [page, document, ...others] = pathsOf(item);
  return [
    [page!, embedPage(item, overdue)],
    [document!, `${JSON.stringify(oembed(item, site))}\n`],
    ...others.map((path): SiteFile => [path, path.endsWith('.svg') ? image : json]),
  ];
}

function pathsOf({ url, aliases }: PublishedRecommendation): string[] {
  const folders = [url, ...aliases.map(alias => `recommendations/${alias}/`)];
  const everywhere = folders.flatMap(folder => [`${folder}badge.svg`, `${folder}recommendation.json`]);
  return [`${url}embed/index.html`, `${url}oembed.json`, ...everywhere];
}
