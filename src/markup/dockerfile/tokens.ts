import type { Token } from '../token-kinds.ts';
import { argumentTokens, isExecForm } from './argument-tokens.ts';
import { type DockerfilePart, heredocMarks, keywordOf, outlineDockerfile } from './instructions.ts';
import type { OpenLine, ShellTokenizer } from './open-line.ts';
import { shellTokens } from './shell-tokens.ts';
import { flagTokens, imageTokens, textTokens } from './words.ts';

/**
 * Tokens of each line of a Dockerfile, or of a piece of one, even one that starts inside an instruction.
 * Joined, a line's tokens are the line.
 * @param shell colours the shell commands in it
 */
export function dockerfileTokens(code: string, shell: ShellTokenizer): Token[][] {
  const { continuation, parts } = outlineDockerfile(code);
  const lines: (readonly Token[])[] = [];
  for (const part of parts) {
    if (part.kind === 'instruction') instructionTokens(part, continuation, shell, lines);
    else lines[part.lines[0]!.index] = otherTokens(part);
  }
  return lines.map(line => line.filter(token => token.text !== ''));
}

function otherTokens({ kind, lines }: DockerfilePart): Token[] {
  const { text } = lines[0]!;
  const directive = kind === 'directive' ? /^(#\s*)(\w+)(\s*=\s*)(.*)$/.exec(text) : null;
  if (!directive) return [{ text, ...(kind === 'comment' && { kind: 'comment' as const }) }];
  const [, hash, name, equals, value] = directive;
  return [
    { text: hash!, kind: 'comment' },
    { text: name!, kind: 'meta' },
    { text: equals!, kind: 'operator' },
    ...(name!.toLowerCase() === 'syntax' ? imageTokens(value!) : textTokens(value!, 'string')),
  ];
}

function instructionTokens(
  part: DockerfilePart,
  continuation: string,
  shell: ShellTokenizer,
  out: (readonly Token[])[],
): void {
  for (const { index, text, role } of part.lines) {
    if (role === 'comment') out[index] = [{ text, ...(text.trim() !== '' && { kind: 'comment' as const }) }];
  }
  const code = part.lines
    .filter(line => line.role === 'code')
    .map(line => ({ line, tokens: [] as Token[], rest: line.text }));
  const heredoc = part.lines.filter(line => line.role.startsWith('heredoc'));
  const keyword = takeKeywords(code[0]!, part.keyword);
  takeFlags(code, continuation);
  if (keyword === 'HEALTHCHECK') takeHealthcheck(code);
  if (/^(?:RUN|CMD|ENTRYPOINT|HEALTHCHECK|)$/.test(keyword)) {
    if (!isExecForm(code)) {
      shellTokens(code, heredoc, part.keyword === '', continuation, shell, out);
      return;
    }
  }
  argumentTokens(keyword, code, continuation);
  for (const { line, tokens } of code) out[line.index] = tokens;
  for (const { index, text, role } of heredoc) {
    const quoted = heredocMarks(code.map(({ line }) => line.text).join('\n'))[0]?.quoted;
    const isData = role === 'heredoc' && !quoted;
    out[index] = isData ? textTokens(text, 'string') : [{ text, kind: 'string' }];
  }
}

/** Takes the keyword off the first line; `ONBUILD` has another instruction behind it. */
function takeKeywords(first: OpenLine, keyword: string): string {
  const take = (word: string): void => {
    const at = first.rest.search(/\S/);
    first.tokens.push({ text: first.rest.slice(0, at) });
    first.tokens.push({ text: first.rest.slice(at, at + word.length), kind: 'instruction' });
    first.rest = first.rest.slice(at + word.length);
  };
  if (keyword === '') return '';
  take(keyword);
  const inner = keyword === 'ONBUILD' ? keywordOf(first.rest) : undefined;
  if (!inner) return keyword;
  take(inner);
  return inner;
}

/** Takes the flags, which may go on over several lines. */
function takeFlags(code: OpenLine[], continuation: string): void {
  for (const open of code) {
    const { tokens, rest } = flagTokens(open.rest);
    open.tokens.push(...tokens);
    open.rest = rest;
    if (rest.trim() !== continuation) return;
  }
}

function takeHealthcheck(code: OpenLine[]): void {
  const open = code.find(({ rest }) => /^\s*(?:CMD|NONE)\b/i.test(rest));
  const match = /^(\s*)(\S+)/.exec(open?.rest ?? '');
  if (!open || !match) return;
  open.tokens.push({ text: match[1]! }, { text: match[2]!, kind: 'instruction' });
  open.rest = open.rest.slice(match[0].length);
}
