import type { Nodes, Root } from 'mdast';
import { markdownToMdast, mdxToMdast } from 'satteri';
import { type Cut, cutOut } from '../../report/cut-out.ts';
import { compareDiagnostics, type Diagnostic, diagnose } from '../../report/diagnostic.ts';
import { mdxProblem, markdownFeatures } from '../parse.ts';
import { containerPrefix, type InternalBlock, internalBlocks } from './blocks.ts';

/** A text without what is internal in its body, and what is in the way of that. */
export interface RedactedBody {
  text: string;
  diagnostics: Diagnostic[];
}

// Without any of these a body has nothing to remove.
const maybe = /:::?[ \t]*[a-z]|<!--|<\/?internal\b|\/\*|^[ \t>]*\[(?:\/\/|comment|#)/im;

/**
 * Removes from a body what a public site must not know: `:::internal` blocks, `<Internal>` elements and comments. Every
 * other line stays where it is. What looks like a mark of internal text and is none is an error.
 * @param source the whole file
 * @param firstLine 1-based line on which the body begins
 */
export function redactBody(source: string, firstLine: number, format: 'md' | 'mdx'): RedactedBody {
  if (!maybe.test(source)) return { text: source, diagnostics: [] };
  const { blocks, diagnostics } = internalBlocks(source, firstLine);
  if (diagnostics.length > 0) return { text: source, diagnostics };
  const withoutBlocks = removeBlocks(source, blocks);
  try {
    return removeNodes(withoutBlocks, format);
  } catch (error) {
    return { text: withoutBlocks, diagnostics: [mdxProblem(error)] };
  }
}

function removeBlocks(source: string, blocks: readonly InternalBlock[]): string {
  if (blocks.length === 0) return source;
  const lines = source.split('\n');
  for (const { open, close } of blocks) {
    // A quote goes on around the block that is removed from it.
    const depth = containerPrefix.exec(lines[open - 1]!)![0].split('>').length - 1;
    const quote = new RegExp(`^(?:[ \\t]*>){0,${depth}}`);
    for (let line = open; line <= close; line++)
      lines[line - 1] = depth === 0 ? '' : quote.exec(lines[line - 1]!)![0];
  }
  return lines.join('\n');
}

function removeNodes(source: string, format: 'md' | 'mdx'): RedactedBody {
  const asMdx = format === 'mdx' ? (mdxToMdast(source, { features: markdownFeatures }) as Root) : undefined;
  const isCode = asMdx !== undefined && hasCode(asMdx);
  const tree = isCode ? asMdx : (markdownToMdast(source, { features: markdownFeatures }) as Root);
  const cuts: Cut[] = [];
  const diagnostics: Diagnostic[] = [];
  collect(tree, source, cuts, diagnostics);
  return { text: cutOut(source, cuts), diagnostics: diagnostics.sort(compareDiagnostics) };
}

function hasCode(node: Nodes): boolean {
  return node.type.startsWith('mdx') || ('children' in node && node.children.some(hasCode));
}

const internalTag = /<\/?Internal(?:\s+[\w-]+=[^>]*)?\s*\/?>/i;

function collect(node: Nodes, source: string, cuts: Cut[], diagnostics: Diagnostic[]): void {
  const start = node.position?.start.offset ?? 0;
  const end = node.position?.end.offset ?? 0;
  const written = source.slice(start, end);
  const unclear = (found: RegExpExecArray | null): void => {
    if (!found) return;
    const lines = source.slice(0, start + found.index).split('\n');
    const place = { line: lines.length, column: lines.at(-1)!.length + 1 };
    diagnostics.push(diagnose('internal-mark-unclear', { written: found[0].trim() }, place));
  };
  switch (node.type) {
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      if (node.name === 'Internal') {
        cuts.push({ start, end });
        return;
      }
      // Its attributes may be code; its children are looked at one by one.
      if (
        node.attributes.some(({ value }) => typeof value === 'object' && internalTag.test(value?.value ?? ''))
      )
        unclear(internalTag.exec(written));
      break;
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      if (/^\s*(?:\/\*(?:(?!\*\/)[\s\S])*\*\/\s*)+$/.test(node.value)) cuts.push({ start, end });
      else unclear(internalTag.exec(written));
      return;
    case 'mdxjsEsm':
      unclear(internalTag.exec(written));
      return;
    case 'html':
      cutComments(written, start, cuts);
      unclear(internalTag.exec(written.replace(/<!--[\s\S]*?-->/g, comment => ' '.repeat(comment.length))));
      return;
    case 'definition':
      // `[//]: # (words)` is how comments are written where HTML is not at hand.
      if (/^(?:\/\/|comment|#)$/i.test(node.identifier) || node.url === '#' || node.url === '')
        cuts.push({ start, end });
      return;
    case 'text':
      unclear(/:{3,}[ \t]*\{?internal\b|<!--/i.exec(written) ?? internalTag.exec(written));
      return;
  }
  if ('children' in node) for (const child of node.children) collect(child, source, cuts, diagnostics);
}

/** A comment that never closes goes on to the end of its block. */
function cutComments(html: string, start: number, cuts: Cut[]): void {
  for (const { 0: comment, index } of html.matchAll(/<!--[\s\S]*?(?:-->|$)/g))
    cuts.push({ start: start + index, end: start + index + comment.length });
}
