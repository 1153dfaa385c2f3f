import type { Element, Nodes, Root } from 'hast';
import { codeBlockOf } from '../markup/code-info.ts';
import { childElements, isBlock, isElement, lineOf } from '../markup/elements.ts';
import { readTable } from '../markup/table-model.ts';
import { type Instant, readInstants } from './instants.ts';
import type { StatedMilestone } from './stated-milestones.ts';
import { type FactList, type FactTable, Passage, type PassageContent } from './passage.ts';

/** A report's text as the readers of figures see it: passages in order, without code blocks. */
export class FactDocument {
  readonly passages: Passage[] = [];
  readonly tables: FactTable[] = [];
  readonly lists: FactList[] = [];
  /** The incident's instants as the front matter gives them. */
  readonly milestones: readonly StatedMilestone[];
  #digited: Passage[] | undefined;
  #figured: Passage[] | undefined;
  #timed: Passage[] | undefined;
  #instants: Instant[] | undefined;

  constructor(milestones: readonly StatedMilestone[]) {
    this.milestones = milestones;
  }

  /** The passages that hold a digit. */
  get digited(): readonly Passage[] {
    this.#digited ??= this.passages.filter(({ hasDigit }) => hasDigit);
    return this.#digited;
  }

  /** The passages that hold a quantity. */
  get figured(): readonly Passage[] {
    this.#figured ??= this.passages.filter(({ quantities }) => quantities.length > 0);
    return this.#figured;
  }

  /** The passages that hold a moment. */
  get timed(): readonly Passage[] {
    this.#timed ??= this.digited.filter(({ moments }) => moments.length > 0);
    return this.#timed;
  }

  /** Every moment placed in time, in the order of the text. */
  get instants(): readonly Instant[] {
    this.#instants ??= readInstants(this.timed, this.passages);
    return this.#instants;
  }
}

/** Reads a parsed body, before constructs redraw it. */
export function readDocument(tree: Root, milestones: readonly StatedMilestone[] = []): FactDocument {
  const reader = new Reader(milestones);
  reader.blocks(tree.children);
  return reader.document;
}

const plainLanguages = new Set(['', 'text', 'txt', 'plain', 'plaintext', 'markdown', 'md', 'output', 'log']);

