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
  [/(\d{1,2})\/(\d{1,2})\/(\d{4})(?!\d)/uy, m => [m[3], m[1]!, m[2]]],
  [/(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日/uy, m => [m[1], m[2]!, m[3]]],
  [
    new RegExp(`${weekday}${month} ${ordinal}(?:,? (\\d{4}))?(?![\\p{L}\\d]|:\\d)`, 'iuy'),
    m => [m[3], m[1]!, m[2]],
  ],
  [
    new RegExp(`${weekday}${ordinal} (?:of )?${month}(?:,? (\\d{4}))?(?![\\p{L}\\d]|:\\d)`, 'iuy'),
    m => [m[3], m[2]!, m[1]],
  ],
  [new RegExp(`${month},? (\\d{4})(?![\\p{L}\\d]|:\\d)`, 'iuy'), m => [m[2], m[1]!, undefined]],
  [/(\d{4})-(\d{2})(?![\d-])/uy, m => [m[1], m[2]!, undefined]],
];

/** Reads the date at `offset`; undefined where there is none or it names no real day. */
export function readDate(text: string, offset: number): { date: CalendarDate; length: number } | undefined {
  for (const [pattern, parts] of forms) {
    pattern.lastIndex = offset;
    const match = pattern.exec(text);
    const date = match ? dateOf(...parts(match)) : undefined;
    if (date) return { date, length: match![0].length };
  }
  return undefined;
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
