import type { FoundMoment } from '../../report/clock-time.ts';
import type { Claim } from '../claim.ts';
import type { FactDocument } from '../document.ts';
import { exactly } from '../figure.ts';
import { spanOf } from '../instants.ts';
import { judge } from '../judge.ts';
import { mostlyRight } from '../mostly-right.ts';
import type { FactTable, Passage } from '../passage.ts';
import { cellValue } from '../table-cells.ts';

/** How long a row of a table took, beside from when to when: `16:26 - 16:33 | Build | ~7 min`. */
export function rowSpan({ tables }: FactDocument): Claim[] {
  return tables.flatMap(table =>
    table.header.flatMap((_, column) =>
      mostlyRight(table.rows.flatMap(row => spanOfRow(table, row, column))),
    ),
  );
}

/** @param column the one that says how long it took */
function spanOfRow({ header }: FactTable, row: readonly Passage[], column: number): Claim[] {
  const cell = row[column];
  const figure = cellValue(cell);
  if (!cell || figure?.dimension !== 'time' || cell.moments.length > 0) return [];
  const beside = row.find(other => other !== cell && rangeOf(other) !== undefined);
  const range = beside && rangeOf(beside);
  const seconds = range && spanOf(beside!, range);
  if (seconds === undefined || header[column] === undefined) return [];
  const words = beside!.text.slice(range!.start, range!.stop).trim();
  const inputs = [{ text: words, line: beside!.lineAt(range!.start) }];
  const slack = isToTheSecond(range!) ? 0.5 : 30;
  return [
    judge({ kind: 'duration', passage: cell, figure, inputs }, [{ words, result: exactly(seconds) }], {
      slack,
    }),
  ];
}

/** The one range of times of day that a cell gives. */
const rangeOf = ({ moments }: Passage): FoundMoment | undefined =>
  moments.length === 1 && moments[0]!.time && moments[0]!.end?.time ? moments[0] : undefined;

const isToTheSecond = ({ time, end }: FoundMoment): boolean =>
  time?.precision === 'second' && end?.time?.precision === 'second';
