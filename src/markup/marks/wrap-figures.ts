import type { Element, ElementContent, Parents, Root, Text } from 'hast';
import { isElement } from '../elements.ts';
import type { MarkedFigure } from './marked-figure.ts';
import { h } from '../h.ts';

/** A stretch of a text node that belongs to the figure of that index. */
interface Stretch {
  index: number;
  start: number;
  end: number;
}

/** Nothing is marked in what names a section or folds one, and code stays as it is. */
const unmarked = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'summary', 'code', 'pre'];

/** Contradictions first: of figures that overlap one is marked. */
const order = { contradicted: 0, explained: 1, computed: 2, verified: 3, unchecked: 4 };

/**
 * Puts a `span` around the text of each figure, which says its index and nothing else, so that what is redrawn
 * afterwards takes it along like any other words. A figure in a link gets an empty one behind the link.
 * Unchecked figures are left alone.
 */
export function wrapFigures(tree: Root, figures: readonly MarkedFigure[]): void {
  const stretches = stretchesOf(figures);
  if (stretches.size > 0) wrapIn(tree, stretches);
}

/** The element that stands for a figure until its mark is drawn. */
export const figureIndex = (element: Element): number | undefined =>
  typeof element.properties.dataFigure === 'number' ? element.properties.dataFigure : undefined;

const span = (index: number, children: Text[]): Element => h('span', { dataFigure: index }, children);

function stretchesOf(figures: readonly MarkedFigure[]): Map<Text, Stretch[]> {
  const byNode = new Map<Text, Stretch[]>();
  const inOrder = figures
    .map((figure, index) => ({ figure, index }))
    .filter(({ figure }) => figure.verdict !== 'unchecked')
    .sort((a, b) => order[a.figure.verdict] - order[b.figure.verdict]);
  for (const { figure, index } of inOrder) {
    const isTaken = figure.parts.some(({ node, start, end }) =>
      byNode.get(node)?.some(other => start < other.end && other.start < end),
    );
    if (isTaken) continue;
    for (const { node, start, end } of figure.parts)
      byNode.set(node, [...(byNode.get(node) ?? []), { index, start, end }]);
  }
  return byNode;
}

function wrapIn(parent: Parents, stretches: Map<Text, Stretch[]>): void {
  for (let at = 0; at < parent.children.length; at++) {
    const child = parent.children[at]!;
    if (child.type === 'text') {
      const own = stretches.get(child);
      if (!own) continue;
      const pieces = cut(child, own);
      (parent.children as ElementContent[]).splice(at, 1, ...pieces);
      at += pieces.length - 1;
    } else if (isElement(child, 'a')) {
      const behind = figuresIn(child, stretches).map(index => span(index, []));
      (parent.children as ElementContent[]).splice(at + 1, 0, ...behind);
      at += behind.length;
    } else if ('children' in child && !isElement(child, ...unmarked)) wrapIn(child, stretches);
  }
}

function cut(text: Text, stretches: readonly Stretch[]): ElementContent[] {
  const pieces: ElementContent[] = [];
  const piece = (start: number, end: number): Text => ({ ...text, value: text.value.slice(start, end) });
  let from = 0;
  for (const { index, start, end } of stretches.toSorted((a, b) => a.start - b.start)) {
    if (start > from) pieces.push(piece(from, start));
    pieces.push(span(index, [piece(start, end)]));
    from = end;
  }
  if (from < text.value.length) pieces.push(piece(from, text.value.length));
  return pieces;
}

/** The figures that lie in an element, each once. */
function figuresIn(element: Element, stretches: Map<Text, Stretch[]>): number[] {
  const found = new Set<number>();
  const read = (node: ElementContent): void => {
    if (node.type === 'text') for (const { index } of stretches.get(node) ?? []) found.add(index);
    else if ('children' in node) for (const child of node.children) read(child);
  };
  read(element);
  return [...found];
}
