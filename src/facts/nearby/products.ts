import { shown, spread } from '../change-readings.ts';
import type { Candidate } from '../coincidence.ts';
import { inputOf } from '../figure.ts';
import { pairsOf, type Source } from '../neighbourhood.ts';
import type { Way } from '../kinds/nearby.ts';
import { tellEach, tellTotal, wordsAround } from './words.ts';

/** A rate from an amount and a time told nearby: `325,077 messages`, `35.00 s`, `9,287 msg/s`. */
export const rate: Way = {
  kind: 'rate',
  dimensions: ['rate', 'data-rate'],
  isCalledFor: () => true,
  candidates: quotients,
};

function quotients({ figure }: Source, near: readonly Source[]): Candidate<Source>[] {
  const of = figure.dimension === 'rate' ? 'count' : 'bytes';
  const amounts = near.filter(source => source.figure.dimension === of && source.figure.value > 0);
  const times = near.filter(source => source.figure.dimension === 'time' && source.figure.value > 0);
  return amounts.flatMap(amount =>
    times.map(time => {
      const result = spread(inputOf(amount.figure), inputOf(time.figure), (a, b) => a / b);
      const value = amount.figure.value / time.figure.value;
      const words = `${shown(amount.figure)} ÷ ${shown(time.figure)}`;
      return { reading: { words, result, shown: value }, sources: [amount, time] };
    }),
  );
}

/** So many times so much: `200 days × ~390 candles`, where the words say that each of them counts. */
export const product: Way = {
  kind: 'equation',
  dimensions: ['count', 'time', 'bytes', 'money'],
  isCalledFor: ({ figure }, words) => figure.value >= 4 && tellTotal(words),
  candidates: products,
};

function products({ figure }: Source, near: readonly Source[]): Candidate<Source>[] {
  return pairsOf(near).flatMap(([a, b]) => {
    const isEach = [a, b].some(source => tellEach(wordsAround(source.passage, source.figure)));
    const [times, of] = b.figure.dimension === figure.dimension ? [a, b] : [b, a];
    if (!isEach || times.figure.dimension !== 'count' || of.figure.dimension !== figure.dimension) return [];
    if (times.figure.value < 2 || of.figure.value <= 0 || of.figure.value === 1) return [];
    const result = spread(inputOf(times.figure), inputOf(of.figure), (x, y) => x * y);
    const value = times.figure.value * of.figure.value;
    const words = `${shown(times.figure)} × ${shown(of.figure)}`;
    return [{ reading: { words, result, shown: value }, sources: [a, b] }];
  });
}
