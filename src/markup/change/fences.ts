import type { Element, ElementContent, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { type CodeBlock, codeBlockOf } from '../code-info.ts';
import { fileNameOf } from '../constructs/code-block.ts';
import { labelOfBlock } from './block-label.ts';
import { type Block, blocksOf } from './blocks.ts';
import { fileNamedIn } from './file-name.ts';
import type { SideLabel } from './label.ts';

/** A code fence with what stands around it. */
export interface Fence {
  block: CodeBlock;
  pre: Element;
  parent: Root | Element;
  /** From the root to the parent. */
  ancestors: (Root | Element)[];
  /** Which side of a change its label says it is. */
  label?: SideLabel;
  /** The label and the notes between label and fence, in order; empty without a label. */
  caption: Block[];
  /** The titles of the sections it stands in, outermost first, without a heading that is its label. */
  sections: Section[];
  /** A file that its info string, label, notes or headings name. */
  file?: string;
}

/** A heading that a fence stands under. */
export interface Section {
  depth: number;
  title: string;
  /** Place of the heading among the document's headings. */
  order: number;
}

/** All code fences of a tree, in order, each with the label that stands over it. */
export function fencesIn(tree: Root): Fence[] {
  const fences: Fence[] = [];
  let sections: Section[] = [];
  let order = 0;
  const walk = (parent: Root | Element, ancestors: (Root | Element)[]): void => {
    const blocks = blocksOf(parent);
    blocks.forEach((block, index) => {
      const node = block.nodes[0]!;
      if (block.kind === 'heading') {
        const depth = Number((node as Element).tagName[1]);
        sections = [...sections.filter(s => s.depth < depth), { depth, title: block.text, order: order++ }];
      } else if (block.kind === 'fence') {
        const code = codeBlockOf(node);
        if (code) fences.push(fenceAt(blocks, index, code, [...ancestors, parent], sections));
      } else if (node.type === 'element' && block.kind !== 'paragraph') walk(node, [...ancestors, parent]);
    });
  };
  walk(tree, []);
  return fences;
}

function fenceAt(
  blocks: Block[],
  index: number,
  code: CodeBlock,
  ancestors: (Root | Element)[],
  sections: Section[],
): Fence {
  const found = labelAbove(blocks, index);
  const caption = found ? blocks.slice(found.at, index) : [];
  const underLabel = caption[0]?.kind === 'heading' ? sections.slice(0, -1) : sections;
  const file = fullestName([
    fileNameOf(code.meta),
    fileNear(caption),
    fileNear(notesAbove(blocks, index - caption.length)),
    fileNamedIn(sections.at(-1)?.title ?? ''),
    fileInFirstLine(code.code),
  ]);
  return {
    block: code,
    pre: blocks[index]!.nodes[0] as Element,
    parent: ancestors.at(-1)!,
    ancestors,
    ...(found && { label: found.label }),
    caption,
    sections: underLabel,
    ...(file && { file }),
  };
}

/** The nearest label above a fence, over at most two notes, or more in a section whose heading is the label. */
function labelAbove(blocks: Block[], index: number): { label: SideLabel; at: number } | undefined {
  let onlyHeading = false;
  for (let at = index - 1; at >= Math.max(0, index - 5); at--) {
    const block = blocks[at]!;
    if (block.kind === 'fence' || block.kind === 'other') return undefined;
    const label = onlyHeading && block.kind !== 'heading' ? undefined : labelOfBlock(block);
    if (label) return { label, at };
    if (block.kind === 'heading') return undefined;
    if (block.kind === 'list' || index - at >= 3) onlyHeading = true;
  }
  return undefined;
}

/** The first name, with the folders that a later mention of it adds. */
function fullestName(names: (string | undefined)[]): string | undefined {
  const [first, ...others] = names.filter(name => name !== undefined);
  return others.find(name => name.endsWith(`/${first}`)) ?? first;
}

const notesAbove = (blocks: Block[], end: number): Block[] => {
  const notes: Block[] = [];
  for (let at = end - 1; at >= Math.max(0, end - 3); at--) {
    const block = blocks[at]!;
    if (block.kind !== 'paragraph' || block.text.length > 200) break;
    notes.unshift(block);
  }
  return notes;
};

/** A file in code first: prose may name other files. */
function fileNear(blocks: readonly Block[]): string | undefined {
  for (const block of [...blocks].reverse()) {
    const inCode = block.nodes.flatMap(codeTexts).map(fileNamedIn).find(Boolean);
    const file = inCode ?? (block.text.length <= 200 ? fileNamedIn(block.text) : undefined);
    if (file) return file;
  }
  return undefined;
}

const codeTexts = (node: ElementContent): string[] => {
  if (node.type !== 'element') return [];
  return node.tagName === 'code' ? [textOf(node)] : node.children.flatMap(codeTexts);
};

const fileInFirstLine = (code: string): string | undefined => {
  const match =
    /^\s*(?:\/\/|#|--|;|<!--|\/\*)\s*(\S+?)(?::[\d-]+|\s+lines?\s.*|\s*\(.*\))?\s*(?:-->|\*\/)?\s*(?:\n|$)/.exec(
      code,
    );
  return match ? fileNamedIn(match[1]!) : undefined;
};
