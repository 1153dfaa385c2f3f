import type { FoundQuantity } from '../../report/quantity.ts';
import { shown, spread } from '../change-readings.ts';
import type { Candidate } from '../coincidence.ts';
import { exactly, inputOf } from '../figure.ts';
import { shareReadings } from '../kinds/part-of-whole.ts';
import { pairsOf, type Source } from '../neighbourhood.ts';
import type { Way } from '../kinds/nearby.ts';

const measured = new Set(['bytes', 'rate', 'data-rate', 'money']);
/** Percentages that say something else than what share of a whole something is. */
const unrelated =
  /confiden|certain|likel|probab|target|goal|threshold|toleran|expected|required|(?<!\p{L})sl[ao](?!\p{L})|uptime|信頼|確信/u;

/** A percentage whose part and whole are told nearby. */
export const share: Way = {
  kind: 'part-of-whole',
  dimensions: ['percent'],
  isCalledFor: ({ figure }, { lead, tail }) => {
    const isRange = figure.high > figure.low && !/[~≈約<>+]/.test(figure.text);
    const isShare = !isRange && figure.value > 0 && figure.value < 100;
    return isShare && !unrelated.test(lead) && !unrelated.test(tail);
  },
  candidates,
};

/** The count that a percentage in brackets is said of: `49 (59.2 %)` is 49 of something, but `174 total (67 %)` is not. */
function countBefore({ passage: { text, quantities }, figure }: Source): FoundQuantity | undefined {
  const before = quantities[quantities.indexOf(figure) - 1];
  if (
    before?.dimension !== 'count' ||
    !/^(?: (?!total|all|tests|runs)\p{L}+)?\s?[(（]$/iu.test(text.slice(before.end, figure.start))
  )
    return undefined;
  return before;
}

function candidates(stated: Source, near: readonly Source[]): Candidate<Source>[] {
  const own = countBefore(stated);
  const shares = near.flatMap(source =>
    source.figure.whole === undefined
      ? []
      : shareReadings(source.figure).map(reading => ({ reading, sources: [source] })),
  );
  const pairs = pairsOf(near).flatMap(([a, b]) => {
    const [part, whole] = a.figure.value <= b.figure.value ? [a, b] : [b, a];
    if (own && part.figure !== own) return [];
    const readings = quotients(part.figure, whole.figure);
    return (own ? readings.slice(0, 1) : readings).map(reading => ({ reading, sources: [part, whole] }));
  });
  return [...shares, ...pairs];
}

function quotients(part: FoundQuantity, whole: FoundQuantity): Candidate<Source>['reading'][] {
  if (part.dimension !== whole.dimension || part.value <= 0 || part.value === whole.value) return [];
  if (isCount(part) && isCount(whole)) {
    const [a, b] = [part.value, whole.value];
    return [
      { words: `${a} ÷ ${b}`, result: exactly((a / b) * 100) },
      { words: `(${b} − ${a}) ÷ ${b}`, result: exactly(((b - a) / b) * 100) },
    ];
  }
  if (!measured.has(part.dimension)) return [];
  const result = spread(inputOf(part), inputOf(whole), (a, b) => (a / b) * 100);
  const value = (part.value / whole.value) * 100;
  return [{ words: `${shown(part)} ÷ ${shown(whole)}`, result, shown: value }];
}

const isCount = ({ dimension, value, low, high }: FoundQuantity): boolean =>
  dimension === 'count' && Number.isInteger(value) && low === high;
