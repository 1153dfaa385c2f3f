import type { Nodes, Root } from 'mdast';
import { textOf } from './plain-text.ts';

/** A run of text that a reader sees, or HTML that may hold some. */
export interface TextBlock {
  /** 1-based line on which its text begins. */
  line: number;
  kind: 'words' | 'code' | 'html';
  text: string;
  /** True in a table cell beyond the header's last: GitHub's Markdown does not show it. */
  unseen?: boolean;
}

/** The texts of a document, top to bottom, as remark reads them. */
export function textBlocks(tree: Root): TextBlock[] {
  const blocks: TextBlock[] = [];
  const visit = (node: Nodes): void => {
    const line = node.position?.start.line ?? 1;
    if (node.type === 'html') blocks.push({ line, kind: 'html', text: node.value });
    else if (node.type === 'code') blocks.push({ line: line + 1, kind: 'code', text: node.value });
    else if (node.type === 'paragraph' || node.type === 'heading')
      blocks.push({ line, kind: 'words', text: textOf(node) });
    if (node.type === 'table') {
      const columns = node.children[0]!.children.length;
      for (const row of node.children)
        for (const [index, cell] of row.children.entries())
          blocks.push({
            line: cell.position?.start.line ?? line,
            kind: 'words',
            text: textOf(cell),
            ...(index >= columns && { unseen: true }),
          });
    }
    if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(tree);
  return blocks;
}
