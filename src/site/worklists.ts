import {
  groupOf,
  isOpen,
  type RecommendationStatus,
  recommendationStatuses,
  statusGroups,
} from '../report/status.ts';
import { slugify } from '../report/slug.ts';
import { compare } from '../search/document.ts';
import { isOverdue, soonestDue } from './due.ts';
import type { RecommendationEntry } from './entries.ts';
import { groupBy } from './group-by.ts';
import { askedOn } from './recommendation-age.ts';

/** A list of recommendations, named and counted. */
export interface WorklistLink {
  kind: Worklist['kind'];
  slug: string;
  title: string;
  count: number;
  open: number;
}

export const worklistLink = ({ kind, slug, title, entries }: Worklist): WorklistLink => {
  const open = entries.filter(({ status }) => isOpen(status)).length;
  return { kind, slug, title, count: entries.length, open };
};

/** What a page of a list holds at most. */
export const rowsPerPage = 100;

/** What a page about something else shows of a list. */
const rowsInPassing = 25;

/** A list of recommendations that somebody can work through, at an address of its own. */
export interface Worklist {
  kind: 'state' | 'status' | 'owner' | 'service';
  /** Its part of the address; a page after the first adds `~2`, which no slug holds. */
  slug: string;
  title: string;
  /** In the order in which they are best worked through. */
  entries: RecommendationEntry[];
}

/**
 * Every list of the library's recommendations that has something in it.
 * @param today ISO day that due dates are measured against
 */
export function worklists(recommendations: readonly RecommendationEntry[], today: string): Worklist[] {
  const open = recommendations.filter(({ status }) => isOpen(status)).sort(workOrder);
  const lists: Worklist[] = [
    { kind: 'state', slug: 'open', title: 'Open', entries: open },
    {
      kind: 'state',
      slug: 'overdue',
      title: 'Overdue',
      entries: open.filter(entry => isOverdue(entry, today)),
    },
    { kind: 'state', slug: 'oldest', title: 'Open, oldest first', entries: open.toSorted(oldestFirst) },
    { kind: 'state', slug: 'unowned', title: 'Open, without an owner', entries: open.filter(e => !e.owner) },
    ...recommendationStatuses.map(status => ({
      kind: 'status' as const,
      slug: status,
      title: statusTitle(status),
      entries: recommendations.filter(entry => entry.status === status).sort(workOrder),
    })),
    ...named('owner', recommendations, ({ owner }) => (owner ? [owner] : [])),
    ...named('service', recommendations, ({ report }) => report.services),
  ];
  return lists.filter(({ entries }) => entries.length > 0);
}

/** The open ones of some recommendations that are due soonest, and how many are open. */
export function dueFirst(recommendations: readonly RecommendationEntry[]): {
  shown: RecommendationEntry[];
  open: number;
} {
  const open = recommendations.filter(({ status }) => isOpen(status)).sort(workOrder);
  return { shown: open.slice(0, rowsInPassing), open: open.length };
}

/** Site-relative address of a list's page, or of one further on. */
export const worklistPath = (slug: string, page = 1): string =>
  `recommendations/${slug}${page > 1 ? `~${page}` : ''}/`;

/** How many pages a list takes. */
export const pagesOf = ({ entries }: Worklist): number => Math.ceil(entries.length / rowsPerPage);

/** `in-progress` for a heading: `In progress`. */
export const statusTitle = (status: RecommendationStatus): string =>
  status.charAt(0).toUpperCase() + status.slice(1).replace('-', ' ');

// Names that differ in case only are one; those whose slugs meet are told apart in the order of the names.
function named(
  kind: 'owner' | 'service',
  recommendations: readonly RecommendationEntry[],
  namesOf: (entry: RecommendationEntry) => string[],
): Worklist[] {
  const pairs = recommendations.flatMap(entry => namesOf(entry).map(name => ({ name, entry })));
  const taken = new Set<string>();
  return groupBy(pairs, ({ name }) => name.toLowerCase())
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, own]) => {
      const title = own[0]!.name;
      const stem = `${kind}-${slugify(title, 8) || 'other'}`;
      let slug = stem;
      for (let n = 2; taken.has(slug); n++) slug = `${stem}-${n}`;
      taken.add(slug);
      const entries = [...new Set(own.map(({ entry }) => entry))];
      return { kind, slug, title, entries: entries.sort(byGroup) };
    });
}

const groups = Object.keys(statusGroups);

const byGroup = (a: RecommendationEntry, b: RecommendationEntry): number =>
  groups.indexOf(groupOf(a.status)) - groups.indexOf(groupOf(b.status)) || workOrder(a, b);

/** Soonest due first, then the oldest. */
const workOrder = (a: RecommendationEntry, b: RecommendationEntry): number =>
  soonestDue(a, b) || oldestFirst(a, b);

const oldestFirst = (a: RecommendationEntry, b: RecommendationEntry): number => compare(dayOf(a), dayOf(b));

const dayOf = (entry: RecommendationEntry): string => askedOn(entry) ?? '9999';
