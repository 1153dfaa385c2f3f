import type { Definition, Nodes, Root } from 'mdast';

/** An address that a document uses, and for what. */
export interface UsedAddress {
  target: string;
  isImage: boolean;
}

/** The addresses of a document's links, images, definitions and HTML, each once a use. */
export function addressesIn(tree: Root): UsedAddress[] {
  const used = new Map<string, UsedAddress>();
  const definitions = new Map<string, Definition>();
  const images = new Set<string>();
  const add = (target: string, isImage: boolean): void => {
    used.set(`${isImage} ${target}`, { target, isImage });
  };
  const visit = (node: Nodes): void => {
    if (node.type === 'link') add(node.url, false);
    if (node.type === 'image') add(node.url, true);
    if (node.type === 'imageReference') images.add(node.identifier);
    if (node.type === 'definition' && !definitions.has(node.identifier))
      definitions.set(node.identifier, node);
    if (node.type === 'html')
      for (const match of node.value.matchAll(/<(a|img)\b[^>]*?\s(?:href|src)\s*=\s*["']?([^"'\s>]*)/gi))
        add(match[2]!, match[1]!.toLowerCase() === 'img');
    if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(tree);
  for (const { identifier, url } of definitions.values()) add(url, images.has(identifier));
  return [...used.values()];
}

/** Whether an address names its own host or scheme. */
export const isElsewhere = (target: string): boolean =>
  /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(target) && !target.startsWith('rec:');

/** An address without percent-encoding, as paths are compared. */
export function decodeAddress(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}
