import type { Token } from '../highlight.ts';
import {
  type DockerfilePart,
  heredocMarks,
  type InstructionLine,
  keywordOf,
  outlineDockerfile,
} from './instructions.ts';
import { execFormTokens, flagTokens, imageTokens, pairTokens, textTokens } from './words.ts';

/** Tokens of each line of a shell script. */
type ShellTokenizer = (code: string) => Token[][];

/**
 * Tokens of each line of a Dockerfile, or of a piece of one, even one that starts inside an instruction.
 * Joined, a line's tokens are the line.
 * @param shell colours the shell commands in it
 */
export function dockerfileTokens(code: string, shell: ShellTokenizer): Token[][] {
  const { continuation, parts } = outlineDockerfile(code);
  const lines: Token[][] = [];
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

/** A line with the tokens found so far at its start. */
interface OpenLine {
  line: InstructionLine;
  tokens: Token[];
  rest: string;
}

function instructionTokens(
  part: DockerfilePart,
  continuation: string,
  shell: ShellTokenizer,
  out: Token[][],
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

const isExecForm = (code: OpenLine[]): boolean =>
  /^\s*\[.*\]\s*(?:#.*)?$/s.test(code.map(({ rest }) => rest.replace(/[\\`]\s*$/, '')).join(' '));

/** Colours the arguments of an instruction that is not run by a shell, line by line. */
function argumentTokens(keyword: string, code: OpenLine[], continuation: string): void {
  const execForm = isExecForm(code);
  code.forEach((open, index) => {
    const { text, end, comment } = splitEnd(open.rest, continuation);
    if (execForm) open.tokens.push(...execFormTokens(text));
    else open.tokens.push(...wordTokens(keyword, text, index));
    if (end) open.tokens.push({ text: end, kind: 'punctuation' });
    if (comment) open.tokens.push({ text: comment, kind: 'comment' });
    open.rest = '';
  });
}

// Docker knows no comment behind an instruction, but reports write remarks there.
function splitEnd(line: string, continuation: string): { text: string; end: string; comment: string } {
  const comment = /^((?:"(?:\\.|[^"\\])*"|'[^']*'|[^"'])*?\s)(#.*)$/s.exec(line);
  const body = comment ? comment[1]! : line;
  const continued = continuation === '\\' ? /^(.*?)(\\\s*)$/s.exec(body) : /^(.*?)(`\s*)$/s.exec(body);
  return { text: continued?.[1] ?? body, end: continued?.[2] ?? '', comment: comment?.[2] ?? '' };
}

function wordTokens(keyword: string, text: string, index: number): Token[] {
  switch (keyword) {
    case 'FROM':
      return fromTokens(text);
    case 'ENV':
    case 'ARG':
      return pairTokens(text, 'variable', index > 0 && !text.includes('='));
    case 'LABEL':
      return pairTokens(text, 'property', index > 0 && !text.includes('='));
    case 'EXPOSE':
      return [...text.matchAll(/\d+|\D+/g)].flatMap(([part]) =>
        /\d/.test(part) ? [{ text: part, kind: 'number' as const }] : textTokens(part),
      );
    case 'COPY':
    case 'ADD':
      return [...text.matchAll(/<<-?["']?[\w.-]+["']?|(?:(?!<<)[\s\S])+/g)].flatMap(([part]) =>
        part.startsWith('<<') ? heredocOperator(part) : textTokens(part),
      );
    default: {
      const start = text.length - text.trimStart().length;
      return [{ text: text.slice(0, start) }, ...textTokens(text.slice(start), 'string')];
    }
  }
}

function fromTokens(text: string): Token[] {
  let words = 0;
  return [...text.matchAll(/\s+|(?:\$\{[^}]*\}|\S)+/g)].flatMap(([part]): Token[] => {
    if (/^\s/.test(part)) return [{ text: part }];
    words++;
    if (words === 1) return imageTokens(part);
    if (words === 2 && /^as$/i.test(part)) return [{ text: part, kind: 'instruction' }];
    return [{ text: part, kind: 'stage' }];
  });
}

const heredocOperator = (text: string): Token[] => [
  { text: text.slice(0, 2), kind: 'operator' },
  { text: text.slice(2), kind: 'string' },
];

/** Colours a shell command over all its lines; comments between them are left out, as Docker does. */
function shellTokens(
  code: OpenLine[],
  heredoc: InstructionLine[],
  startsInside: boolean,
  continuation: string,
  shell: ShellTokenizer,
  out: Token[][],
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
function continuationTokens(tokens: Token[], continued: boolean, continuation: string): Token[] {
  if (!continued) return tokens;
  const last = tokens.findLastIndex(token => token.text.trim() !== '');
  return tokens.map((token, index) => {
    if (index !== last) return token;
    const text = token.text.replace(/\\(\s*)$/, (_, space: string) => continuation + space);
    return text.trim() === continuation ? { text, kind: 'punctuation' } : { ...token, text };
  });
}
