import type { PublishedRecommendation } from '../../report/published-recommendations.ts';
import { isOpen } from '../../report/status.ts';
import { daysFrom } from './days.ts';
import { type DigestGroup, lastChange } from './groups.ts';

/** What a digest says of a recommendation behind its text, in words. */
export function itemFacts(item: PublishedRecommendation, group: DigestGroup, today: string): string[] {
  const { status, owner, due, ticket } = item;
  const changed = group === 'stale' ? lastChange(item) : undefined;
  return [
    status,
    owner === undefined ? isOpen(status) && 'nobody owns it' : oneLine(owner),
    due !== undefined && isOpen(status) && `due ${due}, ${distance(daysFrom(today, due))}`,
    changed !== undefined && `unchanged for ${counted(daysFrom(changed, today), 'day')}`,
    ticket !== undefined && `ticket ${oneLine(ticket)}`,
  ].filter(fact => fact !== false);
}

/** How many of something, in words. */
export const counted = (n: number, one: string): string => `${n} ${n === 1 ? one : `${one}s`}`;

/** A text of an author without line ends and control characters. */
export const oneLine = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, ' ').trim();

function distance(days: number): string {
  if (days === 0) return 'today';
  return days > 0 ? `in ${counted(days, 'day')}` : `${counted(-days, 'day')} ago`;
}
