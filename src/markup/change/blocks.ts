import type { Element, ElementContent, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';

/** One block of a container; loose text of a tight list item counts as a paragraph. */
export class Block {
  readonly kind: 'paragraph' | 'heading' | 'list' | 'fence' | 'other';
  readonly nodes: ElementContent[];

  constructor(kind: Block['kind'], nodes: ElementContent[]) {
    this.kind = kind;
    this.nodes = nodes;
  }

  get text(): string {
    return this.nodes
      .map(node => textOf(node))
      .join('')
      .trim();
  }
}

const inline = new Set(
  'a abbr b br code del em i img input ins kbd mark q s samp small span strong sub sup time u var'.split(' '),
);

/** The blocks of a container, in order, without the white space between them. */
export function blocksOf(parent: Root | Element): Block[] {
  const blocks: Block[] = [];
  let open: Block | undefined;
  for (const child of parent.children as ElementContent[]) {
    const isInline = child.type !== 'element' ? child.type === 'text' : inline.has(child.tagName);
    if (!isInline) {
      open = undefined;
      blocks.push(new Block(kindOf(child), [child]));
    } else if (open) {
      open.nodes.push(child);
    } else if (child.type !== 'text' || child.value.trim() !== '') {
      open = new Block('paragraph', [child]);
      blocks.push(open);
    }
  }
  return blocks;
}

function kindOf(node: ElementContent): Block['kind'] {
  if (node.type !== 'element') return 'other';
  if (node.tagName === 'p') return 'paragraph';
  if (/^h[1-6]$/.test(node.tagName)) return 'heading';
  if (node.tagName === 'ul' || node.tagName === 'ol') return 'list';
  return node.tagName === 'pre' ? 'fence' : 'other';
}
