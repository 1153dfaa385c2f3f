/** A calendar date as written; the year is often left out. */
export interface CalendarDate {
  year?: number;
  /** 1…12. */
  month: number;
  /** Left out in `Jul 2024`. */
  day?: number;
}

/** English month names and those of the other languages reports come in, by their first letters. */
const months: readonly RegExp[] = [
  /^(jan|янв|ene)/i,
  /^(feb|фев|fév|fev)/i,
  /^(mar|mär|мар)/i,
  /^(apr|апр|avr|abr)/i,
  /^(ma[yij]|mai|ма[йя])/i,
  /^(jun|июн|juin)/i,
  /^(jul|июл|juil)/i,
  /^(aug|авг|aoû|ago)/i,
  /^(sep|сен|set)/i,
  /^(oct|okt|окт|out)/i,
  /^(nov|ноя)/i,
  /^(dec|dez|des|дек|déc|dic)/i,
];

const weekday = '(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*\\.?,? )?';
const month = '(\\p{L}{3,9})\\.?';
const ordinal = '(\\d{1,2})(?:st|nd|rd|th|\\.)?';

type Parts = [year: string | undefined, month: string, day: string | undefined];

const forms: readonly [RegExp, (m: RegExpExecArray) => Parts][] = [
  [/(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/uy, m => [m[1], m[2]!, m[3]]],
  [/(\d{4})[/.](\d{1,2})[/.](\d{1,2})(?!\d)/uy, m => [m[1], m[2]!, m[3]]],
  [/(\d{1,2})\.(\d{1,2})\.(\d{4})(?!\d)/uy, m => [m[3], m[2]!, m[1]]],
  // Two digits each are a version or an address as well, but not before a time of day.
  [/(\d{2})\.(\d{2})\.(\d{2})(?= ?[-–,]? ?(?:kl\.? )?\d{1,2}[:.]\d{2})/uy, m => [`20${m[3]}`, m[2]!, m[1]]],
  [/(\d{1,2})\/(\d{1,2})\/(\d{4})(?!\d)/uy, m => [m[3], m[1]!, m[2]]],
  // Where the first number cannot be a month, the day comes first.
  [/(\d{1,2})\/(\d{1,2})\/(\d{4})(?!\d)/uy, m => [m[3], m[2]!, m[1]]],
  // Two numbers alone are a date before a time of day: `[03-26 23:04]`.
  [/(\d{2})-(\d{2})(?=[ T]\d{1,2}:\d{2})/uy, m => [undefined, m[1]!, m[2]]],
  [/(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日/uy, m => [m[1], m[2]!, m[3]]],
  [
    new RegExp(`${weekday}${month} ${ordinal}(?:,? (\\d{4}))?(?![\\p{L}\\d]|:\\d)`, 'iuy'),
    m => [m[3], m[1]!, m[2]],
  ],
  [
    new RegExp(
      `${weekday}${ordinal} (?:of |de )?${month}(?:,? (?:de )?(\\d{4}))?(?![\\p{L}\\d]|:\\d)`,
      'iuy',
    ),
    m => [m[3], m[2]!, m[1]],
  ],
  [new RegExp(`${month},? (\\d{4})(?![\\p{L}\\d]|:\\d)`, 'iuy'), m => [m[2], m[1]!, undefined]],
  [/(\d{4})-(\d{2})(?![\d-])/uy, m => [m[1], m[2]!, undefined]],
];

/** Reads the date at `offset`; undefined where there is none or it names no real day. */
export const readDate = (text: string, offset: number): ReadDate | undefined =>
  readForms(text, offset, forms);

interface ReadDate {
  date: CalendarDate;
  length: number;
}

function readForms(text: string, offset: number, candidates: typeof forms): ReadDate | undefined {
  for (const [pattern, parts] of candidates) {
    pattern.lastIndex = offset;
    const match = pattern.exec(text);
    const date = match ? dateOf(...parts(match)) : undefined;
    if (date) return { date, length: match![0].length };
  }
  return undefined;
}

/** A date and where in a text it stands. */
export interface FoundDate {
  date: CalendarDate;
  start: number;
  length: number;
}

/**
 * Forms read only where dates are looked for, since other texts have many such numbers: a range's first day
 * with the year behind it, Git's dates, `DEC-25-2025` and `5-26-21`.
 */
const looseForms: readonly [RegExp, (m: RegExpExecArray) => Parts][] = [
  [
    new RegExp(
      `${month} (\\d{1,2})(?:st|nd|rd|th)? ?[-–~〜] ?\\d{1,2}(?:st|nd|rd|th)?,? (\\d{4})(?!\\d)`,
      'iuy',
    ),
    m => [m[3], m[1]!, m[2]],
  ],
  [
    new RegExp(`${weekday}${month} (\\d{1,2}) \\d{2}:\\d{2}(?::\\d{2})? (\\d{4})(?!\\d)`, 'iuy'),
    m => [m[3], m[1]!, m[2]],
  ],
  [new RegExp(`${month}-(\\d{1,2})-(\\d{4})(?!\\d)`, 'iuy'), m => [m[3], m[1]!, m[2]]],
  [/(\d{1,2})-(\d{1,2})-((?:20)?\d{2})(?![\d-])/uy, m => [m[3]!.padStart(4, '20'), m[1]!, m[2]]],
];

// Scripts without spaces put a date right behind a word.
const dateStart =
  /(?<![\p{sc=Latin}\p{sc=Cyrillic}\d.:/-])\d|(?<![\p{L}\d])\p{L}|(?<=\/)(?:19|20)\d\d(?=[/-])/gu;

/** Every date in a text that has a year and a day, in order. */
export function findDates(text: string): FoundDate[] {
  const found: FoundDate[] = [];
  let end = 0;
  for (const { index } of text.matchAll(dateStart)) {
    if (index < end) continue;
    const read = [forms, looseForms].map(some => readForms(text, index, some)).find(isWholeDate);
    if (!read) continue;
    end = index + read.length;
    found.push({ ...read, start: index });
  }
  return found;
}

const isWholeDate = (read: ReadDate | undefined): read is ReadDate =>
  read?.date.year !== undefined && read.date.day !== undefined && read.date.year >= 1990;

/** Writes a whole date as `YYYY-MM-DD`. */
export function isoDay({ year, month, day }: CalendarDate): string {
  const pad = (n: number | undefined): string => String(n).padStart(2, '0');
  return `${year}-${pad(month)}-${pad(day)}`;
}

function dateOf(...[y, m, d]: Parts): CalendarDate | undefined {
  const number = /^\d/.test(m) ? Number(m) : months.findIndex(name => name.test(m)) + 1;
  const day = d === undefined ? undefined : Number(d);
  if (
    number < 1 ||
    number > 12 ||
    (day !== undefined && !isDay(y === undefined ? 2000 : Number(y), number, day))
  )
    return undefined;
  return { ...(y !== undefined && { year: Number(y) }), month: number, ...(day !== undefined && { day }) };
}

const isDay = (year: number, month: number, day: number): boolean =>
  day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
