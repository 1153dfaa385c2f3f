import type { Element, Root } from 'hast';
import { type Diagnostic, diagnose } from '../report/diagnostic.ts';
import { childElements, eachElement } from './elements.ts';

/**
 * Markdown table rows with another number of cells than their header. GFM pads and cuts rows before anybody
 * sees them (https://github.github.com/gfm/#example-204), so the cells are counted in the source.
 * @param source the text that the tree's positions count in
 */
export function raggedRowProblems(tree: Root, source: string): Diagnostic[] {
  const found: Diagnostic[] = [];
  eachElement(tree, node => {
    if (node.tagName !== 'table') return false;
    const rows = childElements(node, 'thead', 'tbody').flatMap(part => childElements(part, 'tr'));
    const columns = rows[0] ? cellsIn(rows[0], source) : undefined;
    if (columns === undefined) return true;
    for (const row of rows.slice(1)) {
      const cells = cellsIn(row, source);
      if (cells === undefined || cells === columns) continue;
      const { start, end } = row.position!;
      found.push(
        diagnose('table-ragged', { cells, columns }, { line: start.line, column: start.column, end }),
      );
    }
    return true;
  });
  return found;
}

/** How many cells a row's source has; undefined for a row that is written as HTML. */
function cellsIn(row: Element, source: string): number | undefined {
  const { start, end } = row.position ?? {};
  if (start?.offset === undefined || end?.offset === undefined || start.line !== end.line) return undefined;
  const text = source.slice(start.offset, end.offset).trim();
  if (text.startsWith('<')) return undefined;
  const inner = text.replace(/^\|/, '').replace(/(?<!\\)\|$/, '');
  return inner.split(/(?<!\\)\|/).length;
}
