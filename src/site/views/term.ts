import { type ListPage, listPagePath, type PageNumber, pagesOfList } from '../list-pages.ts';
import { pageKind } from '../page-kind.ts';
import type { SiteData } from '../site-data.ts';
import { type Summary, summarize } from '../statistics.ts';
import { allTerms, type Term, type TermKind, termPath } from '../terms.ts';
import { dueFirst } from '../worklists.ts';
import { type IncidentRow, incidentRow, type RecommendationRow, recommendationRow } from './rows.ts';

/** A page of the incidents of a service or tag. */
export interface TermIncidents extends PageNumber {
  name: string;
  /** Site-relative address of the first page. */
  path: string;
  reports: IncidentRow[];
}

/** A service or tag with its incidents and what is still to do after them. */
export interface TermView extends TermIncidents {
  /** How many incidents there are. */
  count: number;
  times?: Summary | undefined;
  /** How many recommendations there were, and how many of them are open. */
  asked: number;
  open: number;
  /** The open ones that are due soonest. */
  shown: RecommendationRow[];
  /** Site-relative address of the list of all of them, where there is one. */
  list?: string | undefined;
}

/** Enough for a first page, as what is to be done comes after them. */
const incidentsPerPage = 100;

const pagesOf = ({ reports }: Term): ListPage<string>[] => pagesOfList(reports, incidentsPerPage);

const rowsOf = (data: SiteData, ids: readonly string[]): IncidentRow[] =>
  ids.flatMap(id => data.report(id) ?? []).map(incidentRow);

/** The page of each service or tag. */
const termPages = (kind: TermKind) =>
  pageKind<TermView>({
    template: `${kind}/[slug].astro`,
    *pages(data) {
      for (const term of allTerms(data.terms, kind)) {
        const path = termPath(kind, term);
        yield { path, view: () => termView(data, kind, term, path) };
      }
    },
  });

/** The older incidents of those that have many. */
const olderPages = (kind: TermKind) =>
  pageKind<TermIncidents>({
    template: `${kind}/[slug]/older/[page].astro`,
    *pages(data) {
      for (const term of allTerms(data.terms, kind)) {
        const path = termPath(kind, term);
        for (const { page, pages, entries } of pagesOf(term).slice(1))
          yield {
            path: listPagePath(path, { page, pages }),
            view: () => ({ name: term.name, path, page, pages, reports: rowsOf(data, entries) }),
          };
      }
    },
  });

function termView(data: SiteData, kind: TermKind, term: Term, path: string): TermView {
  const { page, pages, entries } = pagesOf(term)[0]!;
  const reports = term.reports.flatMap(id => data.report(id) ?? []);
  const asked = reports
    .flatMap(({ recommendations }) => recommendations)
    .flatMap(id => data.recommendation(id) ?? []);
  const { shown, open } = dueFirst(asked);
  return {
    name: term.name,
    path,
    page,
    pages,
    count: reports.length,
    reports: rowsOf(data, entries),
    times: summarize(reports.flatMap(({ times: { ttr } }) => (ttr ? [ttr.minutes] : []))),
    asked: asked.length,
    open,
    shown: shown.map(entry => recommendationRow(entry, data.today)),
    list: kind === 'services' ? data.serviceLists.get(term.name.toLowerCase()) : undefined,
  };
}

export const servicePages = termPages('services');
export const tagPages = termPages('tags');
export const olderOfService = olderPages('services');
export const olderOfTag = olderPages('tags');

/** A service or tag as the list of all shows it. */
export interface TermCount {
  name: string;
  path: string;
  count: number;
  /** The newest of its incidents. */
  latest: { title: string; date: string };
}

const termList = (kind: TermKind) =>
  pageKind<TermCount[]>({
    template: `${kind}/index.astro`,
    *pages(data) {
      yield {
        path: `${kind}/`,
        view: () =>
          allTerms(data.terms, kind).map(term => {
            const { title, frontMatter } = data.report(term.reports[0]!)!;
            const latest = { title, date: frontMatter.date };
            return { name: term.name, path: termPath(kind, term), count: term.reports.length, latest };
          }),
      };
    },
  });

export const serviceList = termList('services');
export const tagList = termList('tags');
