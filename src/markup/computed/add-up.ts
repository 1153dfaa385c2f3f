import type { Quantity } from '../../report/quantity.ts';
import type { Computation } from './compare-cells.ts';
import { decimalsOf } from './computed-value.ts';

/** Adds quantities of one dimension, in the largest unit among them and with the decimals that are known. */
export function addUp(quantities: readonly Quantity[]): Computation {
  const total = (of: (q: Quantity) => number): number => quantities.reduce((sum, q) => sum + of(q), 0);
  const { unit, factor } = quantities.reduce((a, b) => (b.factor > a.factor ? b : a));
  const finest = Math.min(...quantities.map(({ step }) => step).filter(step => step > 0));
  return {
    computed: { value: total(q => q.value), low: total(q => q.low), high: total(q => q.high) },
    notation: {
      unit,
      factor,
      isMoney: quantities[0]?.dimension === 'money',
      compound: quantities.some(q => q.dimension === 'time' && q.unit !== unit),
      decimals: Number.isFinite(finest) ? Math.min(4, decimalsOf({ step: finest, factor })) : 0,
    },
    words: quantities.map(({ text }) => text).join(' + '),
  };
}
