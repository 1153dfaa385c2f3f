import type { Nodes, Text } from 'mdast';
import { parseMarkdown } from './parse-markdown.ts';
import { applyEdits } from './unlink.ts';

type Edit = { start: number; end: number; text: string };

/** Raw HTML that `--mdx` could not keep: MDX would take it for code. */
export interface EscapedHtml {
  line: number;
  text: string;
  /** A comment is removed, since MDX has no harmless one; other HTML becomes text. */
  removed: boolean;
}

/**
 * Escapes what MDX would take for code (`{`, `<`, `import` at the start of a line) so that a Markdown body
 * means the same in both. Code stays as it is; no line is added or removed.
 */
export function escapeForMdx(body: string): { text: string; html: EscapedHtml[] } {
  const edits: Edit[] = [];
  const html: EscapedHtml[] = [];
  const visit = (node: Nodes): void => {
    const [start, end] = [node.position!.start.offset!, node.position!.end.offset!];
    const source = body.slice(start, end);
    if (node.type === 'text') edits.push(...textEdits(node, source, start));
    if (node.type === 'link' && /^<[a-z][^\s>]*>$/i.test(source)) {
      const address = source.slice(1, -1);
      const words = address.replace(/[{}]/g, '\\$&');
      edits.push({ start, end, text: `[${words}](${node.url})` });
      return;
    }
    if (node.type === 'html') {
      const removed = /^<!--/.test(node.value);
      html.push({ line: node.position!.start.line, text: node.value, removed });
      const text = removed ? source.replace(/[^\r\n]+/g, '') : source.replace(/[<{}]/g, '\\$&');
      edits.push({ start, end, text });
    }
    if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(parseMarkdown(body));
  return { text: applyEdits(body, edits), html };
}

function textEdits(node: Text, source: string, start: number): Edit[] {
  const braces = [...source.matchAll(/(?<!\\)(?:\\\\)*([{}<])/g)].map(match => {
    const at = start + match.index + match[0].length - 1;
    return { start: at, end: at + 1, text: `\\${match[1]}` };
  });
  // MDX reads `import` and `export` at the start of a block as code; a character reference says the same.
  const word = node.position!.start.column === 1 ? /^(?:import|export)(?=[\s{*])/.exec(source) : null;
  return word ? [{ start, end: start + 1, text: `&#${word[0].charCodeAt(0)};` }, ...braces] : braces;
}
