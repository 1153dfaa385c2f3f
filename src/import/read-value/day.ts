import { findDates, isoDay } from '../../report/clock-time-date.ts';

/**
 * The day a value names: the first with a time of day behind it, else the first of a range or list.
 * @returns `YYYY-MM-DD`; undefined where no whole date is stated (a month alone is none)
 */
export function readDay(text: string): string | undefined {
  const dates = findDates(text);
  const timed = dates.find(({ start, length }) => /^[T ,]+\d{1,2}:\d{2}/.test(text.slice(start + length)));
  const found = timed ?? dates[0];
  return found && isoDay(found.date);
}
