import { compare } from '../search/document.ts';
import { isOpen, type RecommendationStatus } from '../report/status.ts';

interface Due {
  status: RecommendationStatus;
  due?: string;
}

/** Whether it should have been done by a day and is not. @param today ISO day */
export const isOverdue = ({ status, due }: Due, today: string): boolean =>
  due !== undefined && due !== 'unknown' && due < today && isOpen(status);

/** Orders what is due soonest first; what has no date comes last, as it was. */
export const soonestDue = (a: Due, b: Due): number => compare(dayOf(a), dayOf(b));

const dayOf = ({ due }: Due): string => (due === undefined || due === 'unknown' ? '9999' : due);
