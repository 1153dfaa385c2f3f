import type { Table, TableRow } from 'mdast';
import type { Candidate } from '../candidate.ts';
import { meaningsOf } from '../labels.ts';
import { textOf } from '../plain-text.ts';
import { lineOf, type SourceDocument } from '../source-document.ts';

/** Finds values in two-column tables (`| **Date** | 2026-05-09 |`) before the body proper. */
export function findValueTables(source: SourceDocument): Candidate[] {
  return source.blocks.flatMap(({ node, zone }) =>
    node.type === 'table' && zone !== 'body' && zone !== 'impact' && isValueTable(node)
      ? node.children.flatMap(rowCandidates)
      : [],
  );
}

/** Two columns, and at least half of the rows begin with a known label. */
export function isValueTable(table: Table): boolean {
  const rows = table.children.slice(1);
  if (table.children[0]!.children.length !== 2 || rows.length === 0) return false;
  return rows.filter(row => meaningsOf(cellText(row, 0)).length > 0).length * 3 >= rows.length;
}

export const cellText = (row: TableRow, index: number): string =>
  row.children[index] ? textOf(row.children[index]).trim() : '';

function rowCandidates(row: TableRow, index: number): Candidate[] {
  const [label, raw] = [cellText(row, 0), cellText(row, 1)];
  if (raw === '' || /^[-–—]+$/.test(raw)) return [];
  return meaningsOf(label).map(({ field, weakness }) => ({
    field,
    raw,
    label,
    weakness,
    origin: 'table' as const,
    line: lineOf(row),
    ...(index > 0 && { ownLines: [lineOf(row)] }),
  }));
}
