import { readDate } from './clock-time-date.ts';
import { parseInstant } from './instant.ts';

const numeric = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})$/;
const withTime = /^(.+?)[T,\s]\s*(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([ap]m)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})$/i;

/**
 * The canonical form of a date or instant whose meaning is certain: `2026-01-04` of `2026/1/4` or
 * `4 January 2026`, `2026-01-04T09:30Z` of `2026-01-04 9:30 UTC`. A `~` in front stays.
 * @returns undefined where it could be two days (`01/04/2026`), lacks its zone or year, or is canonical
 */
export function canonicalDate(written: string): string | undefined {
  const [, tilde = '', text = ''] = /^\s*(~?)\s*(.*?)\s*$/s.exec(written) ?? [];
  const canonical = instantOf(text) ?? dayOf(text);
  if (canonical === undefined) return undefined;
  const whole = tilde + canonical;
  return whole === written || !parseInstant(whole) ? undefined : whole;
}

function instantOf(text: string): string | undefined {
  const match = withTime.exec(text);
  const day = match && dayOf(match[1]!);
  if (!match || !day) return undefined;
  const [, , written, minute, second, half, zone] = match;
  const hour = hourOf(Number(written), half?.toLowerCase());
  if (hour === undefined) return undefined;
  const offset = /^[+-]/.test(zone!) ? zone!.replace(/^(...):?(..)$/, '$1:$2') : 'Z';
  return `${day}T${String(hour).padStart(2, '0')}:${minute}${second ? `:${second}` : ''}${offset}`;
}

function hourOf(written: number, half: string | undefined): number | undefined {
  if (half === undefined) return written;
  if (written < 1 || written > 12) return undefined;
  return (written % 12) + (half === 'pm' ? 12 : 0);
}

function dayOf(text: string): string | undefined {
  const numbers = numeric.exec(text);
  if (numbers) {
    const [a, b] = [Number(numbers[1]), Number(numbers[3])];
    // Day and month can only be told apart where one of them is no month, or where they are the same.
    if (a <= 12 && b <= 12 && a !== b) return undefined;
    return written(Number(numbers[4]), Math.min(a, b), Math.max(a, b));
  }
  const { date, length } = readDate(text, 0) ?? {};
  if (!date?.year || !date.day || length !== text.length) return undefined;
  return written(date.year, date.month, date.day);
}

const written = (year: number, month: number, day: number): string =>
  [String(year), ...[month, day].map(n => String(n).padStart(2, '0'))].join('-');
