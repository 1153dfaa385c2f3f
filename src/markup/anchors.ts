import type { Root } from 'hast';
import { eachElement } from './elements.ts';

/** The ids of a tree's elements. */
export function anchorsIn(tree: Root): Set<string> {
  const ids = new Set<string>();
  eachElement(tree, node => {
    if (typeof node.properties.id === 'string') ids.add(node.properties.id);
    return false;
  });
  return ids;
}
