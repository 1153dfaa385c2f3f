import type { Element, Parents, Root } from 'hast';
import { isElement } from '../elements.ts';
import type { MarkedFigure } from './marked-figure.ts';

/** Where a line of the file is on the page: the id of the block that holds it. */
export type InputPlaces = ReadonlyMap<number, string>;

interface Block {
  element: Element;
  first: number;
  last: number;
}

/**
 * Gives the blocks that hold figures' inputs ids, so that the calculation can lead to them. An input in the block
 * of its own figure needs none: it stands right there.
 */
export function placeInputs(tree: Root, figures: readonly MarkedFigure[]): InputPlaces[] {
  const blocks: Block[] = [];
  collect(tree, blocks);
  const blockAt = (line: number): Element | undefined =>
    blocks.findLast(({ first, last }) => first <= line && line <= last)?.element;
  return figures.map(({ verdict, inputs, place }) => {
    const own = blockAt(place.line);
    const places = new Map<number, string>();
    if (verdict === 'unchecked') return places;
    for (const { line } of inputs) {
      const block = blockAt(line);
      if (!block || block === own) continue;
      block.properties.id ??= `line.${line}`;
      places.set(line, String(block.properties.id));
    }
    return places;
  });
}

/** Blocks in the order of the text, so that the last that holds a line is the innermost. */
function collect(parent: Parents, blocks: Block[]): void {
  for (const child of parent.children) {
    if (!('children' in child)) continue;
    const isBlock =
      isElement(child, 'li', 'tr', 'h2', 'h3', 'h4', 'h5', 'h6') ||
      (isElement(child, 'p') && !isElement(parent as Element, 'li'));
    if (isBlock && child.position)
      blocks.push({ element: child, first: child.position.start.line, last: child.position.end.line });
    collect(child as Parents, blocks);
  }
}
