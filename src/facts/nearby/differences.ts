import type { FoundQuantity } from '../../report/quantity.ts';
import { withUnitOf } from '../change-pairs.ts';
import { shown, spread } from '../change-readings.ts';
import type { Candidate } from '../coincidence.ts';
import { termOf } from '../figure.ts';
import { pairsOf, type Source } from '../neighbourhood.ts';
import type { Way } from '../kinds/nearby.ts';
import { tellDifference } from './words.ts';

/** What lies between two figures told nearby: `7,827 additional bars`, `16 minutes faster`, `+27 tests`. */
export const difference: Way = {
  kind: 'difference',
  dimensions: ['count', 'time', 'bytes', 'money'],
  isCalledFor: ({ figure }, words) => {
    if (/^[-+−–]/.test(figure.text)) return true;
    return (figure.dimension !== 'count' || figure.value >= 3) && tellDifference(words);
  },
  candidates,
};

function candidates({ figure }: Source, near: readonly Source[]): Candidate<Source>[] {
  const size = Math.abs(figure.value);
  const unsigned = near.filter(source => source.figure.value > 0);
  return pairsOf(unsigned).flatMap(([a, b]) => {
    const [x, y] = [a, b].map(source => counted(source.figure, figure));
    if (!x || !y || x.value === y.value) return [];
    const [more, less] = x.value > y.value ? [x, y] : [y, x];
    const sign = figure.value < 0 ? -1 : 1;
    const { low, high } = spread(termOf(more), termOf(less), (p, q) => p - q);
    const value = more.value - less.value;
    if (value > size * 4 || value * 4 < size) return [];
    const words = `${shown(more)} − ${shown(less)}`;
    const reading =
      sign > 0
        ? { words, result: { low, high }, shown: value }
        : { words: `−(${words})`, result: { low: -high, high: -low }, shown: -value };
    return [{ reading, sources: [a, b] }];
  });
}

/** A figure in the stated one's dimension; a share counts by its part. */
function counted(q: FoundQuantity, stated: FoundQuantity): FoundQuantity | undefined {
  if (stated.dimension === 'count' && q.part !== undefined) {
    const { part, whole: _whole, ...rest } = q;
    return { ...rest, value: part, low: part, high: part, step: 1, dimension: 'count' };
  }
  const typed = withUnitOf(q, stated);
  return typed.dimension === stated.dimension ? typed : undefined;
}
