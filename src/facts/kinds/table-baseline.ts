import { comparable, withUnitOf } from '../change-pairs.ts';
import { ratioReadings } from '../change-readings.ts';
import type { Claim } from '../claim.ts';
import type { FactDocument } from '../document.ts';
import { inputFrom, judge } from '../judge.ts';
import { mostlyRight } from '../mostly-right.ts';
import type { FactTable, Passage } from '../passage.ts';
import { contextOf, signedReadings } from '../signed-change.ts';
import { cellValue, splitTotal } from '../table-cells.ts';

/** What stands in place of a change in the row that the others are compared with. */
const baseline = /baseline|reference|^\s*[-–—]\s*$|^\s*1(?:\.0+)?\s?[x×]/iu;

/** Rows compared with one of them, one below the other: `3m30s | -`, `1m30s | 57 % faster`, `1m | 71 % faster`. */
export function tableBaseline({ tables }: FactDocument): Claim[] {
  return tables.flatMap(table => {
    const { rows } = splitTotal(table);
    return table.header.flatMap((_, column) => (column > 1 ? comparedRows(table, rows, column) : []));
  });
}

/** @param column the one that says how much a row differs from the baseline's */
function comparedRows({ header }: FactTable, rows: readonly Passage[][], column: number): Claim[] {
  const bases = rows.filter(row => baseline.test(row[column]?.text ?? ''));
  const others = rows.filter(row => !bases.includes(row));
  if (bases.length !== 1 || others.length === 0) return [];
  let best: Claim[] = [];
  for (const of of header.keys()) {
    if (of === 0 || of === column) continue;
    const claims = mostlyRight(others.flatMap(row => comparedRow(bases[0]![of], row[of], row[column])));
    if (claims.length > best.length) best = claims;
  }
  return best;
}

function comparedRow(
  base: Passage | undefined,
  own: Passage | undefined,
  cell: Passage | undefined,
): Claim[] {
  const [from, to, figure] = [cellValue(base), cellValue(own), cellValue(cell)];
  if (!from || !to || !figure || (figure.dimension !== 'percent' && figure.dimension !== 'ratio')) return [];
  const [before, after] = [withUnitOf(from, to), withUnitOf(to, from)];
  if (!comparable(before, after)) return [];
  const isRatio = figure.dimension === 'ratio';
  const readings = isRatio
    ? ratioReadings(before, after)
    : signedReadings(figure, before, after, contextOf(cell!, figure));
  if (readings.length === 0) return [];
  const inputs = [inputFrom(base!, from), inputFrom(own!, to)];
  const kind = isRatio ? 'ratio' : 'percentage-change';
  return [judge({ kind, passage: cell!, figure, inputs }, readings)];
}
