import type { FoundQuantity } from '../report/quantity.ts';
import type { Interval } from '../report/quantity-approximation.ts';

/** Rounds away what binary fractions add. */
const grain = 1e-9;

/**
 * Whether a stated figure says the same as a derived one. The author may have rounded it, or cut off what comes after
 * the last digit written, but not rounded up; a hedge widens it as {@link FoundQuantity} says.
 * @param slack how far off the derived figure itself may be
 */
export function agrees(stated: FoundQuantity, derived: Interval, slack = 0): boolean {
  const [rounded, cut] = [stated.step / 2 + slack, stated.step + slack];
  return stated.value < 0 ? isWithin(stated, derived, cut, rounded) : isWithin(stated, derived, rounded, cut);
}

/**
 * Whether a stated figure says the same as a calculation. What its exact inputs give may have been rounded or cut off;
 * where it takes the rounding of the inputs to make the figure right, the figure itself was rounded and not cut off.
 */
export function confirms(stated: FoundQuantity, { result, shown }: Calculated, slack = 0): boolean {
  if (shown === undefined) return agrees(stated, result, slack);
  const rounded = stated.step / 2 + slack;
  return agrees(stated, exactly(shown), slack) || isWithin(stated, result, rounded, rounded);
}

/** Whether a stated figure is less than one of its last digit from what a calculation comes to, as it would be rounded up. */
export function isNearly(stated: FoundQuantity, { result, shown }: Calculated, slack = 0): boolean {
  const room = stated.step + slack;
  return isWithin(stated, shown === undefined ? result : exactly(shown), room, room);
}

/** What a calculation comes to, as far as its inputs are precise, and what they give as written. */
interface Calculated {
  result: Interval;
  shown?: number;
}

/** @param below how far a derived figure may be below the stated one, @param above how far above, a whole digit excluded */
function isWithin(stated: FoundQuantity, derived: Interval, below: number, above: number): boolean {
  const size = grain * Math.max(1, Math.abs(stated.value));
  const [low, high] = [below, above].map(room => (room < stated.step ? room + size : room - size)) as [
    number,
    number,
  ];
  // Nobody cuts a range off at both ends alike.
  const room = Math.max(low, high);
  if (isRange(stated) && derived.high > derived.low && !isHedged(stated))
    return Math.abs(stated.low - derived.low) < room && Math.abs(stated.high - derived.high) < room;
  return derived.high > stated.low - low && derived.low < stated.high + high;
}

const isRange = (q: FoundQuantity): boolean => q.high > q.low;
const isHedged = (q: FoundQuantity): boolean =>
  q.high === Number.POSITIVE_INFINITY ||
  q.low === 0 ||
  /[~≈∼約约+]|about|around|approx|roughly/i.test(q.text);

/** Where an input's true value lies: counts are exact, measurements rounded to their last digit. */
export function inputOf(q: FoundQuantity): Interval {
  const isExact = q.dimension === 'count' || q.dimension === 'share' || q.dimension === 'money';
  const room = isExact && !isScaled(q) ? 0 : q.step / 2;
  return { low: q.low - (q.low > 0 ? room : 0), high: q.high + room };
}

/** Where a term of a sum lies: who adds figures up adds what is written, unless they are sure to have been rounded. */
export const termOf = (q: FoundQuantity): Interval =>
  hasDecimals(q) || q.dimension === 'percent' ? inputOf(q) : { low: q.low, high: q.high };

/** Whether the last digit stands behind a decimal point; in `2h 30m` it does not. */
function hasDecimals({ factor, step }: FoundQuantity): boolean {
  const digits = Math.log10(factor / step);
  return digits > 0.5 && Math.abs(digits - Math.round(digits)) < grain;
}

const isScaled = (q: FoundQuantity): boolean => q.step > 1;

/** An interval that is one number. */
export const exactly = (value: number): Interval => ({ low: value, high: value });

/** Writes a number as a reader of a calculation wants it: at most four significant digits beyond the point. */
export function written(value: number): string {
  const size = Math.abs(value);
  const digits = size >= 100 ? 1 : size >= 10 ? 2 : size >= 1 ? 3 : 4;
  return grouped(Number(value.toFixed(digits)));
}

/** Writes an input of a calculation finely enough for a reader to work out the result again. */
export const writtenInput = (value: number): string => grouped(Number(value.toPrecision(7)));

function grouped(rounded: number): string {
  if (!Number.isFinite(rounded)) return 'more';
  const size = Math.abs(rounded);
  const [whole, fraction] = String(Math.abs(rounded)).split('.');
  const digits = size < 1000 ? whole! : whole!.replace(/\d(?=(?:\d{3})+$)/g, '$&,');
  return `${rounded < 0 ? '−' : ''}${digits}${fraction === undefined ? '' : `.${fraction}`}`;
}

/** Writes a value of a stated figure's dimension in the unit that the figure is written in. */
export function writtenAs(stated: FoundQuantity, value: number): string {
  // `6 min` reads better than `0.1 h`.
  if (stated.dimension === 'time' && value >= Math.min(600, stated.factor > 60 ? 60 : 600))
    return writtenDuration(value);
  const unit = stated.dimension === 'percent' ? ' %' : stated.unit === '' ? '' : ` ${stated.unit}`;
  return `${written(value / stated.factor)}${unit}`;
}

/** Writes an interval as {@link writtenAs} writes a value. */
export function writtenInterval(stated: FoundQuantity, { low, high }: Interval): string {
  const [from, to] = [writtenAs(stated, low), writtenAs(stated, high)];
  if (!Number.isFinite(high)) return `at least ${from}`;
  return from === to ? from : `${from} to ${to}`;
}

/** Writes a duration to the second: `2 d 5 h 36 min`. */
export function writtenDuration(seconds: number): string {
  const whole = Math.round(seconds);
  const parts = [
    [Math.floor(whole / 86_400), 'd'],
    [Math.floor(whole / 3600) % 24, 'h'],
    [Math.floor(whole / 60) % 60, 'min'],
    [whole % 60, 's'],
  ] as const;
  const words = parts.filter(([count]) => count > 0).map(([count, unit]) => `${count} ${unit}`);
  return words.length > 0 ? words.join(' ') : '0 s';
}
