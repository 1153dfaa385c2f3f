import type { Element, ElementContent, Root } from 'hast';
import { type Block, blocksOf } from './blocks.ts';
import { captionOf } from './captions.ts';
import type { Fence } from './fences.ts';
import type { FencePair } from './pairing.ts';

/** Where a pair's figure goes, and what it takes along. */
export interface PlacedPair {
  captions: { before: ElementContent[]; after: ElementContent[] } | undefined;
  put(figure: Element): void;
}

// More text than this between two fences is read on its own, not as notes on the first.
const mostNotes = 3;

/**
 * Decides where the figure of a pair goes. Fences with nothing but labels and notes between them become one
 * figure, which takes the labels and notes along. Where other text lies between them, that text needs the
 * old code before it: the old fence stays, and the figure takes the place of the new one.
 */
export function placePair(pair: FencePair): PlacedPair {
  return inOneContainer(pair) ?? inTwoItems(pair) ?? farApart(pair);
}

function inOneContainer({ before, after }: FencePair): PlacedPair | undefined {
  const { parent } = before.fence;
  if (parent !== after.fence.parent) return undefined;
  const blocks = blocksOf(parent);
  const between = blocks.slice(indexOfFence(blocks, before.fence) + 1, indexOfFence(blocks, after.fence));
  const label = movable(after.fence);
  const notes = between.slice(0, between.length - label.length);
  if (!notes.every(isNote) || notes.length > mostNotes) return undefined;
  const first = movable(before.fence)[0]?.nodes[0] ?? before.fence.pre;
  const captions = sideCaptions({ before, after }, notes);
  return { captions, put: figure => replaceSpan(parent, first, after.fence.pre, figure) };
}

/** `- **Before**:` and `- **After**:`, each with its fence in the item. */
function inTwoItems({ before, after }: FencePair): PlacedPair | undefined {
  const [oldItem, newItem] = [before.fence.parent, after.fence.parent];
  const list = before.fence.ancestors.at(-2);
  if (list === undefined || list !== after.fence.ancestors.at(-2)) return undefined;
  if (list.type !== 'element' || !isItem(oldItem) || !isItem(newItem)) return undefined;
  // An item that something links to stays.
  if (oldItem.properties.id !== undefined || newItem.properties.id !== undefined) return undefined;
  const items = list.children.filter(isItem);
  const place = items.indexOf(oldItem);
  // Taking an item out of a numbered list would renumber those after it.
  if (items[place + 1] !== newItem || (list.tagName === 'ol' && items.length > 2)) return undefined;
  const oldBlocks = blocksOf(oldItem);
  const newBlocks = blocksOf(newItem);
  const opens = (blocks: Block[], fence: Fence): boolean =>
    indexOfFence(blocks, fence) === movable(fence).length;
  const notes = oldBlocks.slice(indexOfFence(oldBlocks, before.fence) + 1);
  if (!opens(oldBlocks, before.fence) || !opens(newBlocks, after.fence) || !notes.every(isNote))
    return undefined;
  const rest = newBlocks.slice(indexOfFence(newBlocks, after.fence) + 1).flatMap(block => block.nodes);
  return {
    captions: sideCaptions({ before, after }, notes),
    put(figure) {
      const container = before.fence.ancestors.at(-3);
      oldItem.children = [figure, ...rest];
      list.children = list.children.filter(child => child !== newItem);
      if (items.length === 2 && container) replaceSpan(container, list, list, ...oldItem.children);
    },
  };
}

function farApart({ before, after }: FencePair): PlacedPair {
  const { parent, pre } = after.fence;
  const captions = before.marker && after.marker ? sideCaptions({ before, after }, [], true) : undefined;
  return { captions, put: figure => replaceSpan(parent, pre, pre, figure) };
}

function sideCaptions(
  { before, after }: FencePair,
  notes: Block[],
  markersOnly = false,
): PlacedPair['captions'] {
  const label = (fence: Fence): Block[] => (markersOnly ? [] : movable(fence));
  const captions = {
    before: captionOf(label(before.fence), notes, before.marker),
    after: captionOf(label(after.fence), [], after.marker),
  };
  return captions.before.length + captions.after.length > 0 ? captions : undefined;
}

/** A fence's caption, unless it is the end of a list that says other things too. */
function movable(fence: Fence): Block[] {
  const [first] = fence.caption;
  if (first?.kind !== 'list') return fence.caption;
  const items = (first.nodes[0] as Element).children.filter(isItem);
  return items.length === 1 ? fence.caption : [];
}

const isNote = (block: Block): boolean => block.kind === 'paragraph' || block.kind === 'list';

const isItem = (node: unknown): node is Element => (node as Element).tagName === 'li';

const indexOfFence = (blocks: Block[], fence: Fence): number =>
  blocks.findIndex(block => block.nodes[0] === fence.pre);

function replaceSpan(
  parent: Root | Element,
  first: ElementContent,
  last: ElementContent,
  ...nodes: ElementContent[]
): void {
  const children = parent.children as ElementContent[];
  const start = children.indexOf(first);
  children.splice(start, children.indexOf(last) - start + 1, ...nodes);
}
