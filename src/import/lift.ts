import type { Heading, Nodes, Root, RootContent, Table } from 'mdast';
import type { Candidate, Field } from './candidate.ts';
import { isSameCount, countsOf, type Counts, minus } from './counts.ts';
import { isValueTable } from './find-metadata/value-tables.ts';
import type { Metadata } from './metadata.ts';
import { parseMarkdown } from './parse-markdown.ts';
import { type Block, endLineOf, lineOf, linesOf, type SourceDocument } from './source-document.ts';

/** A line that left the body because its value stands in the front matter. */
export interface LiftedLine {
  line: number;
  text: string;
  /** The field that holds its value; undefined for a rule, heading or table head that was left empty. */
  field?: Field;
  label?: string;
  raw?: string;
}

/** A body without its metadata block. */
export interface LiftedBody {
  text: string;
  /** For each line of `text` its 1-based line in the source. */
  sourceLines: number[];
  lifted: LiftedLine[];
}

/** Fields that a page shows beside its title; other values stay where the author put them. */
const shown: ReadonlySet<Field> = new Set([
  'date',
  'started',
  'detected',
  'acknowledged',
  'mitigated',
  'resolved',
  'duration',
  'status',
  'review',
  'severity',
  'issue',
  'services',
  'authors',
]);

/**
 * Takes the lines of the metadata block out of a body. Only whole lines go, only those whose value is in the
 * front matter, and none where the rest would then read differently.
 */
export function liftMetadata(source: SourceDocument, metadata: Metadata): LiftedBody {
  const lifted = liftedLines(source, metadata);
  const body = bodyWithout(source, new Set(lifted.map(({ line }) => line)));
  if (lifted.length === 0 || readsTheSame(source, lifted, body)) return { ...body, lifted };
  return { ...bodyWithout(source, new Set()), lifted: [] };
}

/**
 * Whether what is left of a body still is what it was. Up to the block below the last lifted line is enough:
 * that far a line could change how others are read.
 */
function readsTheSame(
  source: SourceDocument,
  lifted: LiftedLine[],
  body: Omit<LiftedBody, 'lifted'>,
): boolean {
  const last = lifted.at(-1)!.line;
  const below = source.blocks.findIndex(({ node }) => lineOf(node) > last);
  const nodes = (below < 0 ? source.blocks : source.blocks.slice(0, below + 1)).map(({ node }) => node);
  const end = below < 0 ? source.lines.length : endLineOf(nodes.at(-1)!);
  const before: Root = { type: 'root', children: nodes };
  const kept = body.sourceLines.filter(line => line <= end).map(line => source.lines[line - 1]);
  const expected = minus(countsOf(before), countsOfLifted(before, lifted));
  return isSameCount(countsOf(parseMarkdown(kept.join(''))), expected);
}

function liftedLines(source: SourceDocument, metadata: Metadata): LiftedLine[] {
  const lifted = new Map<number, LiftedLine>();
  for (const candidate of metadata.agreeing) {
    if (!isLiftable(candidate, source, metadata)) continue;
    for (const line of candidate.ownLines!) {
      const { field, label, raw } = candidate;
      lifted.set(line, { line, text: textOfLine(source, line), field, label, raw });
    }
  }
  const add = (from: number, to: number): void => {
    for (let line = from; line <= to; line++)
      if (!lifted.has(line)) lifted.set(line, { line, text: textOfLine(source, line) });
  };
  liftEmptyTables(source, lifted, add);
  liftRuleAfterBlock(source, lifted, add);
  return [...lifted.values()].sort((a, b) => a.line - b.line);
}

function isLiftable(
  { origin, ownLines, field, raw, line }: Candidate,
  source: SourceDocument,
  metadata: Metadata,
): boolean {
  if (!ownLines || !shown.has(field) || (origin !== 'label' && origin !== 'table')) return false;
  if (field === 'issue' && metadata.values.issue?.value !== raw) return false;
  // An address would be lost with its link.
  return !/\]\(|\]\[|https?:|<|!\[|\[\[|\[\^/.test(textOfLine(source, line));
}

/** A table whose rows are all lifted goes with its head, and with a heading that would stand over nothing. */
function liftEmptyTables(
  { blocks }: SourceDocument,
  lifted: Map<number, LiftedLine>,
  add: (from: number, to: number) => void,
): void {
  for (const [index, { node, zone }] of blocks.entries()) {
    if (node.type !== 'table' || !isValueTable(node) || !isEmptied(node, lifted)) continue;
    add(lineOf(node), endLineOf(node));
    const [above, below] = [blocks[index - 1], blocks[index + 1]];
    if (zone === 'metadata' && above?.node.type === 'heading' && isSectionOver(above.node, below))
      add(lineOf(above.node), endLineOf(above.node));
  }
}

const isEmptied = (table: Table, lifted: Map<number, LiftedLine>): boolean =>
  table.children.slice(1).every(row => lifted.has(lineOf(row)));

const isSectionOver = (heading: Heading, below: Block | undefined): boolean =>
  below === undefined || (below.node.type === 'heading' && below.node.depth <= heading.depth);

/** The rule that closes a block right below the title goes with the block. */
function liftRuleAfterBlock(
  { blocks, title }: SourceDocument,
  lifted: Map<number, LiftedLine>,
  add: (from: number, to: number) => void,
): void {
  const start = title ? blocks.findIndex(({ node }) => node === title) + 1 : 0;
  let index = start;
  while (blocks[index] && isWhollyLifted(blocks[index]!.node, lifted)) index++;
  const rule = blocks[index]?.node;
  if (index > start && rule?.type === 'thematicBreak') add(lineOf(rule), endLineOf(rule));
}

export function isWhollyLifted(node: RootContent, lifted: { has(line: number): boolean }): boolean {
  for (let line = lineOf(node); line <= endLineOf(node); line++) if (!lifted.has(line)) return false;
  return true;
}

function bodyWithout(source: SourceDocument, gone: Set<number>): Omit<LiftedBody, 'lifted'> {
  const own = source.frontMatter;
  const kept: number[] = [];
  const isBlank = (line: number): boolean => source.lines[line - 1]!.trim() === '';
  let justLifted = false;
  for (let line = 1; line <= source.lines.length; line++) {
    if (gone.has(line) || (own && line >= own.first && line <= own.last)) {
      justLifted = true;
      continue;
    }
    // Of the blank lines on both sides of a lifted block one is enough.
    const isSpare = justLifted && isBlank(line) && (kept.length === 0 || isBlank(kept.at(-1)!));
    if (isSpare) continue;
    justLifted = false;
    kept.push(line);
  }
  return { text: kept.map(line => source.lines[line - 1]).join(''), sourceLines: kept };
}

/** What the nodes hold of which every line is lifted. */
export function countsOfLifted(tree: Root, lifted: readonly LiftedLine[]): Counts {
  const lines = new Set(lifted.map(({ line }) => line));
  const whole: Nodes[] = [];
  const collect = (node: Nodes): void => {
    if (node.type !== 'root' && isWhollyLifted(node as RootContent, lines)) whole.push(node);
    else if ('children' in node) for (const child of node.children) collect(child);
  };
  collect(tree);
  return countsOf({ type: 'root', children: whole as RootContent[] });
}

const textOfLine = (source: SourceDocument, line: number): string =>
  linesOf(source.lines[line - 1] ?? '')[0]?.replace(/[\r\n]+$/, '') ?? '';
