import { incidentStatuses, severities } from '../../report/status.ts';
import { yearOf } from '../dates.ts';
import { groupBy } from '../group-by.ts';
import { pageKind } from '../page-kind.ts';
import { allTerms } from '../terms.ts';
import { type IncidentRow, incidentRow } from './rows.ts';

/** What a list can be narrowed by. */
export interface FilterField {
  name: string;
  label: string;
  options: string[];
}

export interface IncidentsView {
  total: number;
  /** How many figures others of their report contradict. */
  contradictions: number;
  fields: FilterField[];
  /** Newest first. */
  years: { year: string; rows: IncidentRow[] }[];
}

/** All incidents, by year. */
export const incidentList = pageKind<IncidentsView>({
  template: 'incidents/index.astro',
  *pages(data) {
    const namesOf = (kind: 'services' | 'tags') => allTerms(data.terms, kind).map(({ name }) => name);
    const used = (values: readonly string[], key: 'status' | 'severity') =>
      values.filter(value => data.reports.some(({ frontMatter }) => frontMatter[key] === value));
    yield {
      path: 'incidents/',
      view: () => ({
        total: data.reports.length,
        contradictions: data.contradictions.length,
        fields: [
          { name: 'status', label: 'Status', options: used([...incidentStatuses, 'unknown'], 'status') },
          { name: 'severity', label: 'Severity', options: used(severities, 'severity') },
          { name: 'service', label: 'Service', options: namesOf('services') },
          { name: 'tag', label: 'Tag', options: namesOf('tags') },
        ],
        years: groupBy(data.reports, ({ frontMatter }) => yearOf(frontMatter.date)).map(([year, own]) => ({
          year,
          rows: own.map(incidentRow),
        })),
      }),
    };
  },
});
