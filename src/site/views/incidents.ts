import { incidentStatuses, severities } from '../../report/status.ts';
import { yearOf } from '../dates.ts';
import type { ReportEntry } from '../entries.ts';
import { groupBy } from '../group-by.ts';
import { incidentsPath, incidentsPerPage, yearAnchor } from '../incident-pages.ts';
import { type ListPage, type PageNumber, pagesOfList } from '../list-pages.ts';
import { pageKind } from '../page-kind.ts';
import type { SiteData } from '../site-data.ts';
import { allTerms } from '../terms.ts';
import { type IncidentRow, incidentRow } from './rows.ts';

/** What a list can be narrowed by. */
export interface FilterField {
  name: string;
  label: string;
  options: string[];
}

export interface IncidentsView extends PageNumber {
  /** On this page. */
  total: number;
  /** How many figures others of their report contradict; on the first page only. */
  contradictions: number;
  fields: FilterField[];
  /** Newest first. */
  years: { year: string; rows: IncidentRow[] }[];
  /** Where each year of a list of several pages begins. */
  places: { year: string; path: string }[];
}

const yearOfReport = ({ frontMatter }: ReportEntry): string => yearOf(frontMatter.date);
const pagesOf = ({ reports }: SiteData): ListPage<ReportEntry>[] => pagesOfList(reports, incidentsPerPage);

/** The newest incidents, by year: all of them, unless they are many. */
export const incidentList = pageKind<IncidentsView>({
  template: 'incidents/index.astro',
  *pages(data) {
    const pages = pagesOf(data);
    yield { path: incidentsPath(pages[0]!), view: () => incidentsView(data, pages[0]!, pages) };
  },
});

/** The older ones, page by page. */
export const olderIncidents = pageKind<IncidentsView>({
  template: 'incidents/older/[page].astro',
  *pages(data) {
    const pages = pagesOf(data);
    for (const page of pages.slice(1))
      yield { path: incidentsPath(page), view: () => incidentsView(data, page, pages) };
  },
});

function incidentsView(
  data: SiteData,
  { page, pages, entries }: ListPage<ReportEntry>,
  all: readonly ListPage<ReportEntry>[],
): IncidentsView {
  const has = (holds: (entry: ReportEntry) => boolean) => entries.some(holds);
  const used = (values: readonly string[], key: 'status' | 'severity') =>
    values.filter(value => has(({ frontMatter }) => frontMatter[key] === value));
  const namesOf = (kind: 'services' | 'tags') => {
    const ids = new Set(entries.map(({ id }) => id));
    const named = allTerms(data.terms, kind).filter(({ reports }) => reports.some(id => ids.has(id)));
    return named.map(({ name }) => name);
  };
  return {
    page,
    pages,
    total: entries.length,
    contradictions: page === 1 ? data.contradictions.length : 0,
    fields: [
      { name: 'status', label: 'Status', options: used([...incidentStatuses, 'unknown'], 'status') },
      { name: 'severity', label: 'Severity', options: used(severities, 'severity') },
      { name: 'service', label: 'Service', options: namesOf('services') },
      { name: 'tag', label: 'Tag', options: namesOf('tags') },
    ],
    years: groupBy(entries, yearOfReport).map(([year, own]) => ({ year, rows: own.map(incidentRow) })),
    places: pages > 1 ? placesOfYears(all) : [],
  };
}

function placesOfYears(pages: readonly ListPage<ReportEntry>[]): IncidentsView['places'] {
  const places = new Map<string, string>();
  for (const page of pages)
    for (const year of new Set(page.entries.map(yearOfReport)))
      if (!places.has(year)) places.set(year, `${incidentsPath(page)}#${yearAnchor(year)}`);
  return Array.from(places, ([year, path]) => ({ year, path }));
}
