import { recommendationKinds } from '../../report/recommendation.ts';
import { groupOf, isOpen, recommendationStatuses } from '../../report/status.ts';
import { isOverdue } from '../due.ts';
import type { RecommendationEntry } from '../entries.ts';
import { pageKind } from '../page-kind.ts';
import { doneOn, type Quarter, quarters } from '../quarters.ts';
import { type AgeGroup, ageGroups } from '../recommendation-age.ts';
import type { SiteData } from '../site-data.ts';
import { pagesOf, rowsPerPage, statusTitle, type WorklistLink, worklistPath } from '../worklists.ts';
import type { FilterField } from './incidents.ts';
import { recommendationRow, type RecommendationRow } from './rows.ts';

export interface WorklistView extends WorklistLink {
  page: number;
  pages: number;
  /** The lists by state and status. */
  lists: WorklistLink[];
  fields: FilterField[];
  rows: RecommendationRow[];
}

export interface Charts {
  progress: { title: string; slug: string; count: number; tone?: 'done' | 'gone' | undefined }[];
  /** How old the open ones are; empty where none is open. */
  ages: AgeGroup[];
  /** Empty where no day is known on which something was done. */
  quarters: Quarter[];
  /** How many were done on a day nobody noted. */
  undated: number;
}

export interface RecommendationsView {
  count: number;
  open: number;
  overdue: number;
  lists: WorklistLink[];
  charts: Charts;
  fields: FilterField[];
  /** Each with how many its list holds in all. */
  groups: { slug: string; title: string; note: number; all: number; rows: RecommendationRow[] }[];
}

/** Every page of every list. */
export const worklistPages = pageKind<WorklistView>({
  template: 'recommendations/[list].astro',
  *pages(data) {
    for (const [index, list] of data.worklists.entries())
      for (let page = 1; page <= pagesOf(list); page++)
        yield { path: worklistPath(list.slug, page), view: () => worklistView(index, page, data) };
  },
});

/** Where all recommendations stand, and the ways into them. */
export const recommendationList = pageKind<RecommendationsView>({
  template: 'recommendations/index.astro',
  *pages(data) {
    yield { path: 'recommendations/', view: () => recommendationsView(data) };
  },
});

function worklistView(index: number, page: number, data: SiteData): WorklistView {
  const list = data.worklists[index]!;
  const shown = list.entries.slice((page - 1) * rowsPerPage, page * rowsPerPage);
  return {
    ...data.worklistLinks[index]!,
    page,
    pages: pagesOf(list),
    lists: data.worklistLinks.filter(({ kind }) => kind === 'state' || kind === 'status'),
    fields: filterFields(shown),
    rows: shown.map(entry => recommendationRow(entry, data.today)),
  };
}

function recommendationsView(data: SiteData): RecommendationsView {
  const { recommendations, worklists: lists, today } = data;
  const entriesOf = (wanted: string) => lists.find(({ slug }) => slug === wanted)?.entries ?? [];
  const [open, overdue] = [entriesOf('open'), entriesOf('overdue')];
  const early = (entries: readonly RecommendationEntry[]) =>
    entries.filter(entry => !isOverdue(entry, today));
  // What is late comes first and once; a library that fits on one page is all here, another begins with its work.
  const whole = recommendations.length <= rowsPerPage;
  const groups = [
    { slug: 'overdue', title: 'Overdue', entries: overdue },
    ...(whole
      ? lists
          .filter(({ kind }) => kind === 'status')
          .map(({ slug, title, entries }) => ({ slug, title, entries: early(entries) }))
      : [{ slug: 'open', title: 'Open', entries: early(open) }]),
  ].filter(({ entries }) => entries.length > 0);
  const most = whole ? rowsPerPage : rowsPerPage / 2;
  const shown = groups.map(group => ({ ...group, entries: group.entries.slice(0, most) }));
  return {
    count: recommendations.length,
    open: open.length,
    overdue: overdue.length,
    lists: data.worklistLinks,
    charts: charts(recommendations, today),
    fields: filterFields(shown.flatMap(({ entries }) => entries)),
    groups: shown.map(({ slug, title, entries }, index) => ({
      slug,
      title,
      note: groups[index]!.entries.length,
      all: entriesOf(slug).length,
      rows: entries.map(entry => recommendationRow(entry, today)),
    })),
  };
}

function charts(recommendations: readonly RecommendationEntry[], today: string): Charts {
  const open = recommendations.filter(({ status }) => isOpen(status));
  const done = recommendations.filter(({ status }) => groupOf(status) === 'done');
  const dated = done.filter(entry => doneOn(entry) !== undefined).length;
  return {
    progress: recommendationStatuses.flatMap(status => {
      const { length: count } = recommendations.filter(entry => entry.status === status);
      const group = groupOf(status);
      const tone = group === 'open' ? undefined : group;
      return count > 0 ? [{ title: statusTitle(status), slug: status, count, tone }] : [];
    }),
    ages: open.length > 0 ? ageGroups(open, today) : [],
    quarters: dated > 0 ? quarters(recommendations) : [],
    undated: done.length - dated,
  };
}

/** What the recommendations that a page lists can be narrowed by. */
function filterFields(recommendations: readonly RecommendationEntry[]): FilterField[] {
  const distinct = (values: (string | undefined)[]) =>
    [...new Set(values.flatMap(value => value ?? []))].sort((a, b) => a.localeCompare(b));
  const present = (all: readonly string[], values: readonly unknown[]) =>
    all.filter(one => values.includes(one));
  const statuses = recommendations.map(({ status }) => status);
  const kinds = recommendations.map(({ kind }) => kind);
  const services = recommendations.flatMap(({ report }) => report.services);
  return [
    { name: 'status', label: 'Status', options: present(recommendationStatuses, statuses) },
    { name: 'kind', label: 'Kind', options: present(recommendationKinds, kinds) },
    { name: 'owner', label: 'Owner', options: distinct(recommendations.map(({ owner }) => owner)) },
    { name: 'service', label: 'Service', options: distinct(services) },
  ];
}
