import { type Diagnostic, diagnose } from '../report/diagnostic.ts';

/**
 * Finds a code fence that never closes, by CommonMark's rule for fences
 * (https://spec.commonmark.org/0.31.2/#fenced-code-blocks): a closing fence has the same character, is at
 * least as long, and nothing follows it. A fence inside a list or quote ends with its container, so only
 * fences at the margin are judged.
 */
export function unclosedFence(source: string): Diagnostic[] {
  let open: { fence: string; line: number; column: number } | undefined;
  source.split('\n').forEach((text, index) => {
    const match = /^ {0,3}(`{3,}|~{3,})(.*)$/.exec(text);
    if (!match) return;
    const [, fence, rest] = match as unknown as [string, string, string];
    if (!open) {
      if (!(fence[0] === '`' && rest.includes('`')))
        open = { fence, line: index + 1, column: text.indexOf(fence) + 1 };
    } else if (fence[0] === open.fence[0] && fence.length >= open.fence.length && rest.trim() === '')
      open = undefined;
  });
  if (!open) return [];
  const { fence, line, column } = open;
  return [
    diagnose('fence-unclosed', { fence }, { line, column, end: { line, column: column + fence.length } }),
  ];
}
