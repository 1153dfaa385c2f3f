import type { Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { destinationOf } from './link-destination.ts';

// `](x` or `]: x` where x is neither an address with a scheme nor a fragment, or a `rec:` address anywhere.
const maybe = /\]\(\s*<?(?![a-z][a-z\d+.-]*:|#)|\]:\s*<?(?![a-z][a-z\d+.-]*:|#)|rec:/i;

const parser = unified().use(remarkParse).use(remarkFrontmatter).use(remarkGfm);

/**
 * Puts other addresses where a Markdown text's links, images and link definitions have theirs; every other
 * character stays as it is.
 * @param source the whole file
 * @param resolve the address to put for a destination as the text means it; undefined leaves it
 */
export function rewriteMarkdownLinks(
  source: string,
  resolve: (target: string) => string | undefined,
): string {
  if (!maybe.test(source)) return source;
  const edits: { start: number; end: number; text: string }[] = [];
  visit(parser.parse(source) as Root, node => {
    if (node.type !== 'link' && node.type !== 'image' && node.type !== 'definition') return;
    const address = resolve(node.url);
    const place = address === undefined ? undefined : destinationOf(node, source);
    if (place) edits.push({ ...place, text: address! });
  });
  return edits
    .toSorted((a, b) => b.start - a.start)
    .reduce((text, { start, end, text: put }) => text.slice(0, start) + put + text.slice(end), source);
}
