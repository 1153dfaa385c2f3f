import type { Element, ElementContent, Nodes, Parents } from 'hast';

/** Whether a node is an element with one of the given names. */
export const isElement = (node: Nodes | undefined, ...names: string[]): node is Element =>
  node?.type === 'element' && (names.length === 0 || names.includes(node.tagName));

/** The children that are elements with one of the given names. */
export const childElements = (parent: { children: readonly Nodes[] }, ...names: string[]): Element[] =>
  parent.children.filter((child): child is Element => isElement(child, ...names));

/** The line a node begins on; 1 where it has no position. */
export const lineOf = (node: Nodes): number => node.position?.start.line ?? firstLineIn(node) ?? 1;

function firstLineIn(node: Nodes): number | undefined {
  if (node.position) return node.position.start.line;
  if (!('children' in node)) return undefined;
  for (const child of node.children) {
    const line = firstLineIn(child);
    if (line !== undefined) return line;
  }
  return undefined;
}

const blocks = new Set([
  'p',
  'ul',
  'ol',
  'pre',
  'table',
  'blockquote',
  'div',
  'figure',
  'aside',
  'section',
  'dl',
]);

/** Whether a node starts a block of its own inside a list item or a cell. */
export const isBlock = (node: ElementContent): boolean => isElement(node) && blocks.has(node.tagName);

/** An item's own words: its inline content or first paragraph, and the blocks that follow. */
export function itemParts(item: Element): {
  inline: ElementContent[];
  rest: ElementContent[];
  paragraph?: Element;
} {
  const firstBlock = item.children.findIndex(isBlock);
  const lead = firstBlock < 0 ? item.children : item.children.slice(0, firstBlock);
  const block = firstBlock < 0 ? undefined : item.children[firstBlock];
  const hasLead = lead.some(node => node.type !== 'text' || node.value.trim() !== '');
  if (!hasLead && isElement(block, 'p'))
    return { inline: block.children, rest: item.children.slice(firstBlock + 1), paragraph: block };
  return { inline: lead, rest: firstBlock < 0 ? [] : item.children.slice(firstBlock) };
}

/** Adds a class to those an element has. */
export function addClass(element: Element, name: string): void {
  const { className } = element.properties;
  element.properties.className = [...(Array.isArray(className) ? className : []), name];
}

declare module 'hast' {
  interface ElementData {
    /** True for what a construct has drawn to the last word: nothing in it is another's to find. */
    finished?: boolean;
  }
}

/**
 * Calls `each` for every element below a node, parents first, where it may put another in its parent's place.
 * `each` returns true to leave an element's children alone; finished elements are passed over. A plain walk: a report
 * has thousands of elements and many constructs look at all of them.
 */
export function eachElement(
  parent: Parents,
  each: (element: Element, index: number, parent: Parents) => boolean | undefined,
): void {
  for (let index = 0; index < parent.children.length; index++) {
    const node = parent.children[index]!;
    if (!('children' in node)) continue;
    if (node.type === 'element' && (node.data?.finished || each(node, index, parent))) continue;
    eachElement(node, each);
  }
}
