import type { Element, Root } from 'hast';
import { eachElement } from '../elements.ts';
import { h } from '../h.ts';

const kinds = {
  NOTE: 'Note',
  TIP: 'Tip',
  IMPORTANT: 'Important',
  WARNING: 'Warning',
  CAUTION: 'Caution',
} as const;
const marker = /^\s*\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)\][ \t]*(?:\n|$)/i;

/** GitHub alerts: a block quote whose first line is `[!NOTE]` and the like. */
export function drawAlerts(tree: Root): void {
  eachElement(tree, (node, index, parent) => {
    if (node.tagName !== 'blockquote') return;
    const first = node.children.find((child): child is Element => child.type === 'element');
    const text = first?.tagName === 'p' ? first.children[0] : undefined;
    const match = text?.type === 'text' ? marker.exec(text.value) : null;
    if (!first || text?.type !== 'text' || !match) return;
    text.value = text.value.slice(match[0].length);
    const kind = match[1]!.toUpperCase() as keyof typeof kinds;
    const empty = first.children.length === 1 && text.value === '';
    const body = empty ? node.children.filter(child => child !== first) : node.children;
    parent.children[index] = h(
      'aside',
      { className: ['alert', `alert-${kind.toLowerCase()}`], ariaLabel: kinds[kind] },
      [h('p', { className: ['alert-title'] }, kinds[kind]), ...body],
    );
  });
}
