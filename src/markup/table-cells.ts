import type { Element } from 'hast';

/**
 * Says in attributes what a table's cell says by its place: a Markdown table's header cells head columns;
 * inline alignment, which a strict CSP does not allow, becomes the classes `start`, `center` and `end`.
 */
export function describeCell(cell: Element): void {
  const { properties } = cell;
  const aligned = /text-align:\s*(left|center|right)/.exec(String(properties.style ?? ''))?.[1];
  const align = aligned ?? properties.align;
  if (properties.style !== undefined) delete properties.style;
  if (properties.align !== undefined) delete properties.align;
  if (cell.tagName === 'th') properties.scope ??= 'col';
  if (align) properties.className = [align === 'right' ? 'end' : align === 'left' ? 'start' : 'center'];
}
