import type { Heading, Root, RootContent } from 'mdast';
import { readFrontMatterBlock, type SourceFrontMatter } from './front-matter-block.ts';
import { textOf } from './plain-text.ts';
import { parseMarkdown } from './parse-markdown.ts';
import { impactHeading, metadataHeading, noTitle } from './section-words.ts';

/** Which part of a document a block stands in: it says how likely a label there speaks of the whole report. */
export type Zone = 'head' | 'metadata' | 'opening' | 'impact' | 'body' | 'footer';

/** A block of a document with the part it stands in. */
export interface Block {
  node: RootContent;
  zone: Zone;
}

/** A report as somebody wrote it, parsed. */
export interface SourceDocument {
  /** Without a byte order mark; line ends as they were. */
  text: string;
  /** Its lines with their ends; index 0 is line 1. */
  lines: readonly string[];
  /** The body, at its own lines; front matter is not in it. */
  tree: Root;
  /** Top-level blocks. */
  blocks: Block[];
  /** The heading that names the report, if one does. */
  title?: Heading;
  frontMatter?: SourceFrontMatter;
}

/** The lines of a text with their ends; `\r\n`, `\n` and `\r` end a line. */
export const linesOf = (text: string): string[] => text.match(/[^\r\n]*(?:\r\n|\n|\r)|[^\r\n]+$/g) ?? [];

export const lineOf = (node: { position?: { start: { line: number } } | undefined }): number =>
  node.position?.start.line ?? 1;
export const endLineOf = (node: { position?: { end: { line: number } } | undefined }): number =>
  node.position?.end.line ?? 1;

/** Reads a document. @param raw the decoded file */
export function readSource(raw: string): SourceDocument {
  const text = raw.replace(/^\uFEFF/, '');
  const lines = linesOf(text);
  const frontMatter = readFrontMatterBlock(lines);
  // Blank lines in its place keep every line number.
  const isBody = (line: number): boolean =>
    !frontMatter || line < frontMatter.first || line > frontMatter.last;
  const body = lines.map((line, index) => (isBody(index + 1) ? line : line.replace(/[^\r\n]+/, '')));
  const tree = parseMarkdown(body.join(''));
  const content = tree.children;
  const title = titleIn(content);
  return {
    text,
    lines,
    tree,
    blocks: zonesOf(content, title),
    ...(title && { title }),
    ...(frontMatter && { frontMatter }),
  };
}

function titleIn(content: RootContent[]): Heading | undefined {
  const heading = content.find((node): node is Heading => node.type === 'heading' && node.depth === 1);
  return heading && !noTitle.test(textOf(heading).replace(/\s+/g, ' ').trim()) ? heading : undefined;
}

/** How much text at the end may be a footer. */
const footerCharacters = 1000;

function zonesOf(content: RootContent[], title: Heading | undefined): Block[] {
  const footerStart = footerOf(content);
  let sections = 0;
  let zone: Zone = 'head';
  return content.map((node, index) => {
    if (node.type === 'heading' && node !== title && !(sections === 0 && index === 0 && node.depth === 1)) {
      sections++;
      zone = zoneBelow(node, sections);
    }
    const isFooter =
      index >= footerStart && (zone === 'body' || zone === 'impact') && node.type !== 'heading';
    return { node, zone: isFooter ? 'footer' : zone };
  });
}

function zoneBelow(heading: Heading, section: number): Zone {
  const words = textOf(heading)
    .replace(/[^\p{L}\p{N} ]+/gu, ' ')
    .trim();
  if (metadataHeading.test(words)) return 'metadata';
  if (section === 1) return 'opening';
  return impactHeading.test(words) ? 'impact' : 'body';
}

/** Where the closing block begins: behind the last rule, or the last blocks that are not code or tables. */
function footerOf(content: RootContent[]): number {
  const end = content.at(-1)?.position?.end.offset ?? 0;
  let start = content.length;
  for (let index = content.length - 1; index >= 0; index--) {
    const node = content[index]!;
    if (end - (node.position?.start.offset ?? 0) > footerCharacters || node.type === 'heading') break;
    start = index;
    if (node.type === 'thematicBreak') break;
  }
  return start;
}
