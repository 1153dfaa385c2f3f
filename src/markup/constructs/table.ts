import type { Element, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { childElements, eachElement, isElement } from '../elements.ts';
import { h } from '../h.ts';

const longestLabel = 80;

/** Every table in a region of its own that scrolls, can be focused and has a name. */
export function drawTables(tree: Root): void {
  let count = 0;
  eachElement(tree, (node, index, parent) => {
    if (node.tagName !== 'table') return false;
    count += 1;
    const label = `Table ${count}: ${columnsOf(node)}`.replace(/: $/, '');
    parent.children[index] = h(
      'div',
      { className: ['table-scroll'], role: 'region', tabIndex: 0, ariaLabel: label },
      node,
    );
    return true;
  });
}

function columnsOf(table: Element): string {
  const caption = table.children.find(child => isElement(child, 'caption'));
  const head = childElements(table, 'thead').flatMap(part => childElements(part, 'tr'))[0];
  const names = head ? childElements(head, 'th', 'td').map(cell => textOf(cell).trim()) : [];
  const text = caption ? textOf(caption).trim() : names.filter(name => name !== '').join(', ');
  return text.length > longestLabel ? `${text.slice(0, longestLabel - 1).trimEnd()}…` : text;
}
