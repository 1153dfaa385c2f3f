import type { Root } from 'hast';
import { type Diagnostic, diagnose } from '../report/diagnostic.ts';
import { suggest } from '../report/suggest.ts';
import { isDiffLanguage } from './change/diff-language.ts';
import { codeBlockOf } from './code-info.ts';
import { eachElement } from './elements.ts';
import { languageNames, resolveLanguage } from './highlight.ts';
import { readSession } from './terminal/session.ts';

/**
 * Code blocks whose language cannot be coloured. A diff's or a terminal session's word names no language.
 * @param source the text that the tree's positions count in
 */
export function unknownLanguages(tree: Root, source: string): Diagnostic[] {
  const found: Diagnostic[] = [];
  eachElement(tree, node => {
    if (node.tagName !== 'pre') return false;
    const block = codeBlockOf(node);
    if (!block || resolveLanguage(block.language) !== undefined) return true;
    const { code, language, line } = block;
    if (isDiffLanguage(language) || readSession(code, language)) return true;
    const suggestion = suggest(language, languageNames);
    const params = { language, ...(suggestion && { suggestion }) };
    const column = columnOf(language, source.split('\n')[line - 1] ?? '');
    found.push(
      diagnose('language-unknown', params, { line, column, end: { line, column: column + language.length } }),
    );
    return true;
  });
  return found;
}

/** Where the fence's line names its language; entities and escapes can hide it. */
const columnOf = (language: string, line: string): number =>
  Math.max(0, line.toLowerCase().indexOf(language)) + 1;
