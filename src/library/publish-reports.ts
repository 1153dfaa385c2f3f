import type { Instant } from '../report/instant.ts';
import { responseTimes } from '../report/metrics.ts';
import type { PublishedReports, ReportRecord } from '../report/published-reports.ts';
import { type Library, type LibraryReport, markdownPath, reportPath } from './entries.ts';

/**
 * What a site publishes of its reports as `api/reports.json`.
 * @param site absolute address of the site's root, with a trailing slash
 */
export const publishedReports = ({ reports }: Library, site: string): PublishedReports => ({
  version: 1,
  site,
  reports: reports.map(reportRecord),
});

const milestones = ['started', 'detected', 'acknowledged', 'mitigated', 'resolved'] as const;

function reportRecord({ id, title, data, compiled }: LibraryReport): ReportRecord {
  const { aliases, issue, status, date, severity, review, services, tags, authors, causes, impact, lang } =
    data;
  const instants = milestones.flatMap(key => (data[key] ? [[key, written(data[key])]] : []));
  const times = Object.entries(responseTimes(data)).map(([key, time]) => [key, time?.minutes]);
  return {
    id,
    aliases: aliases.toSorted(),
    url: reportPath(id),
    markdown: markdownPath(id),
    title,
    issue,
    status,
    ...(date !== 'unknown' && { date }),
    ...(severity && { severity }),
    ...(review && { review }),
    services,
    tags,
    authors,
    causes,
    ...(impact !== undefined && { impact }),
    ...Object.fromEntries([...instants, ...times.filter(([, minutes]) => minutes !== undefined)]),
    recommendations: compiled.recommendations.map(recommendation => `${id}/${recommendation.id}`),
    lang,
  };
}

const written = ({ value, precision }: Instant): string => (precision === 'day' ? value.slice(0, 10) : value);
