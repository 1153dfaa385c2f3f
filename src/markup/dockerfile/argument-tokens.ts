import type { Token } from '../token-kinds.ts';
import type { OpenLine } from './open-line.ts';
import { execFormTokens, imageTokens, pairTokens, textTokens } from './words.ts';

/** Whether an instruction's arguments are a JSON array. */
export const isExecForm = (code: OpenLine[]): boolean =>
  /^\s*\[.*\]\s*(?:#.*)?$/s.test(code.map(({ rest }) => rest.replace(/[\\`]\s*$/, '')).join(' '));

/** Colours the arguments of an instruction that is not run by a shell, line by line. */
export function argumentTokens(keyword: string, code: OpenLine[], continuation: string): void {
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
