import type { Quantity } from '../../report/quantity.ts';
import { type ComputedValue, decimalsOf, type Notation, percentDecimals } from './computed-value.ts';

/** A figure with how it is written, and the calculation in words up to its result. */
export interface Computation {
  computed: ComputedValue;
  notation: Notation;
  words: string;
}

type Compare = (before: Quantity, after: Quantity) => Computation | undefined;

const per = (part: number, whole: number): number => (whole === 0 ? Number.POSITIVE_INFINITY : part / whole);

/** `after ÷ before`, which grows with one and shrinks with the other. */
function quotient(before: Quantity, after: Quantity): ComputedValue | undefined {
  if (before.value <= 0 || after.value < 0) return undefined;
  return {
    value: after.value / before.value,
    low: per(after.low, before.high),
    high: per(after.high, before.low),
  };
}

const scaled = ({ value, low, high }: ComputedValue, scale: (x: number) => number): ComputedValue => {
  const ends = [scale(low), scale(high)];
  return { value: scale(value), low: Math.min(...ends), high: Math.max(...ends) };
};

const percent = (computed: ComputedValue, signed: boolean): Pick<Computation, 'computed' | 'notation'> => ({
  computed,
  notation: { unit: '%', factor: 1, decimals: percentDecimals(computed.value), signed },
});

/** `(48 s − 10 min) ÷ 10 min`: −92 %. */
const change: Compare = (before, after) => {
  const ratio = quotient(before, after);
  return (
    ratio && {
      ...percent(
        scaled(ratio, x => (x - 1) * 100),
        true,
      ),
      words: `(${after.text} − ${before.text}) ÷ ${before.text}`,
    }
  );
};

/** By how much less: 92 %. */
const reduction: Compare = (before, after) => {
  const ratio = quotient(before, after);
  return (
    ratio && {
      ...percent(
        scaled(ratio, x => (1 - x) * 100),
        false,
      ),
      words: `(${before.text} − ${after.text}) ÷ ${before.text}`,
    }
  );
};

/** How many times the larger is the smaller: 12.5×. */
const ratio: Compare = (before, after) => {
  const [small, large] = before.value < after.value ? [before, after] : [after, before];
  const computed = quotient(small, large);
  if (!computed) return undefined;
  const decimals = computed.value >= 100 || Number.isInteger(computed.value) ? 0 : 1;
  return {
    computed,
    notation: { unit: '×', factor: 1, decimals },
    words: `${large.text} ÷ ${small.text}`,
  };
};

/** `180 MB − 150 MB`: +30 MB; of percentages the points. */
const difference: Compare = (before, after) => ({
  computed: {
    value: after.value - before.value,
    low: after.low - before.high,
    high: after.high - before.low,
  },
  notation: {
    unit: after.dimension === 'percent' ? 'points' : after.unit,
    factor: after.factor,
    isMoney: after.dimension === 'money',
    decimals: Math.max(
      decimalsOf({ step: before.step, factor: after.factor }),
      decimalsOf({ step: after.step, factor: after.factor }),
    ),
    signed: true,
  },
  words: `${after.text} − ${before.text}`,
});

/** What part of the second the first is: 42 of 53 is 79 %. */
const share: Compare = (part, whole) => {
  const computed = quotient(whole, part);
  return (
    computed && {
      ...percent(
        scaled(computed, x => x * 100),
        false,
      ),
      words: `${part.text} ÷ ${whole.text}`,
    }
  );
};

/** What can be worked out from two cells, by name. */
export const comparisons = { change, reduction, ratio, difference, share } as const;
