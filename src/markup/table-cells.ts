import type { Root } from 'hast';
import { eachElement } from './elements.ts';

/**
 * Says in attributes what a table's cells say by their place: a Markdown table's header cells head columns;
 * inline alignment, which a strict CSP does not allow, becomes the classes `start`, `center` and `end`.
 */
export function describeCells(tree: Root): void {
  eachElement(tree, node => {
    if (node.tagName !== 'th' && node.tagName !== 'td') return;
    const aligned = /text-align:\s*(left|center|right)/.exec(String(node.properties.style ?? ''))?.[1];
    const align = aligned ?? node.properties.align;
    delete node.properties.style;
    delete node.properties.align;
    if (node.tagName === 'th') node.properties.scope ??= 'col';
    if (align)
      node.properties.className = [align === 'right' ? 'end' : align === 'left' ? 'start' : 'center'];
  });
}
