import type { Parents, Root } from 'hast';
import { raw } from 'hast-util-raw';
import { defaultSchema } from 'hast-util-sanitize';

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
  const anyHtml = keepProse(tree);
  // Without its file hast-util-raw drops every position; it only ever reads the file as a string.
  const options = { file: source } as unknown as Parameters<typeof raw>[1];
  return anyHtml ? (raw(tree, options) as Root) : tree;
}

/** Makes text of what only looks like HTML. @returns whether HTML is left */
function keepProse(parent: Parents): boolean {
  let anyHtml = false;
  for (const [index, node] of parent.children.entries()) {
    if (node.type === 'raw') {
      const { value, position } = node;
      if (isProse(value)) parent.children[index] = { type: 'text', value, ...(position && { position }) };
      else anyHtml = true;
    } else if ('children' in node && keepProse(node)) anyHtml = true;
  }
  return anyHtml;
}

function isProse(html: string): boolean {
  const names = [...html.matchAll(/<\/?([A-Za-z][^\s/>]*)/g)].map(match => match[1]!.toLowerCase());
  return names.length > 0 && !names.some(name => elements.has(name));
}
