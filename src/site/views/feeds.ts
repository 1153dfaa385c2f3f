import type { PublishedRecommendations } from '../../report/published-recommendations.ts';
import { type FeedItem, feedItems } from '../feed.ts';
import { pageKind } from '../page-kind.ts';

const feed = (format: 'xml' | 'json') =>
  pageKind<FeedItem[]>({
    template: `feed.${format}.ts`,
    *pages({ reports }) {
      yield { path: `feed.${format}`, view: () => feedItems(reports) };
    },
  });

/** The latest incidents as Atom and as JSON Feed. */
export const atomFeed = feed('xml');
export const jsonFeed = feed('json');

/** What others may cite, and its due dates as a calendar. */
export const publishedFile = pageKind<PublishedRecommendations>({
  template: 'recommendations.json.ts',
  *pages(data) {
    yield { path: 'recommendations.json', view: () => data.published };
  },
});

export const dueCalendarFile = pageKind<PublishedRecommendations>({
  template: 'recommendations.ics.ts',
  *pages(data) {
    yield { path: 'recommendations.ics', view: () => data.published };
  },
});
