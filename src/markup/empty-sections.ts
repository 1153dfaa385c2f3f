import type { Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { type Diagnostic, diagnose } from '../report/diagnostic.ts';
import { isElement } from './elements.ts';

interface OpenHeading {
  level: number;
  text: string;
  line: number;
  column: number;
  end?: { line: number; column: number };
}

/** Headings under which nothing stands, not even a deeper heading. Comments and rules are nothing. */
export function emptySectionProblems(tree: Root): Diagnostic[] {
  const found: Diagnostic[] = [];
  let open: OpenHeading | undefined;
  const close = (nextLevel: number): void => {
    // A title is judged by its report, which may be its front matter alone; `Date: 4 May` says its own value.
    if (open && open.level > 1 && nextLevel <= open.level && !/[:：]\s*\S/.test(open.text))
      found.push(diagnose('section-empty', { heading: open.text }, open));
    open = undefined;
  };
  for (const node of tree.children) {
    const level = isElement(node) ? Number(/^h([1-6])$/.exec(node.tagName)?.[1] ?? 0) : 0;
    if (isElement(node) && level > 0) {
      close(level);
      const { start, end } = node.position ?? {};
      open = {
        level,
        text: textOf(node).trim(),
        line: start?.line ?? 1,
        column: start?.column ?? 1,
        ...(end && { end: { line: end.line, column: end.column } }),
      };
    } else if (!isNothing(node)) open = undefined;
  }
  close(0);
  return found;
}

function isNothing(node: Root['children'][number]): boolean {
  if (node.type === 'text') return node.value.trim() === '';
  return node.type === 'comment' || node.type === 'doctype' || isElement(node, 'hr') || isCommentOnly(node);
}

// `{/* … */}` in MDX.
const isCommentOnly = (node: { type: string; value?: unknown }): boolean =>
  node.type === 'mdxFlowExpression' && /^\s*\/\*[\s\S]*\*\/\s*$/.test(String(node.value));
