import type { FoundQuantity } from '../../report/quantity.ts';
import type { Claim } from '../claim.ts';
import type { FactDocument } from '../document.ts';
import { inputOf } from '../figure.ts';
import { spread } from '../change-readings.ts';
import { inputFrom, judge } from '../judge.ts';

/** A count, the time it took and the rate they make: `1,679 requests over 158 seconds = 10.6 req/s`. */
export function rate({ figured }: FactDocument): Claim[] {
  return figured.flatMap(passage => {
    const { quantities, text } = passage;
    return quantities.flatMap((figure, index) => {
      if (figure.dimension !== 'rate' && figure.dimension !== 'data-rate') return [];
      const near = quantities.slice(Math.max(0, index - 3), index);
      const spent = near.findLast(q => q.dimension === 'time');
      const time = spent && exactTime(spent);
      const amount = near.findLast(q => q.dimension === (figure.dimension === 'rate' ? 'count' : 'bytes'));
      if (!time || !amount || /[.;\n]\s/.test(text.slice(Math.min(time.end, amount.end), figure.start)))
        return [];
      const result = spread(inputOf(amount), inputOf(time), (a, b) => a / b);
      const words = `${amount.text} ÷ ${time.text}`;
      const start = Math.min(time.start, amount.start);
      const inputs = [amount, time].map(q => inputFrom(passage, q));
      const shown = amount.value / time.value;
      const isJoined = /[(=]\s?$/.test(text.slice(0, figure.start)) && isOnly(quantities, amount);
      return [
        judge({ kind: 'rate', passage, figure, start, end: figure.end, inputs }, [{ words, result, shown }], {
          doubt: isJoined ? undefined : 'it may be the rate of something else',
        }),
      ];
    });
  });
}

/** `1,679 requests over 158 seconds` is no hedge. */
const exactTime = (q: FoundQuantity): FoundQuantity =>
  /^over\s/i.test(q.text) ? { ...q, text: q.text.replace(/^over\s+/i, ''), low: q.value, high: q.value } : q;

const isOnly = (quantities: readonly FoundQuantity[], amount: FoundQuantity): boolean =>
  quantities.filter(q => q.dimension === amount.dimension).length === 1;
