import type { Element, Nodes, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { type Diagnostic, diagnose, type Place } from '../report/diagnostic.ts';
import { mayHoldTemplateText, templateTexts } from '../report/template-text.ts';
import { isElement } from './elements.ts';

const blocks = new Set(['p', 'li', 'td', 'th', 'dd', 'dt', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'summary']);

/**
 * Text of a template that was left in the body. Code is evidence and is not looked at.
 * @param source the text that the tree's positions count in
 */
export function templateTextProblems(tree: Root, source: string): Diagnostic[] {
  if (!mayHoldTemplateText(source)) return [];
  const found: Diagnostic[] = [];
  const visit = (node: Nodes, isItem: boolean): void => {
    if (!('children' in node)) return;
    if (isElement(node) && (node.tagName === 'pre' || node.tagName === 'code')) return;
    const within = isItem || (isElement(node) && (node.tagName === 'li' || node.tagName === 'td'));
    if (isElement(node) && blocks.has(node.tagName))
      for (const text of templateTexts(ownText(node), within))
        found.push(diagnose('template-text', { text }, placeOf(node, text, source)));
    for (const child of node.children) visit(child, within);
  };
  visit(tree, false);
  return found;
}

/** A block's text without that of the blocks in it, and code as a word that means nothing. */
function ownText(block: Element): string {
  return block.children
    .map(child => {
      if (!isElement(child)) return child.type === 'text' ? child.value : '';
      if (child.tagName === 'code' || child.tagName === 'pre') return '\uFFFC';
      if (child.tagName === 'br') return '\n';
      if (/^(p|ul|ol|table|blockquote|div|dl|details)$/.test(child.tagName)) return '';
      return child.children.some(inner => isElement(inner, 'code')) ? '\uFFFC' : textOf(child);
    })
    .join('');
}

/** The text's own place inside its block's source, else the block's. */
function placeOf(block: Element, text: string, source: string): Place {
  const { start, end } = block.position ?? {};
  if (start?.offset === undefined || end?.offset === undefined) return { line: start?.line ?? 1, column: 1 };
  const at = source.slice(start.offset, end.offset).indexOf(text);
  if (at < 0) return { line: start.line, column: start.column };
  const before = source.slice(start.offset, start.offset + at).split('\n');
  const line = start.line + before.length - 1;
  const column = before.length === 1 ? start.column + at : before.at(-1)!.length + 1;
  return { line, column, end: { line, column: column + text.length } };
}
