import type { Nodes } from 'mdast';
import { textOf } from './plain-text.ts';

/** How much of each kind of thing a document holds. */
export interface Counts {
  words: number;
  code_blocks: number;
  tables: number;
  links: number;
  images: number;
  headings: number;
  list_items: number;
}

const kinds: Readonly<Record<string, keyof Counts>> = {
  code: 'code_blocks',
  table: 'tables',
  link: 'links',
  linkReference: 'links',
  image: 'images',
  imageReference: 'images',
  heading: 'headings',
  listItem: 'list_items',
};

/** The words of a text: runs of letters and digits. */
export const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];

/** Counts what a Markdown tree holds. */
export function countsOf(tree: Nodes): Counts {
  const counts: Counts = {
    words: 0,
    code_blocks: 0,
    tables: 0,
    links: 0,
    images: 0,
    headings: 0,
    list_items: 0,
  };
  const visit = (node: Nodes): void => {
    const kind = kinds[node.type];
    if (kind) counts[kind]++;
    if (node.type === 'yaml' || node.type === 'toml') return;
    if (isTextBlock(node)) counts.words += wordsOf(textOf(node)).length;
    if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(tree);
  return counts;
}

/** Blocks whose text is read as one run of words. */
export const isTextBlock = (node: Nodes): boolean =>
  node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell' || node.type === 'code';

const keysOf = (counts: Counts): (keyof Counts)[] => Object.keys(counts) as (keyof Counts)[];

export const minus = (a: Counts, b: Counts): Counts =>
  Object.fromEntries(keysOf(a).map(key => [key, a[key] - b[key]])) as unknown as Counts;

/** Whether two documents hold as much of everything; words are compared elsewhere, one by one. */
export const isSameCount = (a: Counts, b: Counts): boolean =>
  keysOf(a).every(key => key === 'words' || a[key] === b[key]);
