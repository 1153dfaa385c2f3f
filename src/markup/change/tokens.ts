import type { Highlighter } from '../highlight.ts';
import type { Token } from '../token-kinds.ts';
import type { ChangeLine, Hunk } from './model.ts';

/** A line's tokens in the old and in the new text, as far as it stands there. */
export interface LineTokens {
  before: readonly Token[];
  after: readonly Token[];
}

/** Colours both sides of a hunk, each as the text it is. */
export function tokenizeHunk(
  hunk: Hunk,
  language: string,
  highlighter: Highlighter,
): Map<ChangeLine, LineTokens> {
  const sideLines = (other: 'del' | 'ins'): ChangeLine[] => hunk.lines.filter(line => line.kind !== other);
  const tokens = new Map<ChangeLine, LineTokens>(
    hunk.lines.map(line => [line, { before: [{ text: line.text }], after: [{ text: line.text }] }]),
  );
  for (const [side, lines] of [
    ['before', sideLines('ins')],
    ['after', sideLines('del')],
  ] as const) {
    const coloured = highlighter.tokenize(lines.map(line => line.text).join('\n'), language);
    lines.forEach((line, index) => {
      tokens.get(line)![side] = coloured[index] ?? [];
    });
  }
  return tokens;
}
