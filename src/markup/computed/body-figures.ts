import type { Element, Parents, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { findQuantities, type Quantity } from '../../report/quantity.ts';
import { suggest } from '../../report/suggest.ts';
import { childElements, isElement, itemParts, lineOf } from '../elements.ts';
import { leadingQuantity, metricColumns } from '../metric-table/metric-columns.ts';
import { isTotalLabel, statedFigure } from '../steps/step-durations.ts';
import { readTable, type TableModel } from '../table-model.ts';

/** Says what an expression needs and the report does not have. */
export class MissingInput extends Error {
  readonly suggestion: string | undefined;

  constructor(message: string, suggestion?: string) {
    super(message);
    this.name = 'MissingInput';
    this.suggestion = suggestion;
  }
}

/** A figure of the report with the line it stands on. */
export interface PlacedQuantity extends Quantity {
  line: number;
}

interface NamedList {
  list: Element;
  heading: string;
}

/** The tables and lists of a report, as expressions look figures up in them. */
export class BodyFigures {
  readonly #tables: TableModel[] = [];
  readonly #lists: NamedList[] = [];

  constructor(tree: Root) {
    this.#collect(tree, { text: '' });
  }

  #collect(parent: Parents, heading: { text: string }): void {
    for (const node of parent.children) {
      if (!('children' in node)) continue;
      if (isElement(node, 'h1', 'h2', 'h3', 'h4', 'h5', 'h6')) heading.text = textOf(node);
      if (isElement(node, 'ul', 'ol')) this.#lists.push({ list: node, heading: heading.text });
      const table = isElement(node, 'table') ? readTable(node) : undefined;
      if (table) this.#tables.push(table);
      else this.#collect(node, heading);
    }
  }

  /**
   * Two cells of one row of a table that compares, by the names of row and columns.
   * @param columns none for the two that the table itself compares
   */
  pair(row: string | undefined, columns: readonly string[]): [PlacedQuantity, PlacedQuantity] {
    if (row === undefined) throw new MissingInput('the name of a table’s row');
    const rows = this.#tables.flatMap(table => table.rows.map(({ cells }) => ({ table, cells })));
    const named = rows.filter(({ cells }) => cells[0] && isNamed(textOf(cells[0]), row));
    if (named.length === 0)
      throw new MissingInput(
        `a table’s row named \`${row}\``,
        closest(
          row,
          rows.flatMap(({ cells }) => (cells[0] ? [textOf(cells[0])] : [])),
        ),
      );
    const [found] = named.flatMap(({ table, cells }) => {
      const indexes = columnsOf(table, columns);
      return indexes ? [{ cells, indexes, table }] : [];
    });
    if (!found) throw new MissingInput(...missingColumns(named[0]!.table, columns));
    const quantities = found.indexes.map(index => cellFigure(found.cells[index]));
    const empty = quantities.indexOf(undefined);
    if (empty >= 0) {
      const column = textOf(found.table.header[found.indexes[empty]!]!).trim();
      throw new MissingInput(`a figure in the row \`${row}\` under \`${column}\``);
    }
    const [first, second] = quantities as [PlacedQuantity, PlacedQuantity];
    if (first.dimension !== second.dimension)
      throw new MissingInput(`two figures of one kind, not \`${first.text}\` and \`${second.text}\``);
    return [first, second];
  }

  /** The figures that a total adds up: of a column or of the list under a heading. */
  addends(name: string): PlacedQuantity[] {
    for (const { header, rows } of this.#tables) {
      const column = header.findIndex(cell => isNamed(textOf(cell), name));
      if (column < 0) continue;
      return sure(
        rows.filter(({ cells }) => !isTotalLabel(textOf(cells[0]!))).map(({ cells }) => cells[column]),
        name,
      );
    }
    const named = this.#lists.find(({ heading }) => isNamed(heading, name));
    if (named) return itemFigures(childElements(named.list, 'li'), name);
    const known = [
      ...this.#tables.flatMap(({ header }) => header.map(cell => textOf(cell))),
      ...this.#lists.map(({ heading }) => heading),
    ];
    throw new MissingInput(
      `a table’s column, or a heading with a list, named \`${name}\``,
      closest(name, known),
    );
  }

  /** The figures above an expression in its own list or column. */
  addendsAbove(ancestors: readonly Parents[]): PlacedQuantity[] {
    const inside = (...names: string[]): Element | undefined =>
      ancestors.findLast((node): node is Element => node.type === 'element' && isElement(node, ...names));
    const cell = inside('td', 'th');
    const table = this.#tables.find(model => model.table === inside('table'));
    if (cell && table) {
      const at = table.rows.findIndex(({ cells }) => cells.includes(cell));
      const column = table.rows[at]?.cells.indexOf(cell) ?? -1;
      return sure(
        table.rows.slice(0, Math.max(0, at)).map(({ cells }) => cells[column]),
        'the column above',
      );
    }
    const item = inside('li');
    const list = inside('ul', 'ol');
    if (!item || !list) throw new MissingInput('a list or a column to stand at the end of, or a name');
    const items = childElements(list, 'li');
    return itemFigures(items.slice(0, items.indexOf(item)), 'the items above');
  }
}

