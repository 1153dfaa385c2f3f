import type { Text } from 'hast';
import type { TextPart } from '../markup/marks/marked-figure.ts';
import { type FoundMoment, findMoments } from '../report/clock-time.ts';
import { type FoundQuantity, findQuantities } from '../report/quantity.ts';

/** A table as the readers of figures see it. */
export interface FactTable {
  header: Passage[];
  rows: Passage[][];
}

/** A list, with the item it is nested in. */
export interface FactList {
  items: Passage[];
  ordered: boolean;
  /** The item above, or the passage that stands right before the list. */
  lead: Passage | undefined;
}

/** A run of text that belongs together: a heading, a paragraph, an item's own words, a table's cell, a fence's line. */
export class Passage {
  readonly kind: 'heading' | 'paragraph' | 'item' | 'cell' | 'line';
  readonly text: string;
  /** Position in the document, counted in passages. */
  readonly index: number;
  /** Whether it holds a digit; most kinds of figure have one. */
  readonly hasDigit: boolean;
  /** Of a heading: 1…6. */
  readonly level: number;
  /** The heading it stands under. */
  readonly heading: Passage | undefined;
  list?: FactList;
  /** Of a cell: its table and where in it stands. */
  table?: FactTable;
  row?: number;
  column?: number;
  /** The list or table that follows it directly. */
  follower?: FactList | FactTable;
  readonly #anchors: readonly Anchor[];
  readonly #code: readonly Range[];
  readonly #nodes: NonNullable<PassageContent['nodes']>;
  #quantities: FoundQuantity[] | undefined;
  #moments: FoundMoment[] | undefined;

  constructor(
    kind: Passage['kind'],
    content: PassageContent,
    index: number,
    heading: Passage | undefined,
    level = 0,
  ) {
    this.kind = kind;
    this.text = content.text;
    this.hasDigit = /\d/.test(content.text);
    this.#anchors = content.anchors;
    this.#code = content.code;
    this.#nodes = content.nodes ?? [];
    this.index = index;
    this.heading = heading;
    this.level = level;
  }

  /** The quantities it holds, in order; figures in code are data, not claims. */
  get quantities(): readonly FoundQuantity[] {
    this.#quantities ??= findQuantities(this.text);
    return this.#quantities;
  }

  /** The moments it holds, in order. */
  get moments(): readonly FoundMoment[] {
    this.#moments ??= this.hasDigit && mayHoldMoment.test(this.text) ? findMoments(this.text) : [];
    return this.#moments;
  }

  /** Whether an offset lies in inline code. */
  isCode(offset: number): boolean {
    return this.#code.some(({ start, end }) => offset >= start && offset < end);
  }

  /** The source line that the character at `offset` stands on. */
  lineAt(offset: number): number {
    const anchor = this.#anchors.findLast(({ start }) => start <= offset) ?? this.#anchors[0];
    if (!anchor) return 1;
    let line = anchor.line;
    for (let at = this.text.indexOf('\n', anchor.start); at >= 0 && at < offset; line++)
      at = this.text.indexOf('\n', at + 1);
    return line;
  }

  /** The stretches of the tree's text nodes that hold the characters `start`…`end`; none in a fence. */
  partsOf(start: number, end: number): TextPart[] {
    return this.#nodes.flatMap(({ start: from, node }) => {
      const [low, high] = [Math.max(start, from), Math.min(end, from + node.value.length)];
      return low < high ? [{ node, start: low - from, end: high - from }] : [];
    });
  }
}

// A digit comes first in each, so that texts without one cost little.
const mayHoldMoment =
  /\d(?:[:.]\d\d|\d時|\d{3}[-/年]| ?[apAP]\.?[mM]|月|\d?(?:st|nd|rd|th)?\.? (?:of )?\p{L}{3})|\d(?<=\p{L}{3}\.? \d)/u;

interface Range {
  start: number;
  end: number;
}

/** From which offset on the text begins on which source line. */
export interface Anchor {
  start: number;
  line: number;
}

/** Text with what is known of it. */
export interface PassageContent {
  text: string;
  anchors: Anchor[];
  code: Range[];
  /** The tree's text nodes it was put together from, and where each begins. */
  nodes?: { start: number; node: Text }[];
}
