import type { Element, ElementContent, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import type { FoundQuantity } from '../../report/quantity.ts';
import type { MarkupContext } from '../context.ts';
import { addClass, eachElement, lineOf } from '../elements.ts';
import { h } from '../h.ts';
import { bar, barScale } from '../metric-table/metric-bar.ts';
import { leadingQuantity, type MetricColumns, metricColumns } from '../metric-table/metric-columns.ts';
import { verdictOf, verdictWords } from '../metric-table/metric-verdict.ts';
import { labelNames } from '../metric-table/metric-words.ts';
import { wrapInline } from '../split-inline.ts';
import { readTable, type TableModel } from '../table-model.ts';

/** Beyond this a table is data rather than a comparison to take in, and bars only slow the page. */
const mostRows = 200;

/** Tables that compare: typed quantities, a bar for each, and better or worse in words. */
export function drawMetricTables(tree: Root, context: MarkupContext): void {
  eachElement(tree, node => {
    if (node.tagName !== 'table') return false;
    const model = readTable(node);
    const columns = model && metricColumns(model);
    if (!model || !columns) return true;
    context.found.push({ kind: 'metric-table', line: lineOf(node), rows: model.rows.length });
    addClass(node, 'metrics');
    if (model.rows.length <= mostRows) drawRows(model, columns, context.lang);
    return true;
  });
}

type Cells = { cell: Element; quantity: FoundQuantity | undefined }[];

function drawRows(model: TableModel, columns: MetricColumns, lang: string): void {
  const { values, change } = columns;
  const headers = model.header.map(cell => textOf(cell));
  const rows = model.rows.map(({ cells }) => {
    if (cells[0]) makeRowHeader(cells[0]);
    const isLabel = labelNames.test(textOf(cells[0] ?? h('td')));
    return cells.map((cell, column): Cells[number] => {
      const labels = isLabel || labelNames.test(headers[column] ?? '');
      return { cell, quantity: labels ? undefined : leadingQuantity(textOf(cell)) };
    });
  });
  for (const column of [...values, ...(change === undefined ? [] : [change])]) {
    if (model.header[column]) addClass(model.header[column], 'value');
    for (const row of rows) if (row[column]) typeQuantity(row[column].cell, row[column].quantity);
  }
  if (columns.direction === 'rows') {
    for (const row of rows) {
      drawBars(values.map(column => row[column]));
      drawVerdict(row, columns, lang);
    }
  } else for (const column of values) drawBars(rows.map(row => row[column]));
}

function makeRowHeader(cell: Element): void {
  cell.tagName = 'th';
  cell.properties.scope = 'row';
}

/** Marks the quantity in its cell as data: its value in the base unit, and its dimension. */
function typeQuantity(cell: Element, quantity: FoundQuantity | undefined): void {
  addClass(cell, 'value');
  if (!quantity) return;
  const typed = (inner: ElementContent[]): ElementContent =>
    h(
      'data',
      { className: ['quantity'], value: String(quantity.value), dataDimension: quantity.dimension },
      inner,
    );
  cell.children = wrapInline(cell.children, quantity.start, quantity.end, typed) ?? cell.children;
}

function drawBars(cells: (Cells[number] | undefined)[]): void {
  const scale = barScale(cells.map(entry => entry?.quantity));
  if (scale === undefined) return;
  for (const entry of cells) if (entry?.quantity) entry.cell.children.push(bar(entry.quantity, scale));
}

/** Says which way the row went, behind the change's own words or else behind the outcome. */
function drawVerdict(row: Cells, { change, baseline, outcome }: MetricColumns, lang: string): void {
  const changed = change === undefined ? '' : textOf(row[change]?.cell ?? h('td'));
  const metric = textOf(row[0]?.cell ?? h('td'));
  const verdict = verdictOf(metric, row[baseline]?.quantity, row[outcome]?.quantity, changed, lang);
  const cell = row[change ?? outcome]?.cell;
  if (!verdict || !cell) return;
  const { sign, words } = verdictWords(verdict);
  const kind = verdict.judged ?? 'unjudged';
  cell.children.push(
    { type: 'text', value: ' ' },
    h('span', { className: ['verdict', `verdict-${kind}`] }, [
      h('span', { ariaHidden: 'true' }, sign),
      ` ${words}`,
    ]),
  );
}
