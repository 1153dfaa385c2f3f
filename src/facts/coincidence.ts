import type { FoundQuantity } from '../report/quantity.ts';
import { agrees, confirms } from './figure.ts';
import type { Reading } from './judge.ts';

/** A reading with the figures it follows from. */
export interface Candidate<Source> {
  reading: Reading;
  sources: readonly Source[];
}

/**
 * The candidate that a figure follows from, unless so many come near that one had to agree by chance.
 * @param candidates the likeliest first
 * @param patience how many chance agreements are to be expected at most
 */
export function beyondChance<Source>(
  figure: FoundQuantity,
  candidates: readonly Candidate<Source>[],
  patience: number,
): Candidate<Source> | undefined {
  const size = Math.abs(figure.value);
  const stated = closed(figure);
  const hit = candidates.find(
    ({ reading }) =>
      width(reading) <= size * widest && agrees(stated, reading.result) && confirms(stated, reading),
  );
  if (!hit || size === 0) return undefined;
  const rivals = new Set(
    candidates.flatMap(({ reading: { shown, result } }) => {
      const value = Math.abs(shown ?? (result.low + result.high) / 2);
      return value > size / 2 && value < size * 2 ? [value.toPrecision(6)] : [];
    }),
  );
  // Values spread evenly over the sizes from half to double agree with this share of them.
  const reach = (stated.high - stated.low + figure.step + width(hit.reading)) / size / 1.5;
  return rivals.size * reach <= patience ? hit : undefined;
}

/** `10+ minutes` and `under 50 ms` are said of something not far off. */
function closed(figure: FoundQuantity): FoundQuantity {
  const size = Math.abs(figure.value);
  if (figure.high === Number.POSITIVE_INFINITY) return { ...figure, high: figure.low + size / 2 };
  return figure.low === 0 && figure.value > 0 ? { ...figure, low: figure.high / 1.5 } : figure;
}

/** What follows from inputs that are vaguer than this share of the figure says too little. */
const widest = 0.25;
const width = ({ result }: Reading): number => result.high - result.low;
