import type { Nodes } from 'mdast';
import { parseMarkdown } from './parse-markdown.ts';

/** The words of a Markdown node as a reader sees them. */
export function textOf(node: Nodes): string {
  if (node.type === 'break') return '\n';
  if (node.type === 'html') return /^<br\s*\/?>$/i.test(node.value) ? '\n' : '';
  if (node.type === 'image' || node.type === 'imageReference') return node.alt ?? '';
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

/** Plain text of one line of Markdown: no emphasis, code marks or link targets. */
export function plainLine(markdown: string): string {
  const source = markdown.trim();
  if (!/[*_`[\]<&\\~!]/.test(source)) return source;
  // A word joiner in front keeps `1.`, `#` and `-` from opening a block.
  const tree = parseMarkdown(`\u2060${source}`);
  return textOf(tree).replace('\u2060', '').trim();
}
