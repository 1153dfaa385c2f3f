import type { Element, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { type Diagnostic, diagnose, type Place } from '../report/diagnostic.ts';
import type { MarkupImage, MarkupLink } from './context.ts';
import { eachElement } from './elements.ts';

/** Stands in an `href` for the link of that index until the library knows where it leads. */
export const linkPlaceholder = (index: number): string => `faultline:${index}`;
/** Stands in a `src` for the image of that index. */
export const imagePlaceholder = (index: number): string => `faultline-image:${index}`;

/**
 * Lists the links and images of a tree and puts placeholders where the library must say the address.
 * Links to elsewhere get `rel="noopener"`.
 */
export function collectLinks(
  tree: Root,
  diagnostics: Diagnostic[],
): { links: MarkupLink[]; images: MarkupImage[] } {
  const links: MarkupLink[] = [];
  const images: MarkupImage[] = [];
  eachElement(tree, node => {
    if (node.tagName === 'img' && isRemote(node.properties.src)) linkInstead(node, diagnostics);
    if (node.tagName === 'a') collectLink(node, links);
    if (node.tagName === 'img') collectImage(node, images);
  });
  return { links, images };
}

function collectLink(node: Element, links: MarkupLink[]): void {
  const target = node.properties.href;
  if (
    typeof target !== 'string' ||
    node.properties.className !== undefined ||
    node.properties.dataFootnoteRef !== undefined
  )
    return;
  const kind = kindOf(target);
  links.push({ kind, target, text: textOf(node), ...placeOf(node) });
  if (kind === 'external') node.properties.rel = ['noopener'];
  else if (kind !== 'fragment') node.properties = { href: linkPlaceholder(links.length - 1) };
}

function kindOf(target: string): MarkupLink['kind'] {
  if (target.startsWith('#')) return 'fragment';
  if (target.startsWith('rec:')) return 'recommendation';
  return isRemote(target) ? 'external' : 'relative';
}

function collectImage(node: Element, images: MarkupImage[]): void {
  const target = typeof node.properties.src === 'string' ? node.properties.src : '';
  const alt = typeof node.properties.alt === 'string' ? node.properties.alt : '';
  images.push({ target, alt, ...placeOf(node) });
  node.properties = { ...node.properties, src: imagePlaceholder(images.length - 1), alt };
}

const isRemote = (src: unknown): boolean =>
  typeof src === 'string' && /^([a-z][a-z0-9+.-]*:|\/\/)/i.test(src);

// Pages load nothing from other hosts, so a remote image becomes a link to itself.
function linkInstead(node: Element, diagnostics: Diagnostic[]): void {
  const target = String(node.properties.src);
  diagnostics.push(diagnose('image-remote', { target }, placeOf(node)));
  const alt = typeof node.properties.alt === 'string' ? node.properties.alt : '';
  Object.assign(node, {
    tagName: 'a',
    properties: { href: target },
    children: [{ type: 'text', value: alt || target }],
  });
}

function placeOf(node: Element): Place {
  const { start, end } = node.position ?? {};
  return {
    line: start?.line ?? 1,
    column: start?.column ?? 1,
    ...(end && { end: { line: end.line, column: end.column } }),
  };
}
