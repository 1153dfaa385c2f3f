import type { FoundQuantity } from '../report/quantity.ts';
import type { Interval } from '../report/quantity-approximation.ts';
import type { Claim, ClaimInput, ClaimKind } from './claim.ts';
import { agrees, confirms, isNearly, writtenInterval } from './figure.ts';
import type { Passage } from './passage.ts';

/** One usual way to read how a figure was derived. */
export interface Reading {
  /** The calculation up to its result: `42 ÷ 53`. */
  words: string;
  result: Interval;
  /** What its exact inputs give, to be shown. */
  shown?: number;
}

/** A figure that stands in a passage, with what it follows from. */
export interface Stated {
  kind: ClaimKind;
  passage: Passage;
  figure: FoundQuantity;
  /** Extent of the whole claim in the passage; default: the figure alone. */
  start?: number;
  end?: number;
  inputs: ClaimInput[];
  /** What the figure is called in the derivation: `the total`. */
  name?: string;
}

/**
 * Judges a figure by every usual reading: verified where one holds, contradicted where none does.
 * @param readings the likeliest first, which is the one that a contradiction shows
 * @param slack how far a result may be off for reasons the readings do not know
 * @param doubt why a figure that no reading confirms is nonetheless not contradicted
 */
export function judge(
  stated: Stated,
  readings: readonly Reading[],
  { slack = 0, doubt }: { slack?: number; doubt?: string | undefined } = {},
): Claim {
  const { passage } = stated;
  // `−130×` slower says the same as `130×`.
  const figure = stated.figure.dimension === 'ratio' ? unsigned(stated.figure) : stated.figure;
  const holds = readings.find(reading => confirms(figure, reading, slack));
  const reading = holds ?? readings[0]!;
  const shown = shownOf(figure, reading, slack, holds !== undefined);
  const value = writtenInterval(figure, shown);
  const result = `${reading.words} = ${value}`;
  const base = {
    kind: stated.kind,
    ...extentOf(stated),
    inputs: stated.inputs,
    passage,
    figure: figure.start,
  };
  const name = stated.name ?? 'the text';
  if (holds)
    return {
      ...base,
      verdict: 'verified',
      derivation: isRounded(figure, shown)
        ? `${result}, which ${name} rounds to ${figure.text}`
        : `${result}, as ${name} says: ${figure.text}`,
      expected: '',
    };
  const derivation = `${result}, but ${name} says ${figure.text}`;
  const isClose = readings.some(near => isNearly(figure, near, slack));
  const reason = doubt ?? (isClose ? 'it may have been rounded up' : undefined);
  if (reason !== undefined) return { ...base, verdict: 'unchecked', derivation, expected: value, reason };
  return { ...base, verdict: 'contradicted', derivation, expected: value };
}

/** So much of a result may go unmentioned: nobody wonders at `43 %` beside 42.86 %. */
const silentRounding = 0.02;

/** Whether a figure without a hedge is less exact than what it follows from, to a reader's surprise. */
const isRounded = ({ value, low, high }: FoundQuantity, shown: Interval): boolean =>
  low === high &&
  shown.low === shown.high &&
  Math.abs(value - shown.low) > silentRounding * Math.abs(shown.low);

/** What the exact inputs give, unless only their precision makes the figure agree: then all that they may give. */
function shownOf(figure: FoundQuantity, { shown, result }: Reading, slack: number, holds: boolean): Interval {
  if (shown === undefined) return result;
  const exact = { low: shown, high: shown };
  return holds && !agrees(figure, exact, slack) ? result : exact;
}

const unsigned = (q: FoundQuantity): FoundQuantity =>
  q.value < 0 ? { ...q, value: -q.value, low: -q.high, high: -q.low } : q;

/** A figure that cannot be judged, with the reason. */
export function unchecked(stated: Stated, reason: string): Claim {
  const { figure, passage, kind, inputs } = stated;
  return {
    kind,
    ...extentOf(stated),
    inputs,
    passage,
    figure: figure.start,
    verdict: 'unchecked',
    derivation: '',
    expected: '',
    reason,
  };
}

function extentOf({
  passage,
  figure,
  start = figure.start,
  end = figure.end,
}: Stated): Pick<Claim, 'text' | 'extent'> {
  return { text: passage.text.slice(start, end).trim(), extent: { start, end } };
}

/** A quantity as an input of a claim. */
export const inputFrom = (passage: Passage, quantity: { text: string; start: number }): ClaimInput => ({
  text: quantity.text,
  line: passage.lineAt(quantity.start),
});
