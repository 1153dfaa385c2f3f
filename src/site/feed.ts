import { Feed } from 'feed';
import { reportPath } from '../library/entries.ts';
import { escapeText } from '../markup/escape.ts';
import { fullAddress } from './addresses.ts';
import type { ReportEntry } from './entries.ts';
import { hasAddress } from './has-address.ts';
import { siteTitle } from './title.ts';

const mostItems = 30;

// `feed` writes an Atom title as HTML and a JSON title as it is.
const titleFor = { atom: escapeText, json: (title: string) => title };

/** An incident as feeds show it. */
export interface FeedItem {
  id: string;
  title: string;
  date: string;
  issue: string;
  authors: string[];
  categories: string[];
}

/**
 * The latest incidents; those of unknown date cannot be placed in a feed and are left out.
 * @param reports newest first
 */
export const feedItems = (reports: readonly ReportEntry[]): FeedItem[] =>
  reports
    .filter(({ frontMatter }) => frontMatter.date !== 'unknown')
    .slice(0, mostItems)
    .map(({ id, title, frontMatter: { date, issue, authors, services, tags } }) => {
      return { id, title, date, issue, authors, categories: [...services, ...tags] };
    });

// `feed` takes whole addresses only. Without their host, they hold wherever the feed is read from.
const nowhere = new URL('https://nowhere.invalid/');

/** An id has to be an address of some kind, though not one that leads anywhere. */
const idOf = (path: string, site: URL | undefined): string =>
  hasAddress() ? fullAddress(path, site) : `urn:faultline:${path || 'incidents'}`;

/** The latest incidents as a feed. */
export function incidentFeed(
  items: readonly FeedItem[],
  told: URL | undefined,
  format: 'atom' | 'json',
): string {
  const site = hasAddress() ? told : nowhere;
  const home = fullAddress('', site);
  const feed = new Feed({
    title: `${siteTitle()}: incidents`,
    description: 'Incident reports, newest first.',
    id: idOf('', site),
    link: home,
    copyright: '',
    author: { name: siteTitle() },
    feedLinks: { atom: fullAddress('feed.xml', site), json: fullAddress('feed.json', site) },
    updated: new Date(items[0]?.date ?? 0),
  });
  for (const { id, title, issue, authors, categories, ...item } of items) {
    const link = fullAddress(reportPath(id), site);
    const date = new Date(item.date);
    feed.addItem({
      title: titleFor[format](title),
      id: idOf(reportPath(id), site),
      link,
      date,
      published: date,
      description: escapeText(issue),
      ...(authors.length > 0 && { author: authors.map(name => ({ name })) }),
      category: categories.map(name => ({ name, term: name })),
    });
  }
  const written = format === 'atom' ? feed.atom1() : feed.json1();
  return site === nowhere ? written.replaceAll(nowhere.origin, '') : written;
}
