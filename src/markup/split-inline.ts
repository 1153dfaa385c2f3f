import type { Element, ElementContent } from 'hast';
import { toString as textOf } from 'hast-util-to-string';

/** Inline elements that may be cut in two without changing what they do. */
const divisible = new Set(['strong', 'em', 'b', 'i', 'u', 'mark', 'small', 'span']);

/**
 * Cuts inline content at a character of its text; emphasis around the cut goes on in both halves.
 * @returns undefined where the cut would fall inside a link, code or the like
 */
export function splitInline(
  nodes: readonly ElementContent[],
  offset: number,
): [ElementContent[], ElementContent[]] | undefined {
  const before: ElementContent[] = [];
  let left = offset;
  for (const [index, node] of nodes.entries()) {
    const length = textOf(node).length;
    if (left <= 0) return [before, nodes.slice(index)];
    if (left >= length) {
      before.push(node);
      left -= length;
      continue;
    }
    const halves = splitNode(node, left);
    if (!halves) return undefined;
    return [
      [...before, halves[0]],
      [halves[1], ...nodes.slice(index + 1)],
    ];
  }
  return [before, []];
}

function splitNode(node: ElementContent, offset: number): [ElementContent, ElementContent] | undefined {
  if (node.type === 'text')
    return [
      { ...node, value: node.value.slice(0, offset) },
      { ...node, value: node.value.slice(offset) },
    ];
  if (node.type !== 'element' || !divisible.has(node.tagName)) return undefined;
  const halves = splitInline(node.children, offset);
  if (!halves) return undefined;
  const { id: _id, ...properties } = node.properties;
  const first: Element = { ...node, children: halves[0] };
  const second: Element = { ...node, properties, children: halves[1] };
  return [first, second];
}

/** Drops characters that match from the beginning of inline content, and elements left empty by it. */
export function trimInlineStart(nodes: readonly ElementContent[], pattern: RegExp): ElementContent[] {
  const [first, ...rest] = nodes;
  if (!first) return [];
  if (first.type === 'text') {
    const value = first.value.replace(pattern, '');
    return value === '' ? trimInlineStart(rest, pattern) : [{ ...first, value }, ...rest];
  }
  if (first.type !== 'element' || !divisible.has(first.tagName)) return [...nodes];
  const children = trimInlineStart(first.children, pattern);
  return children.length === 0 ? trimInlineStart(rest, pattern) : [{ ...first, children }, ...rest];
}

/**
 * Puts the characters `start`…`end` of inline content into an element that `wrap` makes.
 * @returns undefined where they cannot be cut out
 */
export function wrapInline(
  nodes: readonly ElementContent[],
  start: number,
  end: number,
  wrap: (inner: ElementContent[]) => ElementContent,
): ElementContent[] | undefined {
  const tail = splitInline(nodes, end);
  const head = tail && splitInline(tail[0], start);
  return head && [...head[0], wrap(head[1]), ...tail[1]];
}