const comment = /(?:^|\s)(?:#|\/\/|--)\s+(?<words>.*)$/u;
const shells = new Set(['bash', 'sh', 'shell', 'console', 'zsh']);
/** What a command printed, or what is said of it: a label in words, or a mark that no command begins with. */
const printed = /^\s*(?:[✅❌⚠📊→]|\p{Lu}\p{Ll}+(?: \p{L}+){0,3}: )/u;

/** The words in a line of a program: its comment, or among commands the whole line that is none. */
const wordsInCode = (line: string, language: string): string =>
  shells.has(language) && printed.test(line) ? line : (comment.exec(line)?.groups?.words ?? '');

class Reader {
  readonly document: FactDocument;
  #headings: Passage[] = [];
  /** The passage that a list or table right behind it belongs to. */
  #lead: Passage | undefined;

  constructor(milestones: readonly StatedMilestone[]) {
    this.document = new FactDocument(milestones);
  }

  blocks(nodes: readonly Nodes[]): void {
    for (const node of nodes) {
      if (isElement(node)) this.#block(node);
      else if ('children' in node) this.blocks(node.children);
    }
  }

  #block(node: Element): void {
    const level = /^h([1-6])$/.exec(node.tagName)?.[1];
    if (level) this.#enterHeading(node, Number(level));
    else if (node.tagName === 'p') this.#lead = this.#add('paragraph', node.children);
    else if (node.tagName === 'ul' || node.tagName === 'ol') this.#list(node);
    else if (node.tagName === 'table') this.#table(node);
    else if (node.tagName === 'pre') this.#fence(node);
    else this.blocks(node.children);
  }

  #enterHeading(node: Element, level: number): void {
    this.#headings = this.#headings.filter(heading => heading.level < level);
    const heading = this.#add('heading', node.children, level);
    this.#headings.push(heading);
    this.#lead = heading;
  }

  /** Code is data, its comments are not; a fence in no language, where people write down results, is read line by line. */
  #fence(node: Element): void {
    this.#lead = undefined;
    const block = codeBlockOf(node);
    if (!block) return;
    const isPlain = plainLanguages.has(block.language ?? '');
    const first = lineOf(node) + 1;
    for (const [index, line] of block.code.split('\n').entries()) {
      const text = isPlain ? line : wordsInCode(line, block.language!);
      if (/\d/.test(text))
        this.#put('line', { text, anchors: [{ start: 0, line: first + index }], code: [] });
    }
  }

  #list(node: Element): void {
    const list: FactList = { items: [], ordered: node.tagName === 'ol', lead: this.#lead };
    this.document.lists.push(list);
    if (this.#lead) this.#lead.follower ??= list;
    for (const item of childElements(node, 'li')) this.#item(item, list);
    this.#lead = undefined;
  }

  #item(item: Element, list: FactList): void {
    const firstBlock = item.children.findIndex(isBlock);
    const own = firstBlock < 0 ? item.children : item.children.slice(0, firstBlock);
    let rest = firstBlock < 0 ? [] : item.children.slice(firstBlock);
    let inline: readonly Nodes[] = own;
    if (isElement(rest[0], 'p') && !own.some(node => node.type !== 'text' || node.value.trim() !== '')) {
      inline = rest[0].children;
      rest = rest.slice(1);
    }
    const passage = this.#add('item', inline);
    passage.list = list;
    list.items.push(passage);
    this.#lead = passage;
    this.blocks(rest);
  }

  #table(node: Element): void {
    const model = readTable(node);
    const lead = this.#lead;
    this.#lead = undefined;
    if (!model) return;
    const cells = (elements: readonly Element[]): Passage[] =>
      elements.map(cell => this.#add('cell', cell.children, 0, lineOf(cell)));
    const table = { header: cells(model.header), rows: model.rows.map(row => cells(row.cells)) };
    for (const [at, row] of [table.header, ...table.rows].entries())
      for (const [column, cell] of row.entries()) {
        cell.table = table;
        cell.row = at;
        cell.column = column;
      }
    this.document.tables.push(table);
    if (lead) lead.follower ??= table;
  }

  #add(kind: Passage['kind'], nodes: readonly Nodes[], level = 0, line?: number): Passage {
    return this.#put(kind, contentOf(nodes, line ?? (nodes[0] ? lineOf(nodes[0]) : 1)), level);
  }

  #put(kind: Passage['kind'], content: PassageContent, level = 0): Passage {
    const passage = new Passage(kind, content, this.document.passages.length, this.#headings.at(-1), level);
    this.document.passages.push(passage);
    return passage;
  }
}

const dropped = new Set(['del', 'pre', 'sup']);
const isDropped = (node: Nodes): boolean => node.type === 'element' && dropped.has(node.tagName);

function contentOf(nodes: readonly Nodes[], line: number): PassageContent {
  const texts: NonNullable<PassageContent['nodes']> = [];
  const content: PassageContent = { text: '', anchors: [{ start: 0, line }], code: [], nodes: texts };
  const read = (node: Nodes, inCode: boolean): void => {
    if (node.type === 'text') {
      const start = content.text.length;
      if (node.position) content.anchors.push({ start, line: node.position.start.line });
      texts.push({ start, node });
      if (inCode) content.code.push({ start, end: start + node.value.length });
      content.text += node.value;
    } else if (isElement(node, 'br')) {
      content.text += content.text.endsWith('\n') ? '' : '\n';
    } else if ('children' in node && !isDropped(node)) {
      for (const child of node.children) read(child, inCode || isElement(node, 'code'));
    }
  };
  for (const node of nodes) read(node, false);
  return content;
}
