import type {
  PublishedRecommendation,
  PublishedRecommendations,
  PublishedReport,
} from '../report/published-recommendations.ts';
import {
  type Library,
  type LibraryRecommendation,
  type LibraryReport,
  recommendationPath,
  reportPath,
} from './entries.ts';

/**
 * What a site publishes of its library as `recommendations.json`: every address that others may cite. Ordered by
 * id, so that equal libraries give equal texts whatever their files are called.
 * @param site absolute address of the site's root, with a trailing slash
 */
export function publishedRecommendations(library: Library, site: string): PublishedRecommendations {
  const reports = new Map(library.reports.map(report => [report.id, report]));
  return {
    version: 1,
    site,
    recommendations: library.recommendations
      .map(recommendation => publishedOf(recommendation, reports.get(recommendation.reportId)!))
      .sort(byId),
    reports: library.reports.map(publishedReport).sort(byId),
  };
}

function publishedOf(item: LibraryRecommendation, report: LibraryReport): PublishedRecommendation {
  const { data } = report;
  const { id, aliases, text, status, kind, owner, due, ticket, supersededBy, reason, reportId, citedBy } =
    item;
  const changed = item.history.findLast(({ date }) => date !== 'unknown')?.date;
  return {
    id,
    aliases: [...aliases, ...data.aliases.map(alias => `${alias}${id.slice(reportId.length)}`)].sort(),
    url: recommendationPath(id),
    text,
    status,
    ...(kind && { kind }),
    ...(owner && { owner }),
    ...(due && due !== 'unknown' && { due }),
    ...(ticket && { ticket }),
    ...(supersededBy && { supersededBy }),
    ...(reason && { reason }),
    ...(data.date !== 'unknown' && { date: data.date }),
    ...(changed && { changed }),
    report: reportId,
    services: data.services,
    citedBy: new Set(citedBy.map(citation => `${citation.kind} ${citation.id}`)).size,
  };
}

const publishedReport = ({ id, title, data }: LibraryReport): PublishedReport => ({
  id,
  aliases: data.aliases.toSorted(),
  url: reportPath(id),
  title,
  ...(data.date !== 'unknown' && { date: data.date }),
  status: data.status,
});

const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : 1);
