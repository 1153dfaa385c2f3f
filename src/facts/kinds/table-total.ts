import type { FoundQuantity } from '../../report/quantity.ts';
import type { Interval } from '../../report/quantity-approximation.ts';
import { withUnitOf } from '../change-pairs.ts';
import { shown } from '../change-readings.ts';
import type { Claim } from '../claim.ts';
import type { FactDocument } from '../document.ts';
import { exactly, termOf } from '../figure.ts';
import { inputFrom, judge, unchecked } from '../judge.ts';
import type { FactTable, Passage } from '../passage.ts';
import { splitTotal, cellValue } from '../table-cells.ts';

const parallel = /parallel|concurren|overlap|simultan|並列|параллел/iu;
/** Columns whose last row sums up in another way than by adding. */
const noSum =
  /(?<!\p{L})(?:%|rate|avg|average|mean|median|p\d\d|max|min|ratio|status|version|score|percent)/iu;

/** The row of totals against the rows above it. */
export function tableTotal({ tables }: FactDocument): Claim[] {
  return tables.flatMap(table => {
    const { rows, total } = splitTotal(table);
    if (!total || rows.length < 2) return [];
    return total.flatMap((cell, column) => {
      const figure = column > 0 ? cellValue(cell) : undefined;
      if (!figure || figure.dimension === 'ratio') return [];
      if (figure.dimension === 'percent') return sharesTotal(rows, cell, column, figure);
      if (noSum.test(table.header[column]?.text ?? '')) return [];
      return totalOf(table, rows, cell, column, figure);
    });
  });
}

/** Percentages that come to all there is, as far as rounding lets them. */
function sharesTotal(
  rows: readonly Passage[][],
  cell: Passage,
  column: number,
  figure: FoundQuantity,
): Claim[] {
  const values = rows.flatMap(row => cellValue(row[column]) ?? []);
  if (values.length < 3 || values.length < rows.length) return [];
  if (values.some(({ dimension }) => dimension !== 'percent')) return [];
  const result = sumOf(values);
  if (result.low > 100 || result.high < 100) return [];
  const inputs = values.map((value, at) => inputFrom(rows[at]![column]!, value));
  const words = values.map(value => shown(value)).join(' + ');
  const stated = { kind: 'sum' as const, passage: cell, figure, inputs, name: 'the total' };
  return [judge(stated, [{ words, result, shown: total(values) }])];
}

function totalOf(
  table: FactTable,
  rows: readonly Passage[][],
  cell: Passage,
  column: number,
  figure: FoundQuantity,
): Claim[] {
  const values = rows.map(row => cellValue(row[column]));
  const filled = values.filter(value => value !== undefined);
  const inputs = rows.flatMap((row, at) => (values[at] ? [inputFrom(row[column]!, values[at])] : []));
  const stated = { kind: 'sum' as const, passage: cell, figure, inputs, name: 'the total' };
  // An empty cell or a dash adds nothing; a question mark or a word may.
  const unknown = rows.some((row, at) => !values[at] && /[\p{L}\d?]/u.test(row[column]?.text ?? ''));
  if (filled.length < 2) return [];
  if (unknown) return [unchecked(stated, 'a row has no figure')];
  if (figure.whole !== undefined) return shareTotal(stated, filled, figure);
  const typed = filled.map(value => withUnitOf(value, figure));
  if (typed.some(({ dimension }) => dimension !== figure.dimension)) return [];
  const words = typed.map(value => shown(value)).join(' + ');
  const texts = [...table.header, cell, ...rows.flat()].map(({ text }) => text).join(' ');
  const doubt = figure.dimension === 'time' && parallel.test(texts) ? 'may overlap' : undefined;
  return [judge(stated, [{ words, result: sumOf(typed), shown: total(typed) }], { doubt })];
}

/** The sum of quantities, as wide as {@link termOf} makes them. */
export function sumOf(values: readonly FoundQuantity[]): Interval {
  // Ranges add up end by end, as written.
  const isRange = values.some(({ low, high }) => high > low);
  return values.reduce<Interval>((sum, value) => {
    const { low, high } = isRange ? value : termOf(value);
    return { low: sum.low + low, high: sum.high + high };
  }, exactly(0));
}

/** The sum to compare a stated one with: a stated range is to hold the sum of plain figures, not their rounding. */
export function sumFor(stated: FoundQuantity, values: readonly FoundQuantity[]): Interval {
  const isPlain = values.every(({ low, high }) => high === low);
  return isPlain && stated.high > stated.low ? exactly(total(values)) : sumOf(values);
}

const total = (values: readonly FoundQuantity[]): number => values.reduce((sum, { value }) => sum + value, 0);

/** Shares add up in their parts and in their wholes. */
export function shareTotal(
  stated: Parameters<typeof judge>[0],
  values: readonly FoundQuantity[],
  figure: FoundQuantity,
): Claim[] {
  if (values.some(({ whole }) => whole === undefined)) return [];
  const parts = values.map(({ part }) => part!);
  const wholes = values.map(({ whole }) => whole!);
  const add = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
  const right = add(parts) === figure.part && add(wholes) === figure.whole;
  const sums = `${parts.join(' + ')} = ${add(parts)} of ${wholes.join(' + ')} = ${add(wholes)}`;
  const claim = unchecked(stated, '');
  delete claim.reason;
  return [
    right
      ? { ...claim, verdict: 'verified', derivation: `${sums}, as the total says: ${figure.text}` }
      : {
          ...claim,
          verdict: 'contradicted',
          derivation: `${sums}, but the total says ${figure.text}`,
          expected: `${add(parts)}/${add(wholes)}`,
        },
  ];
}
