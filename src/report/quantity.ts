import { type Hedge, hedgeAfter, hedgeBefore, type Interval, widen } from './quantity-approximation.ts';
import { type NumberRead, numberWord, readNumber, readScale } from './quantity-number.ts';
import { type Dimension, moneySigns, readPer, readUnit, type Unit } from './quantity-units.ts';

export type { Dimension };

/** A number with a unit and the approximation its author signalled (`~`, `10+`, `<`). */
export interface Quantity {
  /** As written, approximation included. */
  text: string;
  /**
   * In the dimension's base unit: seconds, bytes, bytes a second, events a second, hertz, per cent,
   * percentage points, times, the share 0…1, units of the currency, or the count itself. Middle of a range.
   */
  value: number;
  /** The least it may be, as far as the author said. */
  low: number;
  /** The most it may be; infinite for `10+`. */
  high: number;
  /** Symbol of the unit it was written in; empty for bare counts and shares. */
  unit: string;
  dimension: Dimension;
  /** One of the last digit that was written, in the base unit: 0.1 of `2.3 s`, 60 of `12 min`; 0 for shares. */
  step: number;
  /** What one of the unit is worth in the base unit; 1 for bare counts. */
  factor: number;
  /** Of a share (`3 of 7`): how many of how many. */
  part?: number;
  whole?: number;
}

/** A quantity and where in the text it stands. */
export interface FoundQuantity extends Quantity {
  start: number;
  end: number;
}

/** Reads a text that is one quantity and nothing else (`10+ minutes`, `1h 55m`, `~150 MB`). */
export function parseQuantity(text: string): Quantity | undefined {
  const trimmed = text.trim();
  const found = findQuantities(trimmed)[0];
  if (found?.start !== 0 || found.end !== trimmed.length) return undefined;
  const { start: _start, end: _end, ...quantity } = found;
  return quantity;
}

