import type { Token } from '../token-kinds.ts';
import type { Range } from './word-diff.ts';

/** A run of tokens, all inside or all outside a mark. */
export interface TokenRun {
  marked: boolean;
  tokens: Token[];
}

/** Splits a line's tokens at the edges of its marks, so that colours and marks overlap freely. */
export function markTokens(tokens: readonly Token[], marks: readonly Range[]): TokenRun[] {
  const runs: TokenRun[] = [];
  const edges = marks.flat();
  let offset = 0;
  const push = (text: string, kind: Token['kind'], marked: boolean): void => {
    if (runs.at(-1)?.marked !== marked) runs.push({ marked, tokens: [] });
    runs.at(-1)!.tokens.push({ text, kind });
  };
  for (const { text, kind } of tokens) {
    const end = offset + text.length;
    const cuts = [offset, ...edges.filter(edge => edge > offset && edge < end), end];
    for (let i = 1; i < cuts.length; i++) {
      const [from, to] = [cuts[i - 1]!, cuts[i]!];
      if (from === to) continue;
      const marked = marks.some(([start, stop]) => from >= start && to <= stop);
      push(text.slice(from - offset, to - offset), kind, marked);
    }
    offset = end;
  }
  return runs;
}
