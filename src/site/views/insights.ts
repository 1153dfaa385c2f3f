import { severities } from '../../report/status.ts';
import type { Column } from '../column-chart.ts';
import {
  type AnniversaryMonth,
  anniversaries,
  countNames,
  type Distribution,
  distributions,
  monthColumns,
  type NamedCount,
  recommendationColumns,
} from '../insights.ts';
import { pageKind } from '../page-kind.ts';
import type { SiteData } from '../site-data.ts';
import { allTerms, type TermKind, termPath } from '../terms.ts';
import { type IncidentRow, incidentRow } from './rows.ts';

/** A service or tag with how many incidents name it. */
export interface TermCount extends NamedCount {
  /** Site-relative address of its page. */
  path: string;
}

export interface InsightsView {
  reports: number;
  recommendations: number;
  /** Reports of unknown date. */
  undated: number;
  months: Column[];
  /** Worst first; without a severity last. */
  severities: { severity: string | undefined; count: number }[];
  services: TermCount[];
  /** How many services there are beside. */
  moreServices: number;
  /** What causes incidents share; empty where no two name the same. */
  causes: NamedCount[];
  tags: TermCount[];
  times: Distribution[];
  lessons: Column[];
  /** Incidents by month of the year. */
  calendar: Pick<AnniversaryMonth<unknown>, 'name' | 'slug' | 'count'>[];
}

/** Bars of one chart; what comes later is on the pages of services and tags. */
const mostBars = 12;

export const insightsPage = pageKind<InsightsView>({
  template: 'insights/index.astro',
  *pages(data) {
    yield { path: 'insights/', view: () => insightsOf(data) };
  },
});

function insightsOf(data: SiteData): InsightsView {
  const { reports, recommendations } = data;
  const frontMatters = reports.map(({ frontMatter }) => frontMatter);
  const bySeverity = Map.groupBy(frontMatters, ({ severity }) => severity);
  const services = termCounts(data, 'services');
  return {
    reports: reports.length,
    recommendations: recommendations.length,
    undated: frontMatters.filter(({ date }) => date === 'unknown').length,
    months: monthColumns(reports),
    severities: [...severities, undefined].flatMap(severity => {
      const count = bySeverity.get(severity)?.length ?? 0;
      return count > 0 ? [{ severity, count }] : [];
    }),
    services: services.slice(0, mostBars),
    moreServices: Math.max(0, services.length - mostBars),
    causes: countNames(frontMatters.flatMap(({ causes }) => causes))
      .filter(({ count }) => count > 1)
      .slice(0, mostBars),
    tags: termCounts(data, 'tags').slice(0, mostBars),
    times: distributions(reports),
    lessons: recommendationColumns(recommendations),
    calendar: monthsOf(data).map(({ name, slug, count }) => ({ name, slug, count })),
  };
}

const termCounts = ({ terms }: SiteData, kind: TermKind): TermCount[] =>
  allTerms(terms, kind)
    .map(term => ({ name: term.name, count: term.reports.length, path: termPath(kind, term) }))
    .sort((a, b) => b.count - a.count);

export interface MonthView {
  name: string;
  slug: string;
  count: number;
  /** Days with incidents, each with those of all years, newest first. */
  days: { day: number; rows: IncidentRow[] }[];
}

/** What happened on which day of a month, in all years. */
export const monthPages = pageKind<MonthView>({
  template: 'insights/[month].astro',
  *pages(data) {
    for (const { name, slug, count, days } of monthsOf(data)) {
      if (count === 0) continue;
      yield {
        path: `insights/${slug}/`,
        view: () => ({
          name,
          slug,
          count,
          days: days.map(({ day, reports }) => ({ day, rows: reports.map(incidentRow) })),
        }),
      };
    }
  },
});

const monthsOf = ({ reports }: SiteData) => anniversaries(reports);