// A number that goes on from a letter, a digit, a dot, a colon or a slash belongs to a name, a version, a
// date, a time or a path.
// A number in words counts before a unit of time only; elsewhere it is seldom a figure.
// What stands before the number is looked at behind its first digit: only there does it cost anything.
const digitBeginning = /\d(?<!(?:[\p{sc=Latin}\p{sc=Cyrillic}\d_:/#@=&^][.,-]?|[年月第号][ ]?)\d)/gu;
const timeWord = `(?:${numberWord})(?=[ -](?:second|minute|hour|day|week|month|year)s?(?![\\p{L}]))`;
const beginning = new RegExp(`${digitBeginning.source}|(?<![\\p{L}\\d-])${timeWord}`, 'giu');
const mayHoldWord = new RegExp(timeWord, 'iu');
const nameGoesOn = /^(?:[\p{sc=Latin}\p{sc=Cyrillic}_]|[.,:/-]\d|[年月日時时号番](?!間|间)|\s?°)/u;

/** Every quantity in a text, in order. Dates, times of day, versions, addresses and names with digits are none. */
export function findQuantities(text: string): FoundQuantity[] {
  const found: FoundQuantity[] = [];
  const next = mayHoldWord.test(text) ? beginning : digitBeginning;
  next.lastIndex = 0;
  for (let match = next.exec(text); match; match = next.exec(text)) {
    const quantity = readAt(text, match.index, found.at(-1)?.end ?? 0);
    if (quantity) found.push(quantity);
    next.lastIndex = quantity ? quantity.end : skipName(text, match.index);
  }
  return found;
}

function skipName(text: string, offset: number): number {
  const rest = /[\p{L}\d_.:/-]*/uy;
  rest.lastIndex = offset;
  rest.exec(text);
  return Math.max(rest.lastIndex, offset + 1);
}

function readAt(text: string, offset: number, floor: number): FoundQuantity | undefined {
  const lead = readLead(text, offset, floor);
  const first = readMeasure(text, offset, lead.money);
  if (!first) return undefined;
  const body = readShare(text, offset, first) ?? readRange(text, first, lead.money) ?? compound(text, first);
  const closing = body.hedge ? undefined : hedgeAfter(text, body.end);
  const end = body.end + (closing?.length ?? 0);
  if (nameGoesOn.test(text.slice(end, end + 3)) || isYears(body)) return undefined;
  const hedge = lead.hedge ?? body.hedge ?? closing?.hedge;
  const magnitude = widen({ low: body.low, high: body.high }, hedge);
  const value = hedge === 'at-least' && body.high > body.low ? body.high : (body.low + body.high) / 2;
  return {
    text: text.slice(lead.start, end),
    ...signed(value, magnitude, lead.negative),
    unit: body.unit?.symbol ?? '',
    dimension: body.dimension,
    step: body.step,
    factor: body.unit?.factor ?? 1,
    ...(body.whole !== undefined && { part: body.part!, whole: body.whole }),
    start: lead.start,
    end,
  };
}

interface Lead {
  start: number;
  negative: boolean;
  money?: string | undefined;
  hedge?: Hedge | undefined;
}

/** Enough for any hedge, sign and money sign; a look at more would make long texts slow. */
const longestLead = 30;

/** Whether a `×` or `x` that is no part of a word stands right before `offset`. */
const isTimesSign = (text: string, offset: number): boolean =>
  /(?<![\p{L}\d])[×x]$/u.test(text.slice(Math.max(0, offset - 2), offset));

/** What stands before the digits: hedge, sign, money sign or `×`, in that order. */
function readLead(text: string, offset: number, floor: number): Lead {
  const from = Math.max(floor, offset - longestLead);
  const money = /(?:US\$|[$€£¥￥₽₹]) ?$/.exec(text.slice(from, offset));
  let start = offset - (money?.[0].length ?? 0);
  const sign = /(?<![\p{L}\p{N})\]])[+\-−–±]$/u.exec(text.slice(from, start));
  if (sign) start -= 1;
  const hedged = hedgeBefore(text, start);
  if (hedged && hedged.start >= floor) start = hedged.start;
  else if (isTimesSign(text, start)) start -= 1;
  return {
    start,
    negative: sign !== null && /[-−–]/.test(sign[0]),
    money: money ? moneySigns[money[0].trim()] : undefined,
    hedge: hedged && hedged.start === start ? hedged.hedge : undefined,
  };
}

interface Measure {
  low: number;
  high: number;
  step: number;
  unit?: Unit | undefined;
  dimension: Dimension;
  end: number;
  hedge?: Hedge | undefined;
  /** What a word or letter behind the number scales it by: a million, or 1. */
  scale: number;
  /** The number before any unit, for ranges whose unit follows the second number. */
  bare: NumberRead;
  part?: number;
  whole?: number;
}

const isDigit = (character: string | undefined): boolean =>
  character !== undefined && character >= '0' && character <= '9';

/** One number with what scales it and its unit: `12k rps`, `10+ minutes`, `$1.2M`, `×3`. */
function readMeasure(
  text: string,
  offset: number,
  money?: string,
  { padded = false } = {},
): Measure | undefined {
  const bare = readNumber(text, offset);
  if (!bare || (!padded && text[offset] === '0' && isDigit(text[offset + 1]))) return undefined;
  let end = offset + bare.length;
  const scale = readScale(text, end);
  end += scale?.length ?? 0;
  const amount = bare.value * (scale?.factor ?? 1);
  const open = hedgeAfter(text, end);
  const afterOpen = end + (open?.length ?? 0);
  const unit = money
    ? { unit: { symbol: money, dimension: 'money' as const, factor: 1 }, end: afterOpen }
    : readWholeUnit(text, afterOpen);
  const isTimes = !unit && isTimesSign(text, offset);
  const times: Unit | undefined = isTimes ? { symbol: '×', dimension: 'ratio', factor: 1 } : undefined;
  const measured = unit?.unit ?? times;
  const value = amount * (measured?.factor ?? 1);
  return {
    low: value,
    high: value,
    step: 10 ** -bare.decimals * (scale?.factor ?? 1) * (measured?.factor ?? 1),
    unit: measured,
    dimension: measured?.dimension ?? 'count',
    end: unit?.end ?? afterOpen,
    hedge: open?.hedge,
    scale: scale?.factor ?? 1,
    bare: { ...bare, value: amount, length: bare.length + (scale?.length ?? 0) },
  };
}

/** A unit after an optional space or hyphen, with `/s` behind it where it is a rate. */
function readWholeUnit(text: string, offset: number): { unit: Unit; end: number } | undefined {
  const gap = /-(?=(?:fold|minute|min|second|hour|day|week|month|year)s?\b)|[ \u00a0\u202f]?/y;
  gap.lastIndex = offset;
  gap.exec(text);
  const start = Math.max(gap.lastIndex, offset);
  const noun = /(?:[\p{L}][\p{L}-]*)?/uy;
  noun.lastIndex = start;
  const word = noun.exec(text)![0];
  const per = readPer(text, start + word.length);
  const direct = readUnit(text, start);
  if (direct && (!per || direct.length > word.length))
    return { unit: direct.unit, end: start + direct.length };
  if (!per) return undefined;
  const end = start + word.length + per.length;
  const measured = direct?.length === word.length ? direct.unit : undefined;
  if (measured?.dimension === 'bytes') {
    const symbol = `${measured.symbol}/${per.symbol}`;
    return { unit: { symbol, dimension: 'data-rate', factor: measured.factor / per.seconds }, end };
  }
  return { unit: { symbol: `${word}/${per.symbol}`, dimension: 'rate', factor: 1 / per.seconds }, end };
}

const shareJoin = /(?: ?\/ ?| (?:out )?of (?:the )?| из | av | von | sur | de (?=\d))/iy;

/** `3 of 7`, `14/19`, `18-19/19`. */
function readShare(text: string, offset: number, first: Measure): Measure | undefined {
  if (first.unit) return undefined;
  let end = offset + first.bare.length;
  let most = first.bare.value;
  const upper = text[end] === '-' ? readNumber(text, end + 1) : undefined;
  if (upper && upper.value > most) {
    most = upper.value;
    end += 1 + upper.length;
  }
  shareJoin.lastIndex = end;
  if (!shareJoin.exec(text)) return undefined;
  const whole = readNumber(text, shareJoin.lastIndex);
  if (!whole || whole.value === 0 || most > whole.value) return undefined;
  end = shareJoin.lastIndex + whole.length;
  return {
    ...first,
    low: first.bare.value / whole.value,
    high: most / whole.value,
    step: 0,
    dimension: 'share',
    end,
    part: most,
    whole: whole.value,
  };
}

const rangeJoin = /\s?(?:[-–—〜～~]|\bto\b|до|bis|til|から)\s?/y;

/** `2-3 min`, `30s to 2min`, `6–10+ minutes`: both ends in one dimension, the second the larger. */
function readRange(text: string, first: Measure, money?: string): Measure | undefined {
  if (first.hedge) return undefined;
  rangeJoin.lastIndex = first.end;
  if (!rangeJoin.exec(text)) return undefined;
  let start = rangeJoin.lastIndex;
  if (money && /[$€£¥￥₽₹]/.test(text[start] ?? '')) start += 1;
  const second = readMeasure(text, start, money);
  if (!second) return undefined;
  // `15-20 million` begins at 15 million, `500-1k` at 500.
  const isScaled = first.scale === 1 && first.bare.value < second.bare.value / second.scale;
  const factor = (second.unit?.factor ?? 1) * (isScaled ? second.scale : 1);
  const low = first.unit ? first.low : first.bare.value * factor;
  if (first.unit && first.dimension !== second.dimension) return undefined;
  return second.high > low ? { ...second, low } : undefined;
}

/** A duration in several units, each smaller than the one before: `1h 55m`, `20h 03m`, `4 minutes and 38 seconds`. */
function compound(text: string, first: Measure): Measure {
  let whole = first;
  let smallest = first.unit?.factor ?? 0;
  while (whole.dimension === 'time' && !whole.hedge) {
    const join = /(?:,? and |, ?| ?)(?=\d)/y;
    join.lastIndex = whole.end;
    if (!join.exec(text)) return whole;
    const next = readMeasure(text, join.lastIndex, undefined, { padded: true });
    if (next?.dimension !== 'time' || next.unit!.factor >= smallest || next.hedge) return whole;
    smallest = next.unit!.factor;
    const value = whole.low + next.low;
    whole = { ...whole, low: value, high: value, step: next.step, end: next.end };
  }
  return whole;
}

/** Two bare years are a period, not a range of counts. */
const isYears = (m: Measure): boolean =>
  m.dimension === 'count' && m.high > m.low && m.low >= 1900 && m.high <= 2100;

function signed(value: number, { low, high }: Interval, negative: boolean): Interval & { value: number } {
  return negative ? { value: -value, low: -high, high: -low } : { value, low, high };
}
