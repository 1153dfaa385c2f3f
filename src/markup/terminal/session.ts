import { continuationPrompt, type Prompt, promptForms, promptOf } from './prompts.ts';

/** One line of a command as shown: the prompt before it, then what was typed. */
export interface CommandLine {
  prompt: string;
  text: string;
}

/** A stretch of a terminal session. */
export type SessionPart =
  | { kind: 'command'; lines: CommandLine[]; language: Prompt['language'] }
  | { kind: 'output'; lines: string[] }
  | { kind: 'comment'; lines: string[] };

/** Splits a code block into commands, their output and comments; undefined when it has no prompt. */
export function readSession(code: string, language: string): SessionPart[] | undefined {
  const lines = code.split('\n');
  const forms = promptForms(language, lines);
  if (forms.length === 0 || !lines.some(line => promptOf(line, forms))) return undefined;
  const parts: SessionPart[] = [];
  for (let index = 0; index < lines.length; ) {
    const prompt = promptOf(lines[index]!, forms);
    if (prompt) {
      const length = commandLength(lines, index, prompt, line => promptOf(line, forms) !== undefined);
      parts.push({
        kind: 'command',
        language: prompt.language,
        lines: commandLines(lines.slice(index, index + length), prompt),
      });
      index += length;
    } else {
      const kind = leadsToPrompt(lines, index, line => promptOf(line, forms) !== undefined)
        ? 'comment'
        : 'output';
      const last = parts.at(-1);
      if (last?.kind === kind) last.lines.push(lines[index]!);
      else parts.push({ kind, lines: [lines[index]!] });
      index += 1;
    }
  }
  return parts;
}

/** A `#` line above a prompt, at the block's beginning or after a blank line, explains the command. */
function leadsToPrompt(lines: string[], index: number, isPrompt: (line: string) => boolean): boolean {
  if (!/^#( |$)/.test(lines[index]!)) return false;
  let above = index;
  while (above > 0 && /^#( |$)/.test(lines[above - 1]!)) above -= 1;
  if (above > 0 && lines[above - 1]!.trim() !== '') return false;
  const below = lines.slice(index).find(line => !/^#( |$)/.test(line) && line.trim() !== '');
  return below !== undefined && isPrompt(below);
}

const heredoc = /<<[-~]?\s*(['"]?)([A-Za-z_]\w*)\1/;
const longestQuote = 30;

/** How many lines a command takes: continued by `\`, a heredoc, an open quote or a continuation prompt. */
function commandLength(
  lines: string[],
  start: number,
  prompt: Prompt,
  isPrompt: (line: string) => boolean,
): number {
  const first = lines[start]!.slice(prompt.text.length);
  const end = heredoc.exec(first)?.[2];
  if (prompt.language === 'bash' && end !== undefined) {
    const close = lines.findIndex((line, index) => index > start && line.replace(/^(> |\t+)/, '') === end);
    if (close > 0) return close - start + 1;
  }
  if (prompt.language === 'bash' && hasOpenQuote(first)) {
    for (
      let index = start + 1;
      index < Math.min(lines.length, start + longestQuote) && !isPrompt(lines[index]!);
      index++
    )
      if (!hasOpenQuote([first, ...lines.slice(start + 1, index + 1)].join('\n'))) return index - start + 1;
  }
  let index = start;
  while (index + 1 < lines.length && goesOn(lines[index]!, lines[index + 1]!, prompt, index > start))
    index += 1;
  return index - start + 1;
}

function goesOn(line: string, next: string, prompt: Prompt, continued: boolean): boolean {
  if (prompt.language === 'bash') return /(?:^|[^\\])(?:\\\\)*\\$/.test(line);
  if (prompt.language === 'powershell') return /`$/.test(line);
  if (prompt.language === 'python') return /^\s*\.\.\.(?: |:|$)/.test(next);
  if (prompt.language !== 'sql' || /;\s*$/.test(line)) return false;
  return continuationPrompt.test(next) && (continued || !next.startsWith('> '));
}

/** Whether a shell text ends inside a quotation. */
function hasOpenQuote(text: string): boolean {
  let open = '';
  for (let index = 0; index < text.length; index++) {
    const character = text[index]!;
    if (character === '\\' && open !== "'") index += 1;
    else if (open !== '') open = character === open ? '' : open;
    else if (character === '"' || character === "'") open = character;
    else if (character === '#' && /^\s?$/.test(text[index - 1] ?? '')) return false;
  }
  return open !== '';
}

function commandLines(lines: string[], prompt: Prompt): CommandLine[] {
  return lines.map((line, index) => {
    if (index === 0) return { prompt: prompt.text, text: line.slice(prompt.text.length) };
    const continuation = prompt.language === 'bash' ? /^> / : continuationPrompt;
    const lead = prompt.language === 'powershell' ? '' : (continuation.exec(line)?.[0] ?? '');
    return { prompt: lead, text: line.slice(lead.length) };
  });
}
