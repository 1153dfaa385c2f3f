import type { Moment, TimeOfDay } from './clock-time.ts';
import type { CalendarDate } from './clock-time-date.ts';
import { writeOffset } from './clock-time-zone.ts';
import { formatMinutes } from './metrics.ts';

/** Time between two moments of a sequence. */
export interface Elapsed {
  seconds: number;
  /** True where either moment is estimated. */
  approximate: boolean;
}

/** A moment of a sequence, with what the entries around it tell about it. */
export interface PlacedMoment {
  /** HTML's `datetime`: a full instant where date, time and zone are known, else as much as is. */
  datetime?: string;
  sincePrevious?: Elapsed;
  sinceFirst?: Elapsed;
  /** False where it lies before the entry above it. */
  inOrder: boolean;
}

/** What stands above a sequence: the day and the zone it is told in. */
export interface SequenceBase {
  date?: CalendarDate | undefined;
  /** Minutes east of UTC. */
  offset?: number | undefined;
}

const minute = 60;
const hour = 3600;
const day = 86_400;
// Further back than this means the next day; less is an entry out of order.
const midnightJump = 3 * hour;
// Stands for the year where none is written; a leap year, so that every written day exists.
const anyYear = 2000;

/** A place on the sequence's own scale. */
interface Placed {
  /** Seconds, in UTC where the zone is known. */
  at: number;
  /** The local calendar day, counted. */
  localDay: number;
  scale: 'clock' | 'relative';
  wholeDay: boolean;
  estimated: boolean;
}

/**
 * Places the moments of a timeline in time: a date holds for the entries below it, a clock that jumps back
 * is past midnight, a zone written once counts for all, and on a twelve-hour clock the half that goes on is
 * taken. An entry without a moment stays unplaced.
 */
export function placeMoments(
  moments: readonly (Moment | undefined)[],
  base: SequenceBase = {},
): PlacedMoment[] {
  const offset = base.offset ?? moments.find(moment => moment?.offset !== undefined)?.offset;
  const twelveHour = moments.some(moment => moment?.time?.halfGiven);
  let calendar: { day: number; yearKnown: boolean } | undefined = base.date?.day
    ? dayNumber(base.date)
    : undefined;
  let first: Placed | undefined;
  let previous: Placed | undefined;

  return moments.map(moment => {
    if (!moment || (!moment.time && !moment.date && moment.relative === undefined)) return { inOrder: true };
    if (moment.date && moment.date.day === undefined) return { ...monthOnly(moment.date), inOrder: true };
    if (moment.date) calendar = dayNumber(moment.date, calendar);
    const zone = moment.offset ?? offset;
    let placed = placeOn(calendar?.day ?? 0, moment, zone ?? 0);
    if (!moment.date && moment.time && previous && !previous.wholeDay && placed.at < previous.at) {
      const jump = laterReading(moment.time, previous.at - placed.at, twelveHour);
      if (jump.days)
        calendar = calendar
          ? { ...calendar, day: calendar.day + jump.days }
          : { day: jump.days, yearKnown: false };
      placed = { ...placed, at: placed.at + jump.seconds, localDay: placed.localDay + jump.days };
    }
    const result: PlacedMoment = {
      ...datetimeOf(moment, placed, calendar, zone),
      ...elapsed('sincePrevious', previous, placed),
      ...elapsed('sinceFirst', first, placed),
      inOrder: !previous || previous.scale !== placed.scale || placed.at >= previous.at || placed.wholeDay,
    };
    first ??= placed;
    previous = placed;
    return result;
  });
}

function placeOn(dayCount: number, moment: Moment, offset: number): Placed {
  const { time, estimated } = moment;
  if (moment.relative !== undefined)
    return { at: moment.relative, localDay: 0, scale: 'relative', wholeDay: false, estimated };
  const inDay = time ? time.hour * hour + time.minute * minute + time.second - offset * minute : 0;
  return { at: dayCount * day + inDay, localDay: dayCount, scale: 'clock', wholeDay: !time, estimated };
}

function laterReading(time: TimeOfDay, back: number, twelveHour: boolean): { seconds: number; days: number } {
  if (twelveHour && !time.halfGiven && time.hour < 12 && back <= 12 * hour)
    return { seconds: 12 * hour, days: 0 };
  return back >= midnightJump ? { seconds: day, days: 1 } : { seconds: 0, days: 0 };
}

function dayNumber(
  date: CalendarDate,
  above?: { day: number; yearKnown: boolean },
): { day: number; yearKnown: boolean } {
  const yearAbove = above && new Date(above.day * day * 1000).getUTCFullYear();
  const count = (year: number): number =>
    Math.floor(Date.UTC(year, date.month - 1, date.day ?? 1) / (day * 1000));
  if (date.year !== undefined) return { day: count(date.year), yearKnown: true };
  const sameYear = count(yearAbove ?? anyYear);
  // A month far behind the one above belongs to the next year: 30 December, then 2 January.
  const turned = above !== undefined && above.day - sameYear > 183;
  return { day: turned ? count(yearAbove! + 1) : sameYear, yearKnown: above?.yearKnown ?? false };
}

function monthOnly(date: CalendarDate): { datetime?: string } {
  if (date.year === undefined) return {};
  return { datetime: `${date.year}-${String(date.month).padStart(2, '0')}` };
}

function datetimeOf(
  moment: Moment,
  placed: Placed,
  calendar: { yearKnown: boolean } | undefined,
  offset: number | undefined,
): { datetime?: string } {
  if (placed.scale === 'relative') return {};
  const local = new Date((placed.at + (moment.time ? (offset ?? 0) * minute : 0)) * 1000).toISOString();
  const date = local.slice(0, 10);
  if (!moment.time) return calendar?.yearKnown ? { datetime: date } : {};
  const clock = local.slice(11, moment.time.precision === 'second' ? 19 : 16);
  if (!calendar?.yearKnown) return { datetime: clock };
  return { datetime: `${date}T${clock}${offset === undefined ? '' : writeOffset(offset)}` };
}

function elapsed<K extends string>(key: K, from: Placed | undefined, to: Placed): { [P in K]?: Elapsed } {
  if (!from || from.scale !== to.scale) return {};
  const wholeDays = from.wholeDay || to.wholeDay;
  const seconds = wholeDays ? (to.localDay - from.localDay) * day : to.at - from.at;
  if (seconds <= 0) return {};
  return { [key]: { seconds, approximate: from.estimated || to.estimated } } as { [P in K]?: Elapsed };
}

/** Writes a time between two moments: `45 s`, `2 min 37 s`, `1 h 5 min`, `~3 d 4 h`. */
export function formatElapsed({ seconds, approximate }: Elapsed): string {
  const hedge = approximate ? '~' : '';
  if (seconds < minute) return `${hedge}${Math.round(seconds * 1000) / 1000} s`;
  const rest = Math.round(seconds % minute);
  if (seconds < 10 * minute && rest > 0) return `${hedge}${Math.floor(seconds / minute)} min ${rest} s`;
  const minutes = Math.round(seconds / minute);
  // Within two days the minutes still tell; formatMinutes leaves them out beyond one.
  if (minutes < 2 * 24 * 60 && minutes > 24 * 60 && minutes % 60 > 0)
    return `${hedge}${Math.floor(minutes / 60)} h ${minutes % 60} min`;
  return `${hedge}${formatMinutes(minutes)}`;
}
