import type { Element, ElementContent, Properties } from 'hast';

type Values = Readonly<Record<string, Properties[string]>>;
type Children = ElementContent | string | number | readonly Children[];

/**
 * An element of HTML or SVG, written as hastscript writes it. Plain, because drawing a report makes thousands: a name is
 * a name and no selector, and properties are spelt and typed as hast has them (`className: ['a']`, `tabIndex: 0`).
 * Those without a value are left out.
 * @param first properties, or the first of the children
 */
export function h(tagName: string, first: Values | Children = [], ...rest: Children[]): Element {
  const properties: Properties = {};
  const children: ElementContent[] = [];
  if (isChildren(first)) add(children, first);
  else
    for (const key in first) {
      const value = first[key];
      if (value !== undefined && value !== null) properties[key] = value;
    }
  for (const child of rest) add(children, child);
  return { type: 'element', tagName, properties, children };
}

const nodeTypes: ReadonlySet<unknown> = new Set<ElementContent['type']>(['element', 'text', 'comment']);

/** An input's properties have a type too, but none that is a node's. */
const isChildren = (first: Values | Children): first is Children =>
  typeof first !== 'object' || Array.isArray(first) || nodeTypes.has((first as Values).type);

function add(children: ElementContent[], child: Children): void {
  if (typeof child === 'string' || typeof child === 'number')
    children.push({ type: 'text', value: String(child) });
  else if (Array.isArray(child)) for (const each of child as readonly Children[]) add(children, each);
  else children.push(child as ElementContent);
}
