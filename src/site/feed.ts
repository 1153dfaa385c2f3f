import { Feed } from 'feed';
import { reportPath } from '../library/entries.ts';
import { escapeText } from '../markup/escape.ts';
import { fullAddress } from './addresses.ts';
import type { ReportEntry } from './entries.ts';
import { siteTitle } from './title.ts';

const mostItems = 30;

// `feed` writes an Atom title as HTML and a JSON title as it is.
const titleFor = { atom: escapeText, json: (title: string) => title };

/**
 * The latest incidents as a feed; those of unknown date cannot be placed in it and are left out.
 * @param reports newest first
 */
export function incidentFeed(
  reports: readonly ReportEntry[],
  site: URL | undefined,
  format: 'atom' | 'json',
): string {
  const items = reports.filter(({ frontMatter }) => frontMatter.date !== 'unknown').slice(0, mostItems);
  const home = fullAddress('', site);
  const feed = new Feed({
    title: `${siteTitle()}: incidents`,
    description: 'Incident reports, newest first.',
    id: home,
    link: home,
    copyright: '',
    author: { name: siteTitle() },
    feedLinks: { atom: fullAddress('feed.xml', site), json: fullAddress('feed.json', site) },
    updated: new Date(items[0]?.frontMatter.date ?? 0),
  });
  for (const { id, title, frontMatter } of items) {
    const link = fullAddress(reportPath(id), site);
    const date = new Date(frontMatter.date);
    feed.addItem({
      title: titleFor[format](title),
      id: link,
      link,
      date,
      published: date,
      description: escapeText(frontMatter.issue),
      ...(frontMatter.authors.length > 0 && { author: frontMatter.authors.map(name => ({ name })) }),
      category: [...frontMatter.services, ...frontMatter.tags].map(name => ({ name, term: name })),
    });
  }
  return format === 'atom' ? feed.atom1() : feed.json1();
}
