import type { Element, ElementContent, Root, RootContent } from 'hast';
import type { InternalBlock } from './blocks.ts';
import { h } from '../h.ts';

type Child = ElementContent | RootContent;
interface Parent {
  children: Child[];
}

/** What only an internal site shows, marked as such. */
const internalBox = (children: Child[]): Element =>
  h('aside', { className: ['alert', 'alert-internal'], ariaLabel: 'Internal' }, [
    h('p', { className: ['alert-title'] }, 'Internal'),
    ...(children as ElementContent[]),
  ]);

/** Puts what stands between the fences of internal blocks into a box, in place. */
export function boxBlocks(tree: Root, blocks: readonly InternalBlock[]): void {
  for (const block of blocks) boxBlock(tree, block);
}

function boxBlock(parent: Parent, block: InternalBlock): boolean {
  const isWithin = (node: Child): boolean =>
    node.position !== undefined &&
    node.position.start.line > block.open &&
    node.position.end.line < block.close;
  const first = parent.children.findIndex(isWithin);
  if (first >= 0) {
    const last = parent.children.findLastIndex(isWithin);
    const inside = parent.children.slice(first, last + 1);
    parent.children.splice(first, inside.length, internalBox(inside));
    return true;
  }
  return parent.children.some(node => 'children' in node && boxBlock(node, block));
}

/** Puts a box in place of every `<Internal>` of MDX; within a line, the words in an element that is marked. */
export function replaceInternalElements(tree: Root): void {
  const walk = (parent: Parent): void => {
    for (const [index, node] of parent.children.entries()) {
      if (!('children' in node)) continue;
      walk(node);
      const { type, name } = node as { type: string; name?: string | null };
      if (name !== 'Internal') continue;
      if (type === 'mdxJsxFlowElement') parent.children[index] = internalBox(node.children);
      if (type === 'mdxJsxTextElement')
        parent.children[index] = h('span', { className: ['internal-words'], title: 'Internal' }, [
          ...(node.children as ElementContent[]),
        ]);
    }
  };
  walk(tree);
}
