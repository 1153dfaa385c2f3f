import { Feed } from 'feed';
import { reportPath } from '../library/entries.ts';
import { fullAddress } from './addresses.ts';
import type { ReportEntry } from './entries.ts';

const mostItems = 30;

/** The latest incidents as a feed; those of unknown date cannot be placed and are left out. */
export function incidentFeed(reports: readonly ReportEntry[], site: URL | undefined): Feed {
  const items = reports.filter(({ frontMatter }) => frontMatter.date !== 'unknown').slice(0, mostItems);
  const home = fullAddress('', site);
  const feed = new Feed({
    title: 'Faultline: incidents',
    description: 'Incident reports, newest first.',
    id: home,
    link: home,
    copyright: '',
    feedLinks: { atom: fullAddress('feed.xml', site), json: fullAddress('feed.json', site) },
    ...(items[0] && { updated: new Date(items[0].frontMatter.date) }),
  });
  for (const { id, title, frontMatter } of items) {
    const link = fullAddress(reportPath(id), site);
    feed.addItem({
      title,
      id: link,
      link,
      date: new Date(frontMatter.date),
      description: frontMatter.issue,
      author: frontMatter.authors.map(name => ({ name })),
      category: [...frontMatter.services, ...frontMatter.tags].map(name => ({ name })),
    });
  }
  return feed;
}
