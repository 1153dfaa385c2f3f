import type {
  Definition,
  Html,
  Image,
  ImageReference,
  Link,
  LinkReference,
  Nodes,
  PhrasingContent,
} from 'mdast';
import { parseMarkdown } from './parse-markdown.ts';

/** A link or image that became plain words. */
export interface Unlinked {
  kind: 'link' | 'image';
  /** The address it led to. */
  target: string;
  /** 1-based line in the text. */
  line: number;
}

interface Edit {
  start: number;
  end: number;
  text: string;
}

/**
 * Turns links and images whose address leads nowhere into their words, with a path or file name behind them in
 * code; a fragment of the same page is left out. Line breaks stay where they are.
 * @param isDangling whether an address, as the text means it, leads nowhere
 */
export function unlink(
  text: string,
  isDangling: (target: string) => boolean,
): { text: string; unlinked: Unlinked[] } {
  const tree = parseMarkdown(text);
  const definitions = new Map<string, Definition>();
  const edits: Edit[] = [];
  const unlinked: Unlinked[] = [];
  const visit = (node: Nodes): void => {
    const target = targetOf(node, definitions);
    if (target !== undefined && isDangling(target)) {
      const edited = node.type.startsWith('image')
        ? [asWords(node as Image | ImageReference, target, text)]
        : unwrapped(node as Link | LinkReference, target, text);
      edits.push(...edited);
      unlinked.push({
        kind: node.type.startsWith('image') ? 'image' : 'link',
        target,
        line: node.position!.start.line,
      });
    } else if (node.type === 'html') {
      for (const found of inHtml(node, isDangling)) {
        edits.push(found.edit);
        unlinked.push(found.unlinked);
      }
    }
    if ('children' in node) for (const child of node.children) visit(child);
  };
  collectDefinitions(tree, definitions);
  visit(tree);
  return { text: applyEdits(text, edits), unlinked };
}

function collectDefinitions(node: Nodes, into: Map<string, Definition>): void {
  // The first definition of a label counts (https://spec.commonmark.org/0.31.2/#matches).
  if (node.type === 'definition' && !into.has(node.identifier)) into.set(node.identifier, node);
  if ('children' in node) for (const child of node.children) collectDefinitions(child, into);
}

/** The address of a link or image, straight or through its definition. */
export function targetOf(node: Nodes, definitions: ReadonlyMap<string, Definition>): string | undefined {
  if (node.type === 'link' || node.type === 'image') return node.url;
  if (node.type === 'linkReference' || node.type === 'imageReference')
    return definitions.get(node.identifier)?.url;
  return undefined;
}

const startOf = (node: Nodes): number => node.position!.start.offset!;
const endOf = (node: Nodes): number => node.position!.end.offset!;

/** Edits that leave a link's words where they are and take its brackets and address away. */
function unwrapped(node: Link | LinkReference, target: string, text: string): Edit[] {
  const [start, end] = [startOf(node), endOf(node)];
  const words: PhrasingContent[] = node.children;
  if (words.length === 0) return [{ start, end, text: code(target) + breaksIn(text.slice(start, end)) }];
  const [from, to] = [startOf(words[0]!), endOf(words.at(-1)!)];
  const said = text.slice(from, to);
  return [
    { start, end: from, text: '' },
    { start: to, end, text: behind(target, said) + breaksIn(text.slice(to, end)) },
  ];
}

function asWords(node: Image | ImageReference, target: string, text: string): Edit {
  const [start, end] = [startOf(node), endOf(node)];
  const alt = (node.alt ?? '').replace(/[\\`*_[\]<>|]/g, '\\$&').replace(/\s+/g, ' ');
  const words = `${alt}${behind(target, alt)}`.trim() || code(target);
  return { start, end, text: words + breaksIn(text.slice(start, end)) };
}

/** The address behind the words, where it says more than they do. */
function behind(target: string, words: string): string {
  if (target === '' || target.startsWith('#') || words.includes(target)) return '';
  return ` (${code(target)})`;
}

function code(target: string): string {
  const safe = target
    .replace(/[\r\n`]+/g, ' ')
    .replaceAll('|', '%7C')
    .trim();
  return safe === '' ? '' : `\`${safe}\``;
}

const breaksIn = (removed: string): string => removed.match(/\r\n|\r|\n/g)?.join('') ?? '';

const attribute = /\s(href|src)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi;

/** Addresses in raw HTML: a link keeps its words, an image its alternative text. */
function inHtml(node: Html, isDangling: (target: string) => boolean): { edit: Edit; unlinked: Unlinked }[] {
  return [...node.value.matchAll(/<(a|img)\b[^>]*>/gi)].flatMap(match => {
    const [tag, name] = [match[0], match[1]!.toLowerCase()];
    const found = [...tag.matchAll(attribute)].find(
      ([, key]) => key!.toLowerCase() === (name === 'a' ? 'href' : 'src'),
    );
    const target = found && (found[2] ?? found[3] ?? found[4] ?? '');
    if (!found || target === undefined || !isDangling(target)) return [];
    const start = startOf(node) + match.index;
    const alt = /\salt\s*=\s*(?:"([^"]*)"|'([^']*)')/i.exec(tag);
    const words = `${alt?.[1] ?? alt?.[2] ?? ''} (${target})`.trim();
    const text = name === 'a' ? tag.replace(found[0], '') : words + breaksIn(tag);
    const line =
      node.position!.start.line + (node.value.slice(0, match.index).match(/\r\n|\r|\n/g)?.length ?? 0);
    const unlinked: Unlinked = { kind: name === 'a' ? 'link' : 'image', target, line };
    return [{ edit: { start, end: start + tag.length, text }, unlinked }];
  });
}

/** Puts texts in place of parts of another, last part first. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  return edits
    .toSorted((a, b) => b.start - a.start || b.end - a.end)
    .reduce((result, { start, end, text: put }) => result.slice(0, start) + put + result.slice(end), text);
}
