import { type CalendarDate, readDate } from './clock-time-date.ts';
import { readZone } from './clock-time-zone.ts';

/** A time of day as written. */
export interface TimeOfDay {
  hour: number;
  minute: number;
  second: number;
  /** The part of a second behind the point, where one is written. */
  fraction?: number;
  /** How finely it was written. */
  precision: 'hour' | 'minute' | 'second';
  /** True where `am` or `pm` was written. */
  halfGiven: boolean;
}

/** When something happened, as far as the text says: a date, a time of day, a zone, or some of them. */
export interface Moment {
  date?: CalendarDate;
  time?: TimeOfDay;
  /** Minutes east of UTC. */
  offset?: number;
  /** Seconds since the incident's own zero (`T+5m`). */
  relative?: number;
  /** True where the author wrote `~`, `around`, `頃` and the like. */
  estimated: boolean;
  /** Where the text gives a range, its end. */
  end?: Moment;
}

/** A moment and where in the text it stands, hedges included. */
export interface FoundMoment extends Moment {
  start: number;
  stop: number;
}

const opening = /[\s*_([{]*/uy;
const lead =
  /(?:kl\.? |klokken |um |à |a las |às |at |between )?(?:(?:~|≈|around|about|approx\.?|approximately|circa|ca\.?|c\.|約|около|примерно|etwa|omtrent|cirka)\s*)?/iuy;
const hedge = /~|≈|around|about|approx|circa|ca\b|c\.|約|около|примерно|etwa|omtrent|cirka/iu;
const trailingHedge = / ?(?:頃|ごろ|ish\b|\(approx\.?\)|\?|ca\b|or so)/iy;

/** Reads the moment a text begins with, after brackets and hedges (`~11:57`, `[2026-04-22 17:29 JST]`). */
export function readMoment(text: string): FoundMoment | undefined {
  opening.lastIndex = 0;
  const start = opening.exec(text)![0].length;
  lead.lastIndex = start;
  const hedged = lead.exec(text)![0];
  return readMomentAt(text, start + hedged.length, start, hedge.test(hedged));
}

/** The first moment anywhere in a text. */
export const findMoment = (text: string): FoundMoment | undefined =>
  momentsOf(text).next().value ?? undefined;

/** Every moment in a text, in order; the two ends of a range are one. */
export const findMoments = (text: string): FoundMoment[] => [...momentsOf(text)];

const momentStart =
  /(?<![\p{L}\d.:/-])\d|(?<=[年月])\d|(?<!\p{L})(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.? (?=\d)/gu;

/** What a date or a time of day begins with, looked at before its many forms are. */
const beginning = /\p{L}|\d{1,4}(?:[-/.:]\d|[年月時]|(?:[Z]|(?:st|nd|rd|th|\.)?,? ?(?:of |de )?\p{L}))/uy;

function* momentsOf(text: string): Generator<FoundMoment, undefined> {
  let stop = 0;
  for (const { index } of text.matchAll(momentStart)) {
    if (index < stop) continue;
    beginning.lastIndex = index;
    if (!beginning.test(text)) continue;
    const isHedged = /[~≈]\s*$/.test(text.slice(Math.max(0, index - 3), index));
    const found = readMomentAt(text, index, index, isHedged);
    if (!found) continue;
    stop = found.stop;
    yield found;
  }
}

const rangeJoin = /\s?(?:[-–—〜～~→]|\bto\b|\buntil\b|\band\b|から)\s?(?:[~≈] ?)?/uy;

function readMomentAt(text: string, offset: number, start: number, hedged: boolean): FoundMoment | undefined {
  const first = readSingle(text, offset);
  if (!first) return undefined;
  const { stop: firstStop, ...moment } = first;
  rangeJoin.lastIndex = firstStop;
  const joined = first.relative === undefined && rangeJoin.exec(text);
  const last = joined ? readSingle(text, rangeJoin.lastIndex) : undefined;
  const estimated = moment.estimated || hedged;
  if (!last) return { ...moment, estimated, start, stop: firstStop };
  const { stop, ...end } = last;
  const offsetOfBoth = moment.offset ?? end.offset;
  // `2:00 to 2:30 PM`: the half of the day is said once.
  const time = moment.time;
  if (time && end.time?.halfGiven && !time.halfGiven && time.hour + 12 <= end.time.hour)
    moment.time = { ...time, hour: time.hour + 12, halfGiven: true };
  return {
    ...moment,
    ...(offsetOfBoth !== undefined && { offset: offsetOfBoth }),
    estimated,
    end,
    start,
    stop,
  };
}

type Single = Moment & { stop: number };

const dateJoin = /(?:T|,? (?:at |kl\.? |um |around |about |between )?|[,、] ?| - | – )(?:[~≈] ?)?(?=\d)/iy;

function readSingle(text: string, offset: number): Single | undefined {
  const relative = readRelative(text, offset);
  if (relative) return relative;
  const date = readDate(text, offset);
  if (!date) return readTimed(text, offset);
  const afterDate = offset + date.length;
  dateJoin.lastIndex = afterDate;
  const joined = dateJoin.exec(text)?.[0];
  const timed = joined ? readTimed(text, dateJoin.lastIndex, joined) : undefined;
  if (timed) {
    const estimated = timed.estimated || /[~≈]|around|about/.test(joined!);
    return withYear(text, { ...timed, date: date.date, estimated });
  }
  if (/^[.:/-]?\d/.test(text.slice(afterDate, afterDate + 2))) return undefined;
  return { date: date.date, ...closing(text, afterDate) };
}

/** Git writes the year behind the time: `Mon May 10 19:03:52 2021 +0900`. */
function withYear(text: string, single: Single): Single {
  const year = /^ (\d{4})(?!\d)(?: ?)/.exec(text.slice(single.stop, single.stop + 7));
  if (!year || single.date?.year !== undefined) return single;
  const zone = readZone(text, single.stop + year[0].length);
  return {
    ...single,
    date: { ...single.date!, year: Number(year[1]) },
    ...(zone?.offset !== undefined && { offset: zone.offset }),
    stop: single.stop + (zone ? year[0].length + zone.length : 5),
  };
}

const afterTime = /,? (?:on )?(?=[\p{L}\d])/uy;

/**
 * A time of day with its zone, and a date that follows it (`12:45 PM PST Saturday Oct 30th`).
 * @param joined what joins it to a date before it, if one is
 */
function readTimed(text: string, offset: number, joined = ''): Single | undefined {
  const time = readTime(text, offset, joined !== '');
  if (!time) return undefined;
  const timeEnd = offset + time.length;
  const space = text[timeEnd] === ' ' ? 1 : 0;
  // `02:15-02:30` is a range; only RFC 3339's form has a negative offset right behind the time.
  const isRange = text[timeEnd] === '-' && !joined.startsWith('T');
  const zone = isRange ? undefined : readZone(text, timeEnd + space);
  const stop = zone ? timeEnd + space + zone.length : timeEnd;
  const moment = { time: time.time, ...(zone?.offset !== undefined && { offset: zone.offset }) };
  afterTime.lastIndex = stop;
  const following = joined === '' && afterTime.exec(text) ? readDate(text, afterTime.lastIndex) : undefined;
  if (!following) return { ...moment, ...closing(text, stop) };
  return { ...moment, date: following.date, ...closing(text, afterTime.lastIndex + following.length) };
}

function closing(text: string, stop: number): { estimated: boolean; stop: number } {
  trailingHedge.lastIndex = stop;
  const match = trailingHedge.exec(text);
  return { estimated: match !== null, stop: stop + (match?.[0].length ?? 0) };
}

const half = ' ?(?<half>[AaPp])\\.?[Mm]\\.?(?![\\p{L}\\d])';
const clocks: readonly RegExp[] = [
  new RegExp(`(?<h>\\d{1,2}):(?<m>\\d{2})(?::(?<s>\\d{2})(?:[.,](?<f>\\d+))?)?(?:${half})?(?!:?\\d)`, 'uy'),
  new RegExp(`(?<h>\\d{1,2})(?:\\.(?<m>\\d{2}))?${half}`, 'uy'),
  /(?<h>\d{2})(?<m>\d{2})(?=Z| (?:UTC|Z|GMT)(?!\w))/uy,
  /(?<h>\d{1,2})時(?:(?<m>\d{1,2})分)?(?!間)/uy,
];
const dotted = /(?<h>\d{1,2})\.(?<m>\d{2})(?![\d.%])/uy;

function readTime(
  text: string,
  offset: number,
  afterDate: boolean,
): { time: TimeOfDay; length: number } | undefined {
  for (const pattern of afterDate ? [...clocks, dotted] : clocks) {
    pattern.lastIndex = offset;
    const match = pattern.exec(text);
    const time = match ? timeOf(match.groups!) : undefined;
    if (time) return { time, length: match![0].length };
  }
  return undefined;
}

function timeOf(groups: Record<string, string | undefined>): TimeOfDay | undefined {
  let hour = Number(groups.h);
  const minute = Number(groups.m ?? 0);
  const second = Number(groups.s ?? 0);
  if (hour > 24 || minute > 59 || second > 60) return undefined;
  // Some authors write `13:55 PM`; the half of the day then says nothing new.
  if (groups.half && hour <= 12) hour = (hour % 12) + (/p/i.test(groups.half) ? 12 : 0);
  const precision = groups.s ? 'second' : groups.m ? 'minute' : 'hour';
  return {
    hour,
    minute,
    second,
    precision,
    halfGiven: groups.half !== undefined,
    ...(groups.f !== undefined && { fraction: Number(`0.${groups.f}`) }),
  };
}

const sinceZero =
  /T(?:IME ?)?(?:0(?=[+-]))?(?<sign>[+-]|−)?\s?(?:(?<h>\d{1,2}):(?<m>\d{2})(?::(?<s>\d{2}))?|(?<n>\d+(?:\.\d+)?)\s?(?<u>ms|sec|s|min|m|hr|h|d)?(?:(?<n2>\d+)\s?(?<u2>min|m|s))?)(?!\p{L}|:?\d)/uy;
const secondsOf: Readonly<Record<string, number>> = {
  ms: 0.001,
  s: 1,
  sec: 1,
  m: 60,
  min: 60,
  h: 3600,
  hr: 3600,
  d: 86_400,
};

/** `T0`, `T+5m`, `T-10`, `T+1h30m`, `T+00:05`: minutes where no unit is given. */
function readRelative(text: string, offset: number): Single | undefined {
  sinceZero.lastIndex = offset;
  const groups = sinceZero.exec(text)?.groups;
  if (!groups) return undefined;
  const { sign, h, m, s, n, u, n2, u2 } = groups;
  // A sign, a unit or zero tells `T+5` from the name of a thing, `T5`.
  if (!sign && !u && (h !== undefined || Number(n) !== 0)) return undefined;
  const total = h
    ? Number(h) * 3600 + Number(m) * 60 + Number(s ?? 0)
    : Number(n) * secondsOf[u ?? 'm']! + (n2 ? Number(n2) * secondsOf[u2!]! : 0);
  return { relative: sign && sign !== '+' ? -total : total, estimated: false, stop: sinceZero.lastIndex };
}
