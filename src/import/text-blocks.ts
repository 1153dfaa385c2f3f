import type { Nodes, Paragraph, RootContent, Table } from 'mdast';
import { isWhollyLifted } from './lift.ts';
import { plainLine, textOf } from './plain-text.ts';
import { endLineOf, lineOf, type SourceDocument } from './source-document.ts';

/** A run of text that a reader sees, or HTML that may hold some. */
export interface TextBlock {
  /** 1-based line of the source on which its text begins. */
  line: number;
  kind: 'words' | 'code' | 'html';
  text: string;
  /** True in a table cell beyond the header's last: GitHub's Markdown does not show it. */
  unseen?: boolean;
}

/**
 * The texts of a document without its lifted lines, top to bottom, as remark reads them.
 * @param lifted lines that left the body
 */
export function textBlocks({ tree, lines }: SourceDocument, lifted: ReadonlySet<number>): TextBlock[] {
  const blocks: TextBlock[] = [];
  const visit = (node: Nodes): void => {
    const line = node.position?.start.line ?? 1;
    if (node.type !== 'root' && isWhollyLifted(node as RootContent, lifted)) return;
    if (node.type === 'html') blocks.push({ line, kind: 'html', text: node.value });
    else if (node.type === 'code') blocks.push({ line: line + 1, kind: 'code', text: node.value });
    else if (node.type === 'heading') blocks.push({ line, kind: 'words', text: textOf(node) });
    else if (node.type === 'paragraph') {
      const left = linesLeft(node, lifted);
      const own = left?.map(number => ownText(node, number, lines[number - 1]!)).join('\n');
      blocks.push({
        line: left?.[0] ?? line,
        kind: 'words',
        text: own === undefined ? textOf(node) : plainLine(own),
      });
    } else if (node.type === 'table') blocks.push(...cellTexts(node, lifted));
    if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(tree);
  return blocks;
}

/** The lines of a paragraph that has lost some; undefined where it is whole. */
function linesLeft(node: Paragraph, lifted: ReadonlySet<number>): number[] | undefined {
  const all = Array.from({ length: endLineOf(node) - lineOf(node) + 1 }, (_, index) => lineOf(node) + index);
  const left = all.filter(line => !lifted.has(line));
  return left.length === all.length ? undefined : left;
}

/** A line of a paragraph without the marks of the list or quote it is in. */
const ownText = (node: Paragraph, number: number, line: string): string =>
  (number === lineOf(node)
    ? line.slice(node.position!.start.column - 1)
    : line.replace(/^[\s>]*/, '')
  ).trim();

function cellTexts(table: Table, lifted: ReadonlySet<number>): TextBlock[] {
  const columns = table.children[0]!.children.length;
  return table.children
    .filter(row => !lifted.has(lineOf(row)))
    .flatMap(row =>
      row.children.map(
        (cell, index): TextBlock => ({
          line: lineOf(cell),
          kind: 'words',
          text: textOf(cell),
          ...(index >= columns && { unseen: true }),
        }),
      ),
    );
}
