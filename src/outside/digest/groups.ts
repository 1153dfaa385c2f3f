import type {
  PublishedRecommendation,
  PublishedRecommendations,
} from '../../report/published-recommendations.ts';
import { isOpen } from '../../report/status.ts';
import { dayAfter } from './days.ts';
import type { TicketStates } from './ticket-states.ts';

/** What a digest tells of, in its order, with its titles. */
export const digestGroups = {
  newlyDue: 'Newly due',
  overdue: 'Overdue for longer',
  dueSoon: 'Due soon',
  stale: 'Without a change for long',
  ticketClosed: 'Ticket closed, recommendation open',
  ticketOpen: 'Ticket open, recommendation closed',
} as const;
export type DigestGroup = keyof typeof digestGroups;

export interface DigestOptions {
  today: string;
  /** The day the last digest told of; what came due from then on is new. */
  since: string;
  /** How many days ahead "soon" is. */
  soonDays: number;
  /** After how many days without a change an open recommendation is stale. */
  staleDays: number;
  /** Where nobody asked for them, nothing is said of tickets. */
  tickets?: TicketStates | undefined;
}

export interface Digest {
  /** Absolute address of the site's root. */
  site: string;
  today: string;
  since: string;
  groups: Record<DigestGroup, PublishedRecommendation[]>;
  /** Tickets whose state was asked for and not given. */
  unknownTickets: string[];
}

/**
 * Sorts out what to remind of. An open recommendation stands in the first of the groups of dates that it belongs to;
 * what its ticket says is told besides. Each group begins with what has waited longest.
 */
export function digestOf(
  { site, recommendations }: PublishedRecommendations,
  { today, since, soonDays, staleDays, tickets }: DigestOptions,
): Digest {
  const open = recommendations.filter(({ status }) => isOpen(status));
  const closed = recommendations.filter(({ status }) => !isOpen(status));
  const soon = dayAfter(today, soonDays);
  const longAgo = dayAfter(today, -staleDays);
  const dated = Object.groupBy(open, item => {
    const { due } = item;
    if (due !== undefined && due <= today) return due < since ? 'overdue' : 'newlyDue';
    if (due !== undefined && due <= soon) return 'dueSoon';
    return (lastChange(item) ?? today) < longAgo ? 'stale' : 'rest';
  });
  const byDue = ordered(({ due }) => due);
  const byChange = ordered(lastChange);
  // A successor takes over the ticket of what it replaces.
  const worked = new Set(open.map(({ ticket }) => ticket));
  return {
    site,
    today,
    since,
    groups: {
      newlyDue: byDue(dated.newlyDue),
      overdue: byDue(dated.overdue),
      dueSoon: byDue(dated.dueSoon),
      stale: byChange(dated.stale),
      ticketClosed: byChange(open.filter(({ ticket }) => tickets?.get(ticket ?? '') === 'closed')),
      ticketOpen: byChange(
        closed.filter(({ ticket }) => tickets?.get(ticket ?? '') === 'open' && !worked.has(ticket)),
      ),
    },
    unknownTickets: tickets ? ticketsOf(recommendations).filter(ticket => !tickets.has(ticket)) : [],
  };
}

/** The tickets of recommendations as their authors wrote them, each once, in order. */
export const ticketsOf = (recommendations: readonly PublishedRecommendation[]): string[] =>
  [...new Set(recommendations.flatMap(({ ticket }) => ticket ?? []))].sort();

/** The day a recommendation was last known to change: of its history, else of the incident it comes from. */
export const lastChange = ({ changed, date }: PublishedRecommendation): string | undefined => changed ?? date;

const ordered =
  (dayOf: (item: PublishedRecommendation) => string | undefined) =>
  (items: readonly PublishedRecommendation[] = []): PublishedRecommendation[] =>
    items.toSorted((a, b) => {
      const [first, second] = [dayOf(a) ?? '', dayOf(b) ?? ''];
      if (first !== second) return first < second ? -1 : 1;
      return a.id < b.id ? -1 : 1;
    });
