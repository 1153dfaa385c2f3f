import type { Definition, Nodes, Root } from 'mdast';
import { markdownToMdast, mdxToMdast } from 'satteri';
import { visit } from 'unist-util-visit';
import { destinationOf } from '../../markup/link-destination.ts';
import { markdownFeatures } from '../../markup/parse.ts';
import type { Place } from '../../report/diagnostic.ts';
import { htmlLinks } from './html-links.ts';
import { placeIn } from './place-in.ts';
import { textOf } from './text-of.ts';

/** A link of a Markdown text, however it is written. */
export interface WrittenLink {
  /** As Markdown means it: escapes and entities read. */
  address: string;
  /** The words of the link. */
  text: string;
  place: Place;
  /** Offsets of the address in the text; undefined where it cannot be told. */
  written: { start: number; end: number } | undefined;
}

/** The links of a text, and the title of the page it makes. */
export interface TextLinks {
  title: string | undefined;
  links: WrittenLink[];
}

/**
 * Finds the links of a text outside of code: inline and reference links, autolinks, images, HTML's `<a>` and
 * `<img>`, and `<Rec>`.
 * @param text without a byte order mark
 * @param isWanted whether a link to an address counts: most lead elsewhere, and their words and places cost time
 * @param format an `.mdx` that cannot be parsed as MDX is read as Markdown
 */
export function findLinks(
  text: string,
  format: 'md' | 'mdx',
  isWanted: (address: string) => boolean,
): TextLinks {
  const tree = parse(text, format);
  const links: WrittenLink[] = [];
  const definitions = new Map<string, Definition>();
  let title: string | undefined;
  visit(tree, 'definition', node => {
    // The first definition of a label counts: https://spec.commonmark.org/0.31.2/#matches
    if (!definitions.has(node.identifier)) definitions.set(node.identifier, node);
  });
  const add = (node: Nodes, address: string, words: string, written: WrittenLink['written']) =>
    links.push({ address, text: words, place: placeOf(node), written });
  const visitor = (node: Nodes, index?: number, parent?: Nodes): void => {
    if (node.type === 'yaml') title ??= /^title:[ \t]*(['"]?)(.+?)\1[ \t]*$/m.exec(node.value)?.[2];
    else if (node.type === 'heading' && node.depth === 1) title ??= textOf(node);
    else if (node.type === 'link' || node.type === 'image') {
      if (!isWanted(node.url)) return;
      const words = node.type === 'link' ? textOf(node) : (node.alt ?? '');
      add(node, node.url, words, destinationOf(node, text) ?? bareAddress(node, node.url, text));
    } else if (node.type === 'linkReference' || node.type === 'imageReference') {
      const definition = definitions.get(node.identifier);
      if (!definition || !isWanted(definition.url)) return;
      const words = node.type === 'linkReference' ? textOf(node) : (node.alt ?? '');
      add(node, definition.url, words, destinationOf(definition, text));
    } else if (node.type === 'html') addTags(node, offsetOf(node), node.position!.end.offset!, parent, index);
    else if (isJsx(node)) addTags(node, offsetOf(node), openingEnd(node));
  };
  const addTags = (node: Nodes, from: number, to: number, parent?: Nodes, index?: number): void => {
    for (const link of htmlLinks(text.slice(from, to))) {
      if (!isWanted(link.address)) continue;
      const words = link.isImage ? link.alt : tagWords(node, text.slice(from + link.end, to), parent, index);
      links.push({
        address: link.address,
        text: words,
        place: placeIn(text, from + link.start, from + link.end),
        written: { start: from + link.value.start, end: from + link.value.end },
      });
    }
  };
  visit(tree, visitor as never);
  return { title, links };
}

function parse(text: string, format: 'md' | 'mdx'): Root {
  const options = { features: markdownFeatures };
  if (format === 'mdx')
    try {
      return mdxToMdast(text, options) as Root;
    } catch {
      // Other tools are laxer; the links of the text are the same.
    }
  return markdownToMdast(text, options) as Root;
}

const isJsx = (node: Nodes): boolean =>
  (node.type as string) === 'mdxJsxFlowElement' || (node.type as string) === 'mdxJsxTextElement';

/** A JSX element's own tag ends where its first child begins. */
function openingEnd(node: Nodes): number {
  const first = 'children' in node ? node.children[0] : undefined;
  return first ? offsetOf(first) : node.position!.end.offset!;
}

/** The words of a tag's link: inside a block of HTML up to the closing tag, else its element's or the next nodes'. */
function tagWords(node: Nodes, rest: string, parent: Nodes | undefined, index: number | undefined): string {
  if (isJsx(node)) return textOf(node);
  const closing = /<\/a\s*>/i.exec(rest);
  if (closing)
    return rest
      .slice(0, closing.index)
      .replace(/<[^>]*>/g, '')
      .replace(/\s+/g, ' ')
      .trim();
  if (!parent || index === undefined || !('children' in parent)) return '';
  const after = parent.children.slice(index + 1);
  const end = after.findIndex(other => other.type === 'html' && /^<\/a/i.test(other.value));
  return after.slice(0, Math.max(end, 0)).map(textOf).join('').trim();
}

const bareAddress = (node: Nodes, address: string, text: string): WrittenLink['written'] => {
  const [start, end] = [offsetOf(node), node.position!.end.offset!];
  return text.slice(start, end) === address ? { start, end } : undefined;
};

const offsetOf = (node: Nodes): number => node.position!.start.offset!;

function placeOf(node: Nodes): Place {
  const { start, end } = node.position!;
  return { line: start.line, column: start.column, end: { line: end.line, column: end.column } };
}
