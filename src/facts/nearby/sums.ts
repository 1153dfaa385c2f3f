import type { FoundQuantity } from '../../report/quantity.ts';
import { withUnitOf } from '../change-pairs.ts';
import { shown } from '../change-readings.ts';
import type { Candidate } from '../coincidence.ts';
import { sumOf } from '../kinds/table-total.ts';
import type { Source } from '../neighbourhood.ts';
import type { Way } from '../kinds/nearby.ts';
import { tellTotal } from './words.ts';

const longest = 8;

/** What figures nearby add up to: those right above it or right below it, without a gap. */
export const sum: Way = {
  kind: 'sum',
  dimensions: ['count', 'time', 'bytes', 'money'],
  isCalledFor: ({ passage, figure }, words) => {
    if (figure.value <= 0 || (figure.dimension === 'count' && figure.value < 5)) return false;
    if (tellTotal(words)) return true;
    // How many of something a heading or the line above a list announces.
    const announces = passage.kind === 'heading' || passage.follower !== undefined;
    return announces && figure.dimension === 'count' && /^ \p{L}/u.test(words.tail);
  },
  candidates,
};

function candidates({ passage, figure, order }: Source, near: readonly Source[]): Candidate<Source>[] {
  const typed = near
    .map(source => ({ ...source, figure: withUnitOf(source.figure, figure) }))
    .filter(source => source.figure.dimension === figure.dimension && source.figure.value > 0)
    .sort((a, b) => a.passage.index - b.passage.index || a.figure.start - b.figure.start);
  const isAbove = (source: Source): boolean =>
    source.passage.index < passage.index ||
    (source.passage === passage && source.figure.start < figure.start);
  // Several digits tell by themselves which figures they are the sum of.
  const isFine = figure.step * 50 < figure.value;
  const above = typed.filter(isAbove).reverse();
  const below = typed.filter(source => !isAbove(source));
  return [above, below].flatMap(run =>
    Array.from({ length: Math.max(0, Math.min(run.length, longest) - 1) }, (_, at) => at + 2)
      .filter(
        length => isFine || !isCutOff(run[length - 1]!, run === above ? -1 : 1, { passage, figure, order }),
      )
      .map(length => run.slice(0, length))
      .filter(parts => parts.every(part => part.figure.value < figure.value * 1.05))
      .map(parts => sumOfSources(run === above ? parts.toReversed() : parts)),
  );
}

/** Whether a sum that ends with `last` leaves out a figure of the same list or column that goes on there. */
function isCutOff({ passage: last }: Source, step: -1 | 1, { passage, figure }: Source): boolean {
  const { list, table, row, column } = last;
  const next = list
    ? list.items[list.items.indexOf(last) + step]
    : table && [table.header, ...table.rows][row! + step]?.[column!];
  if (!next || next === passage) return false;
  return next.quantities.some(q => q.value > 0 && withUnitOf(q, figure).dimension === figure.dimension);
}

function sumOfSources(sources: Source[]): Candidate<Source> {
  const values = sources.map(source => source.figure);
  const isRange = values.some(({ low, high }) => high > low);
  const words = values.map(value => (isRange ? plain(value) : shown(value))).join(' + ');
  const total = values.reduce((sum, { value }) => sum + value, 0);
  return { reading: { words, result: sumOf(values), ...(!isRange && { shown: total }) }, sources };
}

const plain = ({ text }: FoundQuantity): string => text.replace(/^\+/, '');
