import type { Instant } from '../report/instant.ts';

/** A report's date for a reader: the ISO day, or words where it is not known. */
export const dateText = (date: string): string => (date === 'unknown' ? 'date unknown' : date);

/** The year a list groups a date under. */
export const yearOf = (date: string): string => (date === 'unknown' ? 'Unknown' : date.slice(0, 4));

/** An instant for a reader, no finer than its author knew it: `~2026-01-04 09:30 UTC`. */
export function instantText({ value, precision, estimated }: Instant): string {
  const about = estimated ? '~' : '';
  const day = value.slice(0, 10);
  if (precision === 'day') return about + day;
  const zone = value.slice(19);
  const time = precision === 'hour' ? `${value.slice(11, 13)} h` : value.slice(11, 16);
  return `${about}${day} ${time} ${zone === 'Z' ? 'UTC' : `UTC${zone}`}`;
}