/** Figures of cells, all of which must say one and the same kind of thing. */
const sure = (cells: readonly (Element | undefined)[], name: string): PlacedQuantity[] =>
  alike(
    cells.flatMap(cell => {
      const figure = cellFigure(cell);
      return figure ? [figure] : [];
    }),
    name,
  );

function itemFigures(items: readonly Element[], name: string): PlacedQuantity[] {
  const figures = items.flatMap(item => {
    const text = itemParts(item)
      .inline.map(node => textOf(node))
      .join('')
      .trim();
    const stated = statedFigure(text, () => true);
    if (isTotalLabel(stated?.label ?? text)) return [];
    const all = findQuantities(text);
    const figure = stated?.figure ?? (all.length === 1 ? all[0] : undefined);
    if (!figure)
      throw new MissingInput(`one figure in each item; “${text.slice(0, 60)}” says none or several`);
    return [{ ...figure, line: lineOf(item) }];
  });
  return alike(figures, name);
}

function alike(figures: readonly PlacedQuantity[], name: string): PlacedQuantity[] {
  if (figures.length < 2) throw new MissingInput(`at least two figures to add up in \`${name}\``);
  const other = figures.find(({ dimension }) => dimension !== figures[0]!.dimension);
  if (other) throw new MissingInput(`figures of one kind, not \`${figures[0]!.text}\` and \`${other.text}\``);
  return [...figures];
}

function cellFigure(cell: Element | undefined): PlacedQuantity | undefined {
  const figure = cell && leadingQuantity(textOf(cell));
  return figure && { ...figure, line: lineOf(cell) };
}

/** The two columns that are compared: those named, else those that the table's own headers compare. */
function columnsOf(table: TableModel, names: readonly string[]): [number, number] | undefined {
  if (names.length === 0) {
    const columns = metricColumns(table);
    return columns && [columns.baseline, columns.outcome];
  }
  const [first = -1, second = -1] = names.map(name =>
    table.header.findIndex(cell => isNamed(textOf(cell), name)),
  );
  return first < 0 || second < 0 ? undefined : [first, second];
}

function missingColumns(table: TableModel, names: readonly string[]): [string, string?] {
  const headers = table.header.map(cell => textOf(cell));
  const missing = names.find(name => !headers.some(header => isNamed(header, name)));
  return missing === undefined
    ? ['the names of two columns to compare']
    : [`a column named \`${missing}\``, closest(missing, headers)];
}

const closest = (name: string, known: readonly string[]): string | undefined =>
  suggest(name, new Set(known.map(text => text.replace(/\s+/g, ' ').trim()).filter(Boolean)));

const isNamed = (text: string, name: string): boolean => plain(text) === plain(name);

/** Letters and digits alone: emphasis, emoji and colons are not part of a name. */
const plain = (text: string): string =>
  (text.toLowerCase().match(/[\p{L}\p{N}%]+/gu) ?? [text.trim()]).join(' ');
