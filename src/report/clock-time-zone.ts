/**
 * Offsets from UTC, in minutes, of abbreviations that mean one offset only. `CST`, `IST`, `BST`, `ET` and the
 * like mean several or follow the season; a time in them stays a local time.
 */
const offsets: Readonly<Record<string, number>> = {
  UTC: 0,
  GMT: 0,
  Z: 0,
  WET: 0,
  CET: 60,
  CEST: 120,
  EET: 120,
  EEST: 180,
  MSK: 180,
  МСК: 180,
  SGT: 480,
  HKT: 480,
  JST: 540,
  KST: 540,
  AEST: 600,
  AEDT: 660,
  NZST: 720,
  NZDT: 780,
  EST: -300,
  EDT: -240,
  CDT: -300,
  MST: -420,
  MDT: -360,
  PST: -480,
  PDT: -420,
};

/** Names of zones that follow a time of day without fixing its offset. */
const seasonal = 'CST|IST|BST|ET|CT|MT|PT|Eastern|Central|Pacific|Mountain|UK|local time|UTC time';
const named = `${Object.keys(offsets).join('|')}|${seasonal}`;
const pattern = new RegExp(
  `\\(?(?:(?:UTC|GMT) ?([+-]\\d{1,2})(?::?(\\d{2}))?|([+-]\\d{2}):?(\\d{2})|(${named}))(?![\\p{L}\\d])(?: Time)?\\)?`,
  'uy',
);

/** A zone as written after a time. */
export interface Zone {
  /** Minutes east of UTC; undefined where the abbreviation has several meanings. */
  offset: number | undefined;
  length: number;
}

/** Reads the zone at `offset`: `UTC`, `JST`, `+09:00`, `UTC+1`, `(PDT)`. */
export function readZone(text: string, offset: number): Zone | undefined {
  pattern.lastIndex = offset;
  const match = pattern.exec(text);
  if (!match) return undefined;
  const [whole, utcHours, utcMinutes, hours, minutes, name] = match;
  const opened = whole.startsWith('(');
  if (opened && !whole.endsWith(')')) return undefined;
  const length = !opened && whole.endsWith(')') ? whole.length - 1 : whole.length;
  if (name !== undefined) return { offset: offsets[name], length };
  const h = Number(utcHours ?? hours);
  const m = Number(utcMinutes ?? minutes ?? 0);
  return { offset: h * 60 + (/^-/.test(utcHours ?? hours!) ? -m : m), length };
}

/** The zone that a heading or a table's column names (`Time (UTC)`, `時刻 (JST)`, `All times in PST`). */
export function zoneIn(text: string): Zone | undefined {
  for (const match of text.matchAll(/(?<![\p{L}\d])(?:\(|[A-ZМ][A-ZСК]{1,4}(?![\p{L}])|[+-]\d{2}:\d{2})/gu)) {
    const zone = readZone(text, match.index) ?? readZone(text, match.index + 1);
    if (zone) return zone;
  }
  return undefined;
}

/** Writes an offset as RFC 3339 does. @param offset minutes east of UTC */
export function writeOffset(offset: number): string {
  if (offset === 0) return 'Z';
  const two = (n: number): string => String(n).padStart(2, '0');
  const size = Math.abs(offset);
  return `${offset < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}
