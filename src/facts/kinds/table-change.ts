import type { FoundQuantity } from '../../report/quantity.ts';
import type { Interval } from '../../report/quantity-approximation.ts';
import { comparable, withUnitOf } from '../change-pairs.ts';
import { ratioReadings, shown, spread } from '../change-readings.ts';
import type { Claim, ClaimKind } from '../claim.ts';
import type { FactDocument } from '../document.ts';
import { exactly, termOf } from '../figure.ts';
import { inputFrom, judge, type Reading } from '../judge.ts';
import type { FactTable, Passage } from '../passage.ts';
import { contextOf, signedReadings } from '../signed-change.ts';
import { cellValue } from '../table-cells.ts';

const changeHeader =
  /improve|change|delta|Δ|diff|reduc|speed|faster|slower|gain|saving|increase|decrease|impact|ratio|factor|amplif|overhead|multipl|gap|growth|regress|excess|改善|変化|差|削減|倍|増|изменен|улучшен|ускорен|разниц|endring/iu;
const beforeHeader =
  /before|old|baseline|previous|prior|original|current|was|expected|normal|修正前|正常|通常|до(?!\p{L})|før/iu;
const afterHeader = /after|new|now|fixed|optimi[sz]ed|with|target|actual|peak|修正後|劣化|実測|после|etter/iu;

/** Rows of a table that say before, after and what changed, by the meaning of the header. */
export function tableChange({ tables }: FactDocument): Claim[] {
  return tables.flatMap(table => {
    const columns = columnsOf(table);
    if (!columns) return [];
    return table.rows.flatMap(row => {
      const [before, after] = [cellValue(row[columns.before]), cellValue(row[columns.after])];
      const cell = row[columns.change];
      if (!before || !after || !cell) return [];
      return judgeRow(row[columns.before]!, before, row[columns.after]!, after, cell);
    });
  });
}

function columnsOf({ header }: FactTable): { before: number; after: number; change: number } | undefined {
  const titles = header.map(({ text }) => text);
  const change = titles.findLastIndex((title, at) => at > 0 && changeHeader.test(title));
  if (change < 3) return undefined;
  const before = titles.findIndex((title, at) => at > 0 && at < change && beforeHeader.test(title));
  const after = titles.findLastIndex(
    (title, at) => at > 0 && at < change && at !== before && afterHeader.test(title),
  );
  if (before > 0 && after > before) return { before, after, change };
  return change === 3 ? { before: 1, after: 2, change } : undefined;
}

function judgeRow(
  beforeCell: Passage,
  before: FoundQuantity,
  afterCell: Passage,
  after: FoundQuantity,
  cell: Passage,
): Claim[] {
  const from = withUnitOf(before, after);
  const to = withUnitOf(after, before);
  if (!comparable(from, to)) return [];
  const inputs = [inputFrom(beforeCell, before), inputFrom(afterCell, after)];
  return cell.quantities.flatMap(figure => {
    const readings = readingsOf(figure, from, to, contextOf(cell, figure));
    if (readings.length === 0) return [];
    const isFirst = figure === cell.quantities[0];
    const kind: ClaimKind =
      figure.dimension === 'percent'
        ? 'percentage-change'
        : figure.dimension === 'ratio'
          ? 'ratio'
          : 'difference';
    // Several figures in a cell may count different things.
    const isPlain = isFirst && isAboutChange(cell, figure);
    const isFar = figure.dimension === 'ratio' && readings.every(({ result }) => isFarFrom(figure, result));
    const doubt = isPlain && !isFar ? undefined : 'it may count something else';
    return [judge({ kind, passage: cell, figure, inputs }, readings, { doubt })];
  });
}

/** So far off, a ratio has another base than the row's. */
const isFarFrom = (figure: FoundQuantity, { low, high }: Interval): boolean =>
  Math.abs(figure.value) > high * farTimes || Math.abs(figure.value) * farTimes < low;
const farTimes = 8;

/** Whether a cell says no more than how much changed; a bare number must at least have a sign. */
function isAboutChange({ text }: Passage, figure: FoundQuantity): boolean {
  if (figure.dimension === 'count' && !/^[-+−–]/.test(figure.text)) return false;
  return (text.slice(figure.end).match(/\p{L}{3,}/gu) ?? []).length < 3;
}

/** The usual readings of a change's own figure. */
export function readingsOf(
  figure: FoundQuantity,
  before: FoundQuantity,
  after: FoundQuantity,
  context: string,
): Reading[] {
  if (figure.dimension === 'percent' || figure.dimension === 'points') {
    // In points, where both sides are percentages or shares.
    return signedReadings(figure, before, after, context);
  }
  if (figure.dimension === 'ratio') return ratioReadings(before, after);
  if (before.whole !== undefined || after.whole !== undefined) {
    if (before.part === undefined || after.part === undefined || figure.dimension !== 'count') return [];
    const difference = after.part - before.part;
    return either(figure, `${after.part} − ${before.part}`, exactly(difference), difference);
  }
  if (withUnitOf(figure, before).dimension !== before.dimension) return [];
  if (figure.dimension === 'count' && before.dimension !== 'count' && !Number.isInteger(figure.value))
    return [];
  const result = spread(termOf(before), termOf(after), (a, b) => b - a);
  if (!Number.isFinite(result.low) || !Number.isFinite(result.high)) return [];
  return either(figure, `${shown(after)} − ${shown(before)}`, result, after.value - before.value);
}

/** A difference may be told with its sign, or as how much was saved. */
function either(figure: FoundQuantity, words: string, { low, high }: Interval, value: number): Reading[] {
  const readings = [{ words, result: { low, high }, shown: value }];
  if (!/^[-+−–]/.test(figure.text))
    readings.push({ words: `−(${words})`, result: { low: -high, high: -low }, shown: -value });
  return readings;
}
