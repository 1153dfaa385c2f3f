import type { Element, Root } from 'hast';
import { codeBlockOf } from '../code-info.ts';
import type { MarkupContext } from '../context.ts';
import { eachElement } from '../elements.ts';
import { h } from '../h.ts';
import type { Token } from '../token-kinds.ts';

/** Every code block that no other construct took: coloured, named, scrolling inside itself. */
export function drawCodeBlocks(tree: Root, context: MarkupContext): void {
  eachElement(tree, (node, index, parent) => {
    const block = codeBlockOf(node);
    if (!block) return;
    const file = fileNameOf(block.meta);
    const caption = file
      ? [h('figcaption', { className: ['code-head'] }, h('span', { className: ['code-file'] }, file))]
      : [];
    parent.children[index] = h('figure', { className: ['code'], dataLanguage: block.language || undefined }, [
      ...caption,
      h(
        'pre',
        { tabIndex: 0 },
        h('code', tokenLines(context.highlighter.tokenize(block.code, block.language))),
      ),
    ]);
    return true;
  });
}

/** The file name an info string gives: `title="x"`, `file=x` or `filename="x"`. */
export function fileNameOf(meta: string): string | undefined {
  return /(?:title|file|filename)=(?:"([^"]+)"|'([^']+)'|(\S+))/.exec(meta)?.slice(1).find(Boolean);
}

/** Token lines as hast, a line end between lines. */
export function tokenLines(lines: readonly (readonly Token[])[]): Element['children'] {
  return lines.flatMap((line, index) => {
    const nodes = line.map(tokenNode);
    return index < lines.length - 1 ? [...nodes, { type: 'text' as const, value: '\n' }] : nodes;
  });
}

/** One token as hast: a span with its kind's class, or bare text. */
export function tokenNode(token: Token): Element['children'][number] {
  return token.kind
    ? h('span', { className: [`t-${token.kind}`] }, token.text)
    : { type: 'text', value: token.text };
}
