import type { Element, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { firstClause, leadOf, type Statement, statusOf } from './statement.ts';

/** The items of a list, each a recommendation; an item without a word is none. */
export const listStatements = (list: Element, section: string): Statement[] =>
  list.children
    .filter((child): child is Element => child.type === 'element' && child.tagName === 'li')
    .map(item => fromItem(item, section))
    .filter(({ text }) => /[\p{L}\p{N}]/u.test(text));

function fromItem(item: Element, section: string): Statement {
  const own = item.children.filter(
    child => !(child.type === 'element' && /^(ul|ol|pre)$/.test(child.tagName)),
  );
  const text = textOf({ type: 'root', children: own } as Root)
    .replace(/\s+/g, ' ')
    .trim();
  const paragraph = own.find((child): child is Element => child.type === 'element' && child.tagName === 'p');
  const box = descendants(item, 'input')[0];
  const status = box ? (box.properties.checked ? 'implemented' : 'proposed') : statusOf(text);
  return { element: item, text, lead: leadOf(paragraph ?? item) ?? firstClause(text), status, section };
}

/** The elements of a name below an element, not those inside another of the name. */
export function descendants(element: Element, tagName: string): Element[] {
  return element.children.flatMap(child => {
    if (child.type !== 'element') return [];
    return child.tagName === tagName ? [child] : descendants(child, tagName);
  });
}
