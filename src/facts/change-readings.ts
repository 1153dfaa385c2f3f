import type { FoundQuantity } from '../report/quantity.ts';
import type { Interval } from '../report/quantity-approximation.ts';
import { exactly, inputOf, writtenInput } from './figure.ts';
import type { Reading } from './judge.ts';

/** Applies a function that is monotonic in each argument to two intervals. */
export function spread(a: Interval, b: Interval, f: (a: number, b: number) => number): Interval {
  const values = [f(a.low, b.low), f(a.low, b.high), f(a.high, b.low), f(a.high, b.high)].filter(
    value => !Number.isNaN(value),
  );
  return { low: Math.min(...values), high: Math.max(...values) };
}

/** A share counts by its part where the other side of a change is a count or a share of the same whole. */
function comparedValues(before: FoundQuantity, after: FoundQuantity): [Interval, Interval, number, number] {
  if (before.dimension === 'share' && after.dimension === 'count')
    return [exactly(before.part!), exactly(after.value), before.part!, after.value];
  return [inputOf(before), inputOf(after), before.value, after.value];
}

/** A reading of a percentage: how much of it changed, what share of it is left, or how much faster it got. */
export interface PercentReading {
  of: 'change' | 'share' | 'speed';
  reading: Reading;
}

/** The usual readings of a percentage that says how much something changed, the likeliest first. */
export function percentReadings(before: FoundQuantity, after: FoundQuantity): PercentReading[] {
  const [a, b, av, bv] = comparedValues(before, after);
  const [from, to] = [shown(before, av), shown(after, bv)];
  const make = (words: string, f: (a: number, b: number) => number): Reading => ({
    words,
    result: spread(a, b, f),
    shown: f(av, bv),
  });
  const fell = bv < av;
  const change = (reading: Reading): PercentReading => ({ of: 'change', reading });
  const readings: PercentReading[] = [
    change(
      fell
        ? make(`(${from} − ${to}) ÷ ${from}`, (x, y) => ((x - y) / x) * 100)
        : make(`(${to} − ${from}) ÷ ${from}`, (x, y) => ((y - x) / x) * 100),
    ),
    { of: 'share', reading: make(`${to} ÷ ${from}`, (x, y) => (y / x) * 100) },
  ];
  // Half the time is twice as fast: `100 % faster`.
  if (fell)
    readings.push({ of: 'speed', reading: make(`(${from} − ${to}) ÷ ${to}`, (x, y) => ((x - y) / y) * 100) });
  if (before.part !== undefined && after.part !== undefined && before.whole === after.whole)
    readings.push(
      change(make(`(${after.part} − ${before.part}) ÷ ${before.whole}`, (x, y) => Math.abs(y - x) * 100)),
    );
  if (before.part !== undefined && bv === 0)
    readings.push(change({ words: `${before.part} ÷ ${before.whole}`, result: exactly(before.value * 100) }));
  if (before.dimension === 'percent')
    readings.push(change(make(fell ? `${from} − ${to}` : `${to} − ${from}`, (x, y) => Math.abs(y - x))));
  // An input that may be zero makes a quotient without bounds.
  return readings.filter(({ reading: { result } }) => Number.isFinite(result.low));
}

/** The usual readings of `N×`: either way round, and as what comes on top. */
export function ratioReadings(before: FoundQuantity, after: FoundQuantity): Reading[] {
  const [a, b, av, bv] = comparedValues(before, after);
  const [larger, smaller] = av >= bv ? [before, after] : [after, before];
  const [high, low] = av >= bv ? [a, b] : [b, a];
  const [hv, lv] = [Math.max(av, bv), Math.min(av, bv)];
  const [big, small] = [shown(larger, hv), shown(smaller, lv)];
  return [
    { words: `${big} ÷ ${small}`, result: spread(high, low, (x, y) => x / y), shown: hv / lv },
    {
      words: `(${big} − ${small}) ÷ ${small}`,
      result: spread(high, low, (x, y) => x / y - 1),
      shown: hv / lv - 1,
    },
    { words: `${small} ÷ ${big}`, result: spread(low, high, (x, y) => x / y), shown: lv / hv },
  ].filter(({ result }) => Number.isFinite(result.low) && Number.isFinite(hv / lv));
}

/** A quantity in a calculation: its own number and unit, without hedges. */
export const shown = (quantity: FoundQuantity, value = quantity.value): string =>
  `${writtenInput(value / quantity.factor)}${quantity.unit === '' || quantity.dimension === 'share' ? '' : ` ${quantity.unit}`}`;
