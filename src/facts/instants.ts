import type { CalendarDate } from '../report/clock-time-date.ts';
import type { FoundMoment, Moment } from '../report/clock-time.ts';
import { zoneIn } from '../report/clock-time-zone.ts';
import type { Passage } from './passage.ts';

/** A moment of the report, placed in time. */
export interface Instant {
  passage: Passage;
  moment: FoundMoment;
  /** Seconds; in UTC where a zone is known. */
  at: number;
  /** How far off it may be, in seconds. */
  step: number;
  /** False where the day is the one before it in the text. */
  dated: boolean;
  estimated: boolean;
  /** As written. */
  text: string;
  line: number;
}

const day = 86_400;
const steps = { second: 1, minute: 60, hour: 3600 };

/**
 * Every moment, in the order of the text.
 * @param timed the passages that hold moments
 */
export function readInstants(timed: readonly Passage[], passages: readonly Passage[]): Instant[] {
  if (timed.length === 0) return [];
  const offset = zoneOf(passages);
  let date: CalendarDate | undefined = firstDate(timed);
  const year = date?.year;
  const found: Instant[] = [];
  for (const passage of timed) {
    for (const moment of passage.moments) {
      if (moment.date?.day) date = { ...moment.date, year: moment.date.year ?? date?.year ?? year! };
      const instant = placed(passage, moment, moment, date, offset);
      if (instant) found.push(instant);
    }
  }
  return found;
}

/** A moment on its own scale; the day counts from a date given or stays the first. */
export function placed(
  passage: Passage,
  moment: FoundMoment,
  part: Moment,
  date: CalendarDate | undefined,
  offset = 0,
): Instant | undefined {
  const { time } = part;
  if (part.relative !== undefined || (!time && !part.date?.day)) return undefined;
  const on = part.date?.day ? { ...part.date, year: part.date.year ?? date?.year } : date;
  const days = on?.day ? Date.UTC(on.year ?? 2000, on.month - 1, on.day) / 1000 : 0;
  // A day without a time is any time of that day.
  const seconds = time ? time.hour * 3600 + time.minute * 60 + time.second + (time.fraction ?? 0) : day / 2;
  return {
    passage,
    moment,
    at: days + seconds - (part.offset ?? offset) * 60,
    step: !time ? day : time.fraction === undefined ? steps[time.precision] : 0.001,
    dated: part.date?.day !== undefined,
    estimated: part.estimated,
    text: passage.text.slice(moment.start, moment.stop).trim(),
    line: passage.lineAt(moment.start),
  };
}

/** A span from one moment to the end of its range; over midnight where the end has no date of its own. */
export function spanOf(passage: Passage, moment: FoundMoment, date?: CalendarDate): number | undefined {
  const from = placed(passage, moment, moment, moment.date ?? date);
  const to =
    moment.end &&
    placed(
      passage,
      moment,
      { ...moment.end, offset: moment.end.offset ?? moment.offset! },
      moment.date ?? date,
    );
  if (!from || !to) return undefined;
  const seconds = to.at - from.at;
  // Only one of the two days being known, nothing is known of what lies between.
  if (moment.end!.date && !(moment.date ?? date)) return undefined;
  return seconds < 0 && !moment.end!.date ? seconds + day : seconds;
}

function firstDate(passages: readonly Passage[]): CalendarDate | undefined {
  for (const passage of passages)
    for (const { date } of passage.moments) if (date?.year !== undefined && date.day) return date;
  return undefined;
}

/** The zone that a heading, a column or a short sentence names for all times. */
function zoneOf(passages: readonly Passage[]): number | undefined {
  for (const { text, kind } of passages)
    if (
      text.length < 80 &&
      (kind !== 'item' || /all times/i.test(text)) &&
      /\(|times? (?:are )?in|all times/i.test(text)
    ) {
      const zone = zoneIn(text);
      if (zone) return zone.offset;
    }
  return undefined;
}
