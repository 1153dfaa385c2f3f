import type { Root } from 'hast';
import { raw } from 'hast-util-raw';
import { defaultSchema } from 'hast-util-sanitize';
import { visit } from 'unist-util-visit';

// Elements that HTML defines and the sanitiser removes; anything else in angle brackets is prose.
const removed =
  'script style iframe object embed form button select option textarea label fieldset legend link meta base title head body html template noscript canvas audio track param frame frameset applet area map nav main header footer article aside address figure figcaption hgroup dialog menu output progress meter svg math center font marquee big abbr cite dfn mark small time u wbr';
const elements = new Set([...(defaultSchema.tagNames ?? []), ...removed.split(' ')]);

/**
 * Turns raw HTML into elements. A "tag" that is no HTML element, such as `<none>` or `<your-token>`, was
 * meant to be read and becomes text.
 * @param source the text that the tree's positions count in
 */
export function resolveRawHtml(tree: Root, source: string): Root {
  if (!source.includes('<')) return tree;
  let anyHtml = false;
  visit(tree, 'raw', (node, index, parent) => {
    if (isProse(node.value))
      parent!.children[index!] = {
        type: 'text',
        value: node.value,
        ...(node.position && { position: node.position }),
      };
    else anyHtml = true;
  });
  // Without its file hast-util-raw drops every position; it only ever reads the file as a string.
  const options = { file: source } as unknown as Parameters<typeof raw>[1];
  return anyHtml ? (raw(tree, options) as Root) : tree;
}

function isProse(html: string): boolean {
  const names = [...html.matchAll(/<\/?([A-Za-z][^\s/>]*)/g)].map(match => match[1]!.toLowerCase());
  return names.length > 0 && !names.some(name => elements.has(name));
}
