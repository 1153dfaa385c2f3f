import { isOpen } from '../../report/status.ts';
import type { FigureCounts } from '../checked-figures.ts';
import { soonestDue } from '../due.ts';
import { countMonths, type YearOfMonths } from '../months.ts';
import { pageKind } from '../page-kind.ts';
import { type Summary, summarize } from '../statistics.ts';
import { type IncidentRow, incidentRow, recommendationRow, type RecommendationRow } from './rows.ts';

const mostIncidents = 12;
const mostRecommendations = 8;

/** The library in a few numbers. */
export interface Figures {
  reports: number;
  recommendations: number;
  open: number;
  /** What came of checking figures. */
  checks: FigureCounts;
  /** Minutes to resolve. */
  times?: Summary | undefined;
}

export interface HomeView {
  figures: Figures;
  latest: IncidentRow[];
  /** The one due soonest first. */
  open: RecommendationRow[];
  years: YearOfMonths[];
}

export const homePage = pageKind<HomeView>({
  template: 'index.astro',
  *pages(data) {
    yield {
      path: '',
      view: () => {
        const { reports, recommendations, today } = data;
        const open = recommendations.filter(({ status }) => isOpen(status)).sort(soonestDue);
        return {
          figures: {
            reports: reports.length,
            recommendations: recommendations.length,
            open: open.length,
            checks: data.figureCounts,
            times: summarize(reports.flatMap(({ times: { ttr } }) => (ttr ? [ttr.minutes] : []))),
          },
          latest: reports.slice(0, mostIncidents).map(incidentRow),
          open: open.slice(0, mostRecommendations).map(entry => recommendationRow(entry, today)),
          years: countMonths(reports.map(({ frontMatter }) => frontMatter.date)),
        };
      },
    };
  },
});
