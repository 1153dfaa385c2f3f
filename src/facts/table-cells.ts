import type { FoundQuantity } from '../report/quantity.ts';
import type { FactTable, Passage } from './passage.ts';

/** The quantity that a cell says first, if the cell is about it. */
export function cellValue(cell: Passage | undefined): FoundQuantity | undefined {
  const first = cell?.quantities[0];
  if (!cell || !first) return undefined;
  return /\p{L}/u.test(cell.text.slice(0, first.start)) ? undefined : first;
}

const totalLabel =
  /^[^\p{L}]*(?:(?:(?:grand|overall|estimated|expected|approximate) |sub)?total|sum|overall|合計|総計|итого|всего|totalt|sum(?:me|a)|gesamt|总计|合计)(?![\p{Ll}])/iu;

/** Whether a row, item or line gives the total of what stands above it. */
export const isTotal = (text: string): boolean => totalLabel.test(text);

/** A table's rows of values and the row of totals, where one closes it. */
export function splitTotal({ rows }: FactTable): { rows: Passage[][]; total: Passage[] | undefined } {
  const last = rows.at(-1);
  const isLast = last !== undefined && isTotal(last[0]?.text ?? '');
  return { rows: isLast ? rows.slice(0, -1) : rows, total: isLast ? last : undefined };
}

/** The columns in which at least two thirds of the rows say a quantity. */
export function valueColumns(rows: readonly Passage[][]): number[] {
  const width = Math.max(0, ...rows.map(row => row.length));
  return Array.from({ length: width }, (_, column) => column).filter(column => {
    const values = rows.filter(row => cellValue(row[column]) !== undefined).length;
    return values > 0 && values * 3 >= rows.length * 2;
  });
}
