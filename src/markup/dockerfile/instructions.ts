/** One line of an instruction. */
export interface InstructionLine {
  /** 0-based line in the file. */
  index: number;
  text: string;
  /** `comment` and blank lines may stand between continuation lines; `heredoc` lines follow them. */
  role: 'code' | 'comment' | 'heredoc' | 'heredoc-end';
}

/** Lines of a Dockerfile that belong together. */
export interface DockerfilePart {
  kind: 'directive' | 'comment' | 'blank' | 'instruction';
  /** Upper case; empty when the text starts in the middle of an instruction. */
  keyword: string;
  lines: InstructionLine[];
}

const keywords = new Set(
  'ADD ARG CMD COPY ENTRYPOINT ENV EXPOSE FROM HEALTHCHECK LABEL MAINTAINER ONBUILD RUN SHELL STOPSIGNAL USER VOLUME WORKDIR'.split(
    ' ',
  ),
);

const keywordPattern = /^\s*([A-Za-z]+)(?=\s|$)/;

/** The instruction keyword that opens a line, in upper case. */
export function keywordOf(line: string): string | undefined {
  const word = keywordPattern.exec(line)?.[1]?.toUpperCase();
  return word !== undefined && keywords.has(word) ? word : undefined;
}

/** A Dockerfile's parts, and the character that continues a line. */
export interface DockerfileOutline {
  continuation: '\\' | '`';
  parts: DockerfilePart[];
}

/**
 * Divides a Dockerfile, or a piece of one, into instructions
 * (https://docs.docker.com/reference/dockerfile/#format): continuation lines with the comments between them,
 * and here-documents.
 */
export function outlineDockerfile(code: string): DockerfileOutline {
  const lines = code.split('\n');
  const parts: DockerfilePart[] = [];
  let continuation: '\\' | '`' = '\\';
  let atTop = true;
  for (let index = 0; index < lines.length; index++) {
    const text = lines[index]!;
    const directive: RegExpExecArray | null = atTop
      ? /^#\s*(?:syntax|escape|check)\s*=\s*(\S*)/i.exec(text)
      : null;
    if (directive && /^#\s*escape/i.test(text) && directive[1] === '`') continuation = '`';
    atTop = directive !== null;
    const kind = directive ? 'directive' : simpleKind(text);
    if (kind !== 'instruction') {
      parts.push({ kind, keyword: '', lines: [{ index, text, role: 'comment' }] });
      continue;
    }
    const keyword = keywordOf(text) ?? '';
    const part: DockerfilePart = { kind, keyword, lines: continuedLines(lines, index, continuation) };
    if (/^(?:RUN|COPY|ADD|ONBUILD)?$/.test(keyword)) addHeredocs(part, lines);
    parts.push(part);
    index = part.lines.at(-1)!.index;
  }
  return { continuation, parts };
}

const simpleKind = (text: string): 'comment' | 'blank' | 'instruction' =>
  text.trim() === '' ? 'blank' : /^\s*#/.test(text) ? 'comment' : 'instruction';

function continuedLines(lines: string[], start: number, continuation: string): InstructionLine[] {
  const continues = (text: string): boolean => text.trimEnd().endsWith(continuation);
  const found: InstructionLine[] = [{ index: start, text: lines[start]!, role: 'code' }];
  let pending: InstructionLine[] = [];
  for (let index = start + 1; index < lines.length && continues(found.at(-1)!.text); index++) {
    const text = lines[index]!;
    const kind = simpleKind(text);
    if (kind !== 'instruction') {
      pending.push({ index, text, role: 'comment' });
      continue;
    }
    // A last line that continues into nothing is a slip; the next instruction still is one.
    if (pending.some(line => line.text.trim() === '') && /^[A-Z]/.test(text) && keywordOf(text)) break;
    found.push(...pending, { index, text, role: 'code' });
    pending = [];
    if (!continues(text)) break;
  }
  return found;
}

/** The here-documents that a line opens, by their delimiters. */
export const heredocMarks = (text: string): { delimiter: string; tabs: boolean; quoted: boolean }[] =>
  [...text.matchAll(/(?<!<)<<(-?)(["']?)([A-Za-z_][\w.-]*)\2/g)].map(match => ({
    delimiter: match[3]!,
    tabs: match[1] === '-',
    quoted: match[2] !== '',
  }));

function addHeredocs(part: DockerfilePart, lines: string[]): void {
  const code = part.lines.filter(line => line.role === 'code').map(line => line.text);
  let index = part.lines.at(-1)!.index + 1;
  for (const { delimiter, tabs } of heredocMarks(code.join('\n'))) {
    for (; index < lines.length; index++) {
      const text = lines[index]!;
      const ends = (tabs ? text.replace(/^\t+/, '') : text) === delimiter;
      part.lines.push({ index, text, role: ends ? 'heredoc-end' : 'heredoc' });
      if (!ends) continue;
      index++;
      break;
    }
  }
}
