import type { Element, ElementContent } from 'hast';
import type { Block } from './blocks.ts';
import { h } from '../h.ts';

/** What stands over one side of a change: its label without the colon, and the notes under it. */
export function captionOf(
  label: readonly Block[],
  notes: readonly Block[],
  marker?: string,
): ElementContent[] {
  const nodes = [...label, ...notes].map(block => {
    const [first] = block.nodes;
    if (block.kind !== 'paragraph') return first!;
    return first?.type === 'element' && first.tagName === 'p' ? first : h('p', block.nodes);
  });
  if (label.length > 0) dropColon(nodes[0] as Element);
  return marker ? [...nodes, h('p', marker)] : nodes;
}

/** A label that stands over its code needs no colon to point at it. */
function dropColon(element: Element): void {
  const last = element.children.findLast(
    child => !(child.type === 'text' && child.value.trim() === '') && !isAnchor(child),
  );
  if (last?.type === 'text') last.value = last.value.replace(/\s*[:：]\s*$/, '');
  else if (last?.type === 'element') dropColon(last);
}

const isAnchor = (node: ElementContent): boolean => node.type === 'element' && node.tagName === 'a';
