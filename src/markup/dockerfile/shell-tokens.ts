import type { Token } from '../token-kinds.ts';
import type { InstructionLine } from './instructions.ts';
import type { OpenLine, ShellTokenizer } from './open-line.ts';
import { textTokens } from './words.ts';

/** Colours a shell command over all its lines; comments between them are left out, as Docker does. */
export function shellTokens(
  code: OpenLine[],
  heredoc: InstructionLine[],
  startsInside: boolean,
  continuation: string,
  shell: ShellTokenizer,
  out: (readonly Token[])[],
): void {
  const rests = code.map(({ rest }) => (continuation === '`' ? rest.replace(/`(\s*)$/, '\\$1') : rest));
  const isScript = heredoc.length > 0 && /^\s*<<-?["']?[\w.-]+["']?\s*$/.test(rests.join(' '));
  const script = [...rests, ...(isScript ? [] : heredoc.map(line => line.text))].join('\n');
  // Where the text starts inside a command, its first word is an argument: give it a command to follow.
  const lines = startsInside ? shell(`: \\\n${script}`).slice(1) : shell(script);
  code.forEach(({ line, tokens, rest }, index) => {
    out[line.index] = [
      ...tokens,
      ...continuationTokens(lines[index] ?? [], rest.trimEnd().endsWith(continuation), continuation),
    ];
  });
  if (!isScript) {
    heredoc.forEach((line, index) => {
      out[line.index] = lines[code.length + index] ?? [{ text: line.text }];
    });
    return;
  }
  const body = heredoc.filter(line => line.role === 'heredoc');
  const isShell = !/^#!(?!.*\b(?:ba|da|z|k)?sh\b)/.test(body[0]?.text ?? '');
  const bodyLines = shell(body.map(line => line.text).join('\n'));
  body.forEach((line, index) => {
    out[line.index] = isShell ? bodyLines[index]! : textTokens(line.text, 'string');
  });
  for (const line of heredoc)
    if (line.role === 'heredoc-end') out[line.index] = [{ text: line.text, kind: 'string' }];
}

/** Makes the continuation at a line's end what it is to Docker, and as it was written. */
function continuationTokens(
  tokens: readonly Token[],
  continued: boolean,
  continuation: string,
): readonly Token[] {
  if (!continued) return tokens;
  const last = tokens.findLastIndex(token => token.text.trim() !== '');
  return tokens.map((token, index) => {
    if (index !== last) return token;
    const text = token.text.replace(/\\(\s*)$/, (_, space: string) => continuation + space);
    return text.trim() === continuation ? { text, kind: 'punctuation' } : { ...token, text };
  });
}
