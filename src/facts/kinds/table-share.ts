import type { FoundQuantity } from '../../report/quantity.ts';
import type { Claim } from '../claim.ts';
import type { FactDocument } from '../document.ts';
import { agrees, exactly } from '../figure.ts';
import { inputFrom, judge } from '../judge.ts';
import type { FactTable, Passage } from '../passage.ts';
import { splitTotal, valueColumns, cellValue } from '../table-cells.ts';
import { shareReadings, unlessAll } from './part-of-whole.ts';

/** Columns of percentages that say something else than what was counted. */
const unrelated = /target|goal|confidence|expected|likelihood|threshold|required|sla|slo/iu;

/** A way to work out a row's percentage from the row, with what it uses. */
interface Rule {
  result(row: readonly Passage[]): { value: number; words: string; used: Passage[] } | undefined;
}

/** Columns of percentages against the counts or shares beside them, where most rows show which they follow from. */
export function tableShare({ tables }: FactDocument): Claim[] {
  return tables.flatMap(table => {
    const { rows, total } = splitTotal(table);
    const columns = valueColumns(rows);
    return columns.flatMap(column => {
      if (unrelated.test(table.header[column]?.text ?? '')) return [];
      const cells = [...rows, ...(total ? [total] : [])].filter(
        row => cellValue(row[column])?.dimension === 'percent' && row[column]!.quantities.length === 1,
      );
      if (cells.length === 0) return [];
      const shares = columns.find(other => rows.every(row => cellValue(row[other])?.whole !== undefined));
      if (shares !== undefined) {
        const claims = cells.flatMap(row => besideShare(row, column, shares));
        const held = claims.filter(({ verdict }) => verdict === 'verified').length;
        return held >= 2 && held * 3 >= claims.length * 2 ? claims : [];
      }
      return byRule(table, cells, column, columns);
    });
  });
}

function besideShare(row: readonly Passage[], column: number, shares: number): Claim[] {
  const share = cellValue(row[shares]);
  const percent = cellValue(row[column])!;
  if (share?.whole === undefined) return [];
  const inputs = [inputFrom(row[shares]!, share)];
  const stated = {
    kind: 'part-of-whole' as const,
    passage: row[column]!,
    figure: unlessAll(share, percent),
    inputs,
  };
  return [judge(stated, shareReadings(share))];
}

/** The rule that at least two rows, and two thirds of them, follow; the rest contradict it. */
function byRule(
  table: FactTable,
  rows: readonly Passage[][],
  column: number,
  columns: readonly number[],
): Claim[] {
  const counts = columns.filter(
    other => other !== column && rows.every(row => (cellValue(row[other])?.dimension ?? 'count') === 'count'),
  );
  let best: { rule: Rule; held: number } | undefined;
  for (const rule of rulesFor(table, counts)) {
    const held = rows.filter(row => holds(rule, row, column)).length;
    if (!best || held > best.held) best = { rule, held };
  }
  if (!best || best.held < 2 || best.held * 3 < rows.length * 2) return [];
  const { rule } = best;
  return rows.flatMap(row => {
    const result = rule.result(row);
    const figure = cellValue(row[column])!;
    if (!result) return [];
    const inputs = result.used.map(cell => inputFrom(cell, cellValue(cell)!));
    const stated = { kind: 'part-of-whole' as const, passage: row[column]!, figure, inputs };
    return [judge(stated, [{ words: result.words, result: exactly(result.value) }])];
  });
}

const holds = (rule: Rule, row: readonly Passage[], column: number): boolean => {
  const result = rule.result(row);
  const figure: FoundQuantity | undefined = cellValue(row[column]);
  return result !== undefined && figure !== undefined && agrees(figure, exactly(result.value));
};

function* rulesFor({ rows }: FactTable, counts: readonly number[]): Generator<Rule> {
  for (const part of counts)
    for (const whole of counts) if (part !== whole) yield { result: row => quotient(row[part], row[whole]) };
  for (const part of counts) {
    const { total, rows: plain } = splitTotal({ header: [], rows });
    const last = total?.[part];
    if (last && cellValue(last)) yield { result: row => quotient(row[part], last) };
    const values = plain.map(row => cellValue(row[part])?.value ?? Number.NaN);
    const sum = values.reduce((a, b) => a + b, 0);
    if (sum > 0) yield { result: row => ofSum(row[part], sum) };
  }
}

function quotient(part: Passage | undefined, whole: Passage | undefined): ReturnType<Rule['result']> {
  const [a, b] = [cellValue(part), cellValue(whole)];
  if (!a || !b || b.value === 0 || a.value > b.value) return undefined;
  return { value: (a.value / b.value) * 100, words: `${a.value} ÷ ${b.value}`, used: [part!, whole!] };
}

function ofSum(part: Passage | undefined, sum: number): ReturnType<Rule['result']> {
  const a = cellValue(part);
  return a && { value: (a.value / sum) * 100, words: `${a.value} ÷ ${sum} in all`, used: [part!] };
}
