import { pageKind } from '../page-kind.ts';
import { type Summary, summarize } from '../statistics.ts';
import { allTerms, type TermKind, termPath } from '../terms.ts';
import { dueFirst } from '../worklists.ts';
import { type IncidentRow, incidentRow, recommendationRow, type RecommendationRow } from './rows.ts';

/** A service or tag with its incidents and what is still to do after them. */
export interface TermView {
  name: string;
  path: string;
  reports: IncidentRow[];
  times?: Summary | undefined;
  /** How many recommendations there were, and how many of them are open. */
  asked: number;
  open: number;
  /** The open ones that are due soonest. */
  shown: RecommendationRow[];
  /** Site-relative address of the list of all of them, where there is one. */
  list?: string | undefined;
}

const termPages = (kind: TermKind) =>
  pageKind<TermView>({
    template: `${kind}/[slug].astro`,
    *pages(data) {
      for (const term of allTerms(data.terms, kind)) {
        const path = termPath(kind, term);
        yield {
          path,
          view: () => {
            const reports = term.reports.flatMap(id => data.report(id) ?? []);
            const asked = reports
              .flatMap(({ recommendations }) => recommendations)
              .flatMap(id => data.recommendation(id) ?? []);
            const { shown, open } = dueFirst(asked);
            return {
              name: term.name,
              path,
              reports: reports.map(incidentRow),
              times: summarize(reports.flatMap(({ times: { ttr } }) => (ttr ? [ttr.minutes] : []))),
              asked: asked.length,
              open,
              shown: shown.map(entry => recommendationRow(entry, data.today)),
              list: kind === 'services' ? data.serviceLists.get(term.name.toLowerCase()) : undefined,
            };
          },
        };
      }
    },
  });

export const servicePages = termPages('services');
export const tagPages = termPages('tags');

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
