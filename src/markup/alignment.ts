import type { Root } from 'hast';
import { eachElement } from './elements.ts';

/** Turns the inline alignment of table cells into the classes `start`, `center`, `end`: a strict CSP allows no styles. */
export function alignCells(tree: Root): void {
  eachElement(tree, node => {
    if (node.tagName !== 'th' && node.tagName !== 'td') return;
    const aligned = /text-align:\s*(left|center|right)/.exec(String(node.properties.style ?? ''))?.[1];
    const align = aligned ?? node.properties.align;
    delete node.properties.style;
    delete node.properties.align;
    if (align)
      node.properties.className = [align === 'right' ? 'end' : align === 'left' ? 'start' : 'center'];
  });
}
