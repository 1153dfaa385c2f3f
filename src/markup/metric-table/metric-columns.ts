import { toString as textOf } from 'hast-util-to-string';
import { type FoundQuantity, findQuantities } from '../../report/quantity.ts';
import type { TableModel } from '../table-model.ts';
import { betterWords, type ColumnRole, metricHeader, roleWords, worseWords } from './metric-words.ts';

/** How a comparing table's columns are to be read. */
export interface MetricColumns {
  /** Columns whose cells are compared with one another, leftmost first. */
  values: number[];
  /** The column that says what the change was. */
  change?: number;
  /** Value column that the others are compared with. */
  baseline: number;
  /** Value column that stands for the outcome. */
  outcome: number;
  /** `rows`: cells of a row compare. `columns`: each row is one of the compared things. */
  direction: 'rows' | 'columns';
}

/** Rows enough to know what a table holds. */
const sampleSize = 50;

/**
 * Recognises a table that compares: by header words (before/after, target/actual, improvement), or by rows
 * that hold quantities of one dimension side by side.
 */
export function metricColumns(model: TableModel): MetricColumns | undefined {
  const headers = model.header.map(cell => textOf(cell).trim());
  if (headers.length < 3 || model.rows.length === 0) return undefined;
  const roles = headers.map((text, index) => (index === 0 ? 'value' : roleOf(text)));
  const columns = roles.map((_, index) => index).slice(1);
  const having = (...wanted: ColumnRole[]): number[] =>
    columns.filter(index => wanted.includes(roles[index]!));
  const [before, after] = beforeAfter(having);
  const change = having('change')[0];
  const sample = model.rows
    .slice(0, sampleSize)
    .map(({ cells }) => cells.map(cell => leadingQuantity(textOf(cell))));
  const stated = { ...(change !== undefined && { change }) };

  const values = columns.filter(index => roles[index] !== 'change' && roles[index] !== 'note');
  if (before !== undefined && after !== undefined)
    return { values, ...stated, baseline: before, outcome: after, direction: 'rows' };
  const [target, actual] = [having('target')[0], having('actual')[0]];
  if (target !== undefined && actual !== undefined && sample.some(row => row[target] || row[actual]))
    return { values, ...stated, baseline: target, outcome: actual, direction: 'rows' };
  if (values.length < 2) return undefined;
  const ends = { values, ...stated, baseline: values[0]!, outcome: values.at(-1)! };
  const paired = share(sample, row => hasPair(values.map(index => row[index])));
  if (change !== undefined && paired >= 0.25 && changesSay(model, change))
    return { ...ends, direction: 'rows' };
  if (change !== undefined && comparesDown(sample, values, change)) return { ...ends, direction: 'columns' };
  const isMetric = metricHeader.test(headers[0]!);
  return (isMetric && paired >= 0.5) || comparesUnits(sample, values)
    ? { ...ends, direction: 'rows' }
    : undefined;
}

/** The role whose word stands first: `After (expected)` is after, `Actual (before the fix)` actual. */
function roleOf(header: string): ColumnRole {
  let earliest = Number.POSITIVE_INFINITY;
  let found: ColumnRole = 'value';
  for (const [role, patterns] of roleWords)
    for (const pattern of patterns) {
      const at = pattern.exec(header)?.index ?? Number.POSITIVE_INFINITY;
      if (at < earliest) [earliest, found] = [at, role];
    }
  return found;
}

/** The two columns that are the same thing at two times; "current" is whichever of the two is missing. */
function beforeAfter(having: (...roles: ColumnRole[]) => number[]): [number | undefined, number | undefined] {
  const before = having('before')[0] ?? (having('after').length > 0 ? having('current')[0] : undefined);
  const after = having('after').at(-1) ?? (having('before').length > 0 ? having('current')[0] : undefined);
  return before === after ? [undefined, undefined] : [before, after];
}

type Row = (FoundQuantity | undefined)[];

const share = (rows: Row[], is: (row: Row) => boolean): number =>
  rows.filter(is).length / Math.max(1, rows.length);

const hasPair = (cells: Row): boolean =>
  cells.some((a, i) => a && cells.some((b, j) => j > i && b?.dimension === a.dimension));

/** Whether most cells of the change column state a quantity or a word for better or worse. */
function changesSay(model: TableModel, change: number): boolean {
  const texts = model.rows
    .slice(0, sampleSize)
    .map(({ cells }) => (cells[change] ? textOf(cells[change]) : ''));
  const saying = texts.filter(
    text => leadingQuantity(text) || (text.length < 80 && (betterWords.test(text) || worseWords.test(text))),
  );
  return saying.length >= texts.length / 2;
}

/** Each row is one of the compared things: every column one dimension, the change a quantity. */
function comparesDown(sample: Row[], values: number[], change: number): boolean {
  if (!sample.some(row => row[change])) return false;
  return values.filter(index => share(sample, row => row[index] !== undefined) >= 0.6).length >= 2;
}

/** Rows in several dimensions, each the same across its row: things compared under several metrics. */
function comparesUnits(sample: Row[], values: number[]): boolean {
  const dimensions = sample.map(row => {
    const [first, ...others] = values.map(index => row[index]?.dimension);
    return first && first !== 'count' && others.every(other => other === first) ? first : undefined;
  });
  const known = dimensions.filter(dimension => dimension !== undefined);
  return known.length >= sample.length * 0.6 && new Set(known).size >= 2;
}

const opening = /^(?:[\s*_\p{Extended_Pictographic}\p{P}\p{S}]|\uFE0F)*$/u;

/** The quantity a cell leads with, after marks and emoji. */
export function leadingQuantity(text: string): FoundQuantity | undefined {
  if (!/\d/.test(text.slice(0, 24))) return undefined;
  const first = findQuantities(text.slice(0, 120))[0];
  return first && opening.test(text.slice(0, first.start)) ? first : undefined;
}
