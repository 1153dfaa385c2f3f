import { type Diagnostic, diagnose } from '../report/diagnostic.ts';
import { suggest } from '../report/suggest.ts';
import { isDiffLanguage } from './change/diff-language.ts';
import type { CodeBlock } from './code-info.ts';
import { languageNames, resolveLanguage } from './highlight.ts';
import { readSession } from './terminal/session.ts';

/**
 * Code blocks whose language cannot be coloured. A diff's or a terminal session's word names no language.
 * @param source the text that the blocks' lines count in
 */
export function unknownLanguages(blocks: readonly CodeBlock[], source: string): Diagnostic[] {
  const found: Diagnostic[] = [];
  for (const { code, language, line } of blocks) {
    if (resolveLanguage(language) !== undefined) continue;
    if (isDiffLanguage(language) || readSession(code, language)) continue;
    const suggestion = suggest(language, languageNames);
    const params = { language, ...(suggestion && { suggestion }) };
    const column = columnOf(language, source.split('\n')[line - 1] ?? '');
    found.push(
      diagnose('language-unknown', params, { line, column, end: { line, column: column + language.length } }),
    );
  }
  return found;
}

/** Where the fence's line names its language; entities and escapes can hide it. */
const columnOf = (language: string, line: string): number =>
  Math.max(0, line.toLowerCase().indexOf(language)) + 1;
