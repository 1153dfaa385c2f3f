import { publishedReports } from '../../library/publish-reports.ts';
import type { PublishedRecommendations } from '../../report/published-recommendations.ts';
import type { PublishedReports } from '../../report/published-reports.ts';
import { type LlmsView, llmsView } from '../llms-text.ts';
import { pageKind } from '../page-kind.ts';

/** All reports and all recommendations, for programs. */
export const apiReportsFile = pageKind<PublishedReports>({
  template: 'api/reports.json.ts',
  *pages({ library, site }) {
    yield { path: 'api/reports.json', view: () => publishedReports(library, site) };
  },
});

export const apiRecommendationsFile = pageKind<PublishedRecommendations>({
  template: 'api/recommendations.json.ts',
  *pages(data) {
    yield { path: 'api/recommendations.json', view: () => data.published };
  },
});

/** What a language model should know of the site. */
export const llmsFile = pageKind<LlmsView>({
  template: 'llms.txt.ts',
  *pages({ library }) {
    yield { path: 'llms.txt', view: () => llmsView(library) };
  },
});
