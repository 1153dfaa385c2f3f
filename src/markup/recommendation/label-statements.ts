import type { Element, ElementContent, RootContent } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { recommendationLabels } from '../recommendation-words.ts';
import { listStatements } from './list-statements.ts';
import { firstClause, type Statement, statusOf } from './statement.ts';

/**
 * Recommendations that a bold label announces outside their own section: `**Next action**: …`, or the label
 * alone with a list below it or nested in its item.
 */
export function labelStatements(nodes: readonly RootContent[]): Statement[] {
  return nodes.flatMap((node, index) => {
    if (node.type !== 'element') return [];
    if (node.tagName === 'ul' || node.tagName === 'ol') return inList(node);
    if (node.tagName !== 'p') return [];
    const next = nodes.slice(index + 1).find((other): other is Element => other.type === 'element');
    return inInline(node.children, next);
  });
}

function inList(list: Element): Statement[] {
  return list.children.flatMap(item => {
    if (item.type !== 'element' || item.tagName !== 'li') return [];
    const nested = item.children.filter((child): child is Element => child.type === 'element');
    const inner = nested.find(({ tagName }) => tagName === 'ul' || tagName === 'ol');
    const paragraph = nested.find(({ tagName }) => tagName === 'p');
    const own = item.children.filter(child => child !== inner);
    const found = inInline(paragraph?.children ?? own, inner);
    return found.length > 0 || !inner ? found : inList(inner);
  });
}

function inInline(children: readonly ElementContent[], below: Element | undefined): Statement[] {
  return children.flatMap((child, index) => {
    if (child.type !== 'element' || child.tagName !== 'strong' || !opensLine(children, index)) return [];
    const label = textOf(child).trim();
    const name = label.replace(/[:：]\s*$/, '').replace(/^[^\p{L}\p{N}]+/u, '');
    if (!recommendationLabels.test(name)) return [];
    const text = restOfLine(children.slice(index + 1));
    if (text !== '')
      return [{ element: child, text, lead: firstClause(text), status: statusOf(text), section: name }];
    const isLast = children.slice(index + 1).every(other => textOf(other).replace(/[:：\s]/g, '') === '');
    const isList = below?.tagName === 'ul' || below?.tagName === 'ol';
    return isLast && isList ? listStatements(below, name) : [];
  });
}

function opensLine(children: readonly ElementContent[], index: number): boolean {
  const before = children[index - 1];
  if (!before) return true;
  if (before.type === 'text')
    return before.value.trim() === ''
      ? index === 1 || before.value.includes('\n')
      : /\n\s*$/.test(before.value);
  return before.type === 'element' && before.tagName === 'br';
}

/** The words behind a label, up to the end of its line. */
function restOfLine(children: readonly ElementContent[]): string {
  let text = '';
  for (const child of children) {
    if (child.type === 'element' && child.tagName === 'br') break;
    const [line = '', more] = (child.type === 'text' ? child.value : textOf(child)).split('\n', 2);
    text += line;
    if (more !== undefined) break;
  }
  return text.replace(/^\s*[:：]/, '').trim();
}
