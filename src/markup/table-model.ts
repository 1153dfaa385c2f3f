import type { Element } from 'hast';
import { childElements } from './elements.ts';

/** A GFM table's rows and cells, which stay the elements of the tree. */
export interface TableModel {
  table: Element;
  headerRow: Element;
  header: Element[];
  rows: { row: Element; cells: Element[] }[];
}

/** Reads a table with one header row; undefined for any other. */
export function readTable(table: Element): TableModel | undefined {
  const headerRows = childElements(table, 'thead').flatMap(head => childElements(head, 'tr'));
  if (headerRows.length !== 1) return undefined;
  const rows = childElements(table, 'tbody').flatMap(body => childElements(body, 'tr'));
  return {
    table,
    headerRow: headerRows[0]!,
    header: childElements(headerRows[0]!, 'th', 'td'),
    rows: rows.map(row => ({ row, cells: childElements(row, 'td', 'th') })),
  };
}
