import type { Moment } from '../../report/clock-time.ts';
import { findMoment, readMoment } from '../../report/clock-time.ts';
import { isoDay } from '../../report/clock-time-date.ts';
import { writeOffset } from '../../report/clock-time-zone.ts';
import { readDay } from './day.ts';

/** When something happened, as precisely as the document says. */
export interface StatedInstant {
  /** `2026-01-04T09:30+01:00` where date, time and zone are stated, else the day. */
  value: string;
  precision: 'minute' | 'day';
}

/**
 * Reads an instant. One without a zone stays a day: its moment on the clock is not known.
 * @param documentOffset minutes east of UTC, where the document states one zone for all
 */
export function readInstant(text: string, documentOffset?: number): StatedInstant | undefined {
  const day = readDay(text);
  if (!day) return undefined;
  const whole = instantOn(text, day, documentOffset);
  return whole ? { value: whole, precision: 'minute' } : { value: day, precision: 'day' };
}

function instantOn(text: string, day: string, documentOffset: number | undefined): string | undefined {
  for (let rest = text; rest !== ''; ) {
    const found = readMoment(rest) ?? findMoment(rest);
    if (!found) return undefined;
    const offset = found.offset ?? documentOffset;
    if (isOn(found, day) && found.time && offset !== undefined && found.time.hour < 24) {
      const { hour, minute, second } = found.time;
      const pad = (n: number): string => String(n).padStart(2, '0');
      const seconds = second > 0 ? `:${pad(Math.min(second, 59))}` : '';
      return `${day}T${pad(hour)}:${pad(minute)}${seconds}${writeOffset(offset)}`;
    }
    rest = rest.slice(Math.max(1, found.stop));
  }
  return undefined;
}

const isOn = ({ date }: Moment, day: string): boolean =>
  date?.year !== undefined && date.day !== undefined && isoDay(date) === day;
