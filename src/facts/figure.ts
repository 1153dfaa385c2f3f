import type { FoundQuantity } from '../report/quantity.ts';
import type { Interval } from '../report/quantity-approximation.ts';

/** Rounds away what binary fractions add. */
const grain = 1e-9;

/**
 * Whether a stated figure says the same as a derived one. The author may have rounded or cut off after the
 * last digit written, so anything less than one of that digit away agrees; a hedge widens it as
 * {@link FoundQuantity} says.
 * @param slack how far off the derived figure itself may be
 */
export function agrees(stated: FoundQuantity, derived: Interval, slack = 0): boolean {
  const room = stated.step + slack;
  const [low, high] = [stated.low - room, stated.high + room];
  const size = grain * Math.max(1, Math.abs(stated.value));
  if (isRange(stated) && derived.high > derived.low && !isHedged(stated))
    return (
      Math.abs(stated.low - derived.low) < room - size && Math.abs(stated.high - derived.high) < room - size
    );
  return derived.high > low + size && derived.low < high - size;
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
