import type { Definition, Image, Link, Nodes } from 'mdast';

// A destination in angle brackets, or bare with balanced parentheses; then perhaps a title, then the end.
const destination =
  /^(?:\]\(|\]:)\s*(?:<((?:[^<>\n\\]|\\.)*)>|((?:[^\s()\\]|\\.|\((?:[^\s()\\]|\\.)*\))+))\s*(?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\((?:[^()\\]|\\.)*\))?\s*\)?$/s;

/** Where the destination of a link stands in its text; undefined for a bare address. */
export function destinationOf(
  node: Link | Image | Definition,
  source: string,
): { start: number; end: number } | undefined {
  const start = offsetOf(node, 'start');
  const end = offsetOf(node, 'end');
  if (source[start] === '<') return { start: start + 1, end: end - 1 };
  const words = node.type === 'link' ? node.children.at(-1) : undefined;
  let bracket = source.indexOf(']', words ? offsetOf(words, 'end') : start);
  while (bracket >= 0 && bracket < end) {
    const match = destination.exec(source.slice(bracket, end));
    if (match) {
      const written = match[1] ?? match[2]!;
      const from = bracket + match[0].indexOf(written, 2);
      return { start: from, end: from + written.length };
    }
    bracket = source.indexOf(']', bracket + 1);
  }
  return undefined;
}

const offsetOf = (node: Nodes, side: 'start' | 'end'): number => node.position![side].offset!;
