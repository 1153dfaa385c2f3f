import type { Nodes } from 'hast';
import { visit } from 'unist-util-visit';

/** The ids of a tree's elements. */
export function anchorsIn(tree: Nodes): Set<string> {
  const ids = new Set<string>();
  visit(tree, 'element', node => {
    if (typeof node.properties.id === 'string') ids.add(node.properties.id);
  });
  return ids;
}
