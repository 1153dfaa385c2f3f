import type { Nodes } from 'mdast';

/** The words of a Markdown node: its text, and what stands for its images. */
export function textOf(node: Nodes): string {
  if (node.type === 'html') return '';
  if ('value' in node) return node.value;
  if ('alt' in node) return node.alt ?? '';
  if (node.type === 'break') return ' ';
  return 'children' in node ? node.children.map(textOf).join('').replace(/\s+/g, ' ') : '';
}
