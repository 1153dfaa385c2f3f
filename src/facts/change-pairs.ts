import type { FoundQuantity } from '../report/quantity.ts';
import type { Passage } from './passage.ts';

/** A figure before and after, as one passage tells it: `14 min → 4 min`, `from 6 to 3`. */
export interface ChangePair {
  before: FoundQuantity;
  after: FoundQuantity;
  /** Extent of both in the passage. */
  start: number;
  end: number;
}

const arrow =
  /^[^\p{L}\d.;\n]{0,3}(?:\p{L}[\p{L} /-]{0,24})?[^\p{L}\d.;\n]{0,3}(?:→|->|=>|⟶|➜|➡️?)[^\p{L}\d.;\n]{0,4}$/u;
const word = /^(?: \p{L}+)?\s+(?:to|down to|up to)\s+$/u;

/** Every change of a figure that a passage tells. */
export function changePairs({ quantities, text }: Passage): ChangePair[] {
  return quantities.flatMap((quantity, index) => {
    const next = quantities[index + 1];
    const led = /\bfrom\s+$/i.test(text.slice(Math.max(0, quantity.start - 6), quantity.start));
    // Read as a range, `from 3 to 6 seconds` is a change all the same.
    if (
      led &&
      quantity.high > quantity.low &&
      /\bto\b/.test(quantity.text) &&
      Number.isFinite(quantity.high)
    ) {
      const end = (value: number): FoundQuantity => ({ ...quantity, value, low: value, high: value });
      return [pair(end(quantity.low), end(quantity.high), quantity.start, quantity.end)];
    }
    if (!next) return [];
    const gap = text.slice(quantity.end, next.start);
    if (!arrow.test(gap) && !(led && word.test(gap))) return [];
    // A number that counts something of its own has no unit to borrow: `88 queries → 242 ms`.
    const named = /\p{L}/u.test(gap.replace(/\bto\b/, ''));
    const before = named ? quantity : withUnitOf(quantity, next);
    const after = withUnitOf(next, quantity);
    return comparable(before, after) ? [pair(before, after, quantity.start, next.end)] : [];
  });
}

const pair = (before: FoundQuantity, after: FoundQuantity, start: number, end: number): ChangePair => ({
  before,
  after,
  start,
  end,
});

/** A bare number beside a measured one is in the other's unit. */
export function withUnitOf(bare: FoundQuantity, other: FoundQuantity): FoundQuantity {
  if (bare.dimension !== 'count' || other.dimension === 'count' || other.dimension === 'share') return bare;
  const { factor, unit, dimension } = other;
  return {
    ...bare,
    value: bare.value * factor,
    low: bare.low * factor,
    high: bare.high * factor,
    step: bare.step * factor,
    factor,
    unit,
    dimension,
  };
}

export const comparable = (a: FoundQuantity, b: FoundQuantity): boolean =>
  a.dimension === b.dimension || (a.dimension === 'share' && b.dimension === 'count');
