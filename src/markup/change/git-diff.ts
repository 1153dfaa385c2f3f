import { continuesHeader, fileOfHeader, opensFile } from './diff-header.ts';
import type { ChangeLine, FileChange, Hunk } from './model.ts';

/** Whether a text is a diff as git or diff write it, whatever its fence calls it. */
export const looksLikeDiff = (text: string): boolean =>
  /^diff --git \S+ \S+$/m.test(text) || (/^--- \S.*\n\+\+\+ \S/m.test(text) && /^@@ /m.test(text));

/** How many lines a hunk's header promises that have not come yet. */
interface Promised {
  before: number;
  after: number;
}

/**
 * Reads a diff: `git diff` output of any number of files, a plain unified diff, or mere lines with `-` and
 * `+` before them. Diffs in reports are shortened by hand, so a hunk may be longer or shorter than its header
 * says, and its header may have no numbers.
 */
export function parseDiff(text: string): FileChange[] {
  const lines = text.split('\n');
  const bare = !looksLikeDiff(text) && !/^@@/m.test(text);
  const files: FileChange[] = [];
  let preamble: string[] = [];
  let hunk: Hunk | undefined;
  let promised: Promised | undefined;
  let [before, after] = [1, 1];

  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]!;
    const numbers = hunkHeader(line);
    if (numbers) {
      // A hunk without numbers stands somewhere below the one before it.
      before = numbers.before ?? before + (hunk ? 1 : 0);
      after = numbers.after ?? after + (hunk ? 1 : 0);
      promised = numbers.promised;
      hunk = { ...(numbers.heading && { heading: numbers.heading }), lines: [] };
      if (files.length === 0) files.push(fileOfHeader([], preamble));
      preamble = [];
      files.at(-1)!.hunks.push(hunk);
    } else if (opensFile(line, lines[index + 1] ?? '') && !(line.startsWith('--- ') && isDue(promised))) {
      const header = [line];
      while (continuesHeader(lines[index + 1] ?? '', header.at(-1)!)) header.push(lines[++index]!);
      files.push(fileOfHeader(header, preamble));
      [preamble, hunk, promised, before, after] = [[], undefined, undefined, 1, 1];
    } else if (hunk && line.startsWith('\\ ')) {
      const last = hunk.lines.at(-1);
      if (last) last.unterminated = true;
    } else if (hunk && endsHunk(line, promised)) {
      hunk = undefined;
    } else if (hunk || bare) {
      if (!hunk) {
        hunk = { lines: [] };
        files.push({ ...fileOfHeader([], []), hunks: [hunk] });
      }
      const read = readLine(line);
      if (read.kind !== 'ins') read.before = before++;
      if (read.kind !== 'del') read.after = after++;
      if (promised && read.before) promised.before--;
      if (promised && read.after) promised.after--;
      hunk.lines.push(read);
    } else preamble.push(line);
  }
  for (const file of files) dropBlankEnds(file, bare);
  if (bare && files[0]) dropSpaceAfterSign(files[0]);
  return files;
}

function hunkHeader(
  line: string,
): { before?: number; after?: number; heading?: string; promised?: Promised } | undefined {
  const match = /^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@ ?(.*)$/.exec(line);
  if (match) {
    const [before, beforeCount, after, afterCount] = match.slice(1, 5).map(n => Number(n ?? 1));
    // A side without lines names the line above it.
    return {
      before: beforeCount === 0 ? before! + 1 : before!,
      after: afterCount === 0 ? after! + 1 : after!,
      heading: match[5]!,
      promised: { before: beforeCount!, after: afterCount! },
    };
  }
  const loose = /^@@(?: (.*?))?(?: ?@@ ?(.*))?$/.exec(line);
  return loose ? { heading: (loose[2] || loose[1] || '').replace(/^\.{3}$/, '') } : undefined;
}

const isDue = (promised: Promised | undefined): boolean =>
  promised !== undefined && (promised.before > 0 || promised.after > 0);

/** A blank line, or the signature of a mailed patch, after all promised lines have come. */
const endsHunk = (line: string, promised: Promised | undefined): boolean =>
  promised !== undefined && !isDue(promised) && /^(?:-- )?$/.test(line);

function readLine(line: string): ChangeLine {
  const kind = line[0] === '-' ? 'del' : line[0] === '+' ? 'ins' : 'same';
  return { kind, text: /^[-+ ]/.test(line) ? line.slice(1) : line };
}

/** Drops the blank lines that a fence has before its end. */
function dropBlankEnds(file: FileChange, bare: boolean): void {
  for (const { lines } of bare ? file.hunks : []) {
    while (lines.at(-1)?.kind === 'same' && lines.at(-1)!.text === '') lines.pop();
  }
  file.hunks = file.hunks.filter(hunk => hunk.lines.length > 0);
}

// `- old` and `+ new` written by hand have a space after the sign that is no part of the line.
function dropSpaceAfterSign(file: FileChange): void {
  const lines = file.hunks.flatMap(hunk => hunk.lines).filter(line => line.text !== '');
  const indents = lines.map(line => line.text.search(/[^ ]|$/));
  if (Math.min(...indents) !== 1) return;
  for (const line of lines) line.text = line.text.slice(1);
}
