import type { ChangeLine, Hunk } from './model.ts';

/** Lines of context around a change, as git has by default. */
export const contextLines = 3;

/** What a patch says before its hunks. */
export interface PatchHead {
  /** The file's path. */
  file: string;
  /** A diff's own lines before its first hunk, used instead of the paths. */
  header?: string | undefined;
}

/** The new text of a change: its unchanged and its added lines. */
export function afterTextOf(lines: readonly ChangeLine[]): string {
  return lines
    .filter(line => line.kind !== 'del')
    .map(line => `${line.text}${line.unterminated ? '' : '\n'}`)
    .join('');
}

/**
 * A patch that `git apply` accepts, in the unified format
 * (https://www.gnu.org/software/diffutils/manual/html_node/Detailed-Unified.html).
 * @param lines the change's lines in order; where their numbers jump, lines are left out between them
 * @returns an empty string when no line is changed and no header says otherwise
 */
export function patchOf(lines: readonly ChangeLine[], head: PatchHead): string {
  const hunks = hunksOf(lines).map(hunkText);
  if (hunks.length === 0) return head.header ? `${head.header}\n` : '';
  const paths = `--- ${quoted(`a/${head.file}`)}\n+++ ${quoted(`b/${head.file}`)}\n`;
  const own = head.header ? `${head.header}\n` : '';
  return `${own}${/^--- /m.test(own) ? '' : paths}${hunks.join('')}`;
}

/**
 * Cuts lines into hunks with {@link contextLines} unchanged lines around each change, as a unified diff has
 * them. Changes whose contexts meet share a hunk.
 */
export function hunksOf(lines: readonly ChangeLine[]): ChangeLine[][] {
  const hunks: ChangeLine[][] = [];
  let lastKept = -1;
  lines.forEach((line, index) => {
    if (line.kind === 'same') return;
    const from = Math.max(lastKept + 1, index - contextLines);
    const to = Math.min(lines.length - 1, index + contextLines);
    for (let i = from; i <= to; i++) {
      const joins = i > 0 && i - 1 === lastKept && follows(lines[i - 1]!, lines[i]!);
      if (!joins) hunks.push([]);
      hunks.at(-1)!.push(lines[i]!);
      lastKept = i;
    }
  });
  return hunks.filter(hunk => hunk.some(line => line.kind !== 'same'));
}

/** Whether no line is left out between two lines. */
function follows(line: ChangeLine, next: ChangeLine): boolean {
  const gap = (side: 'before' | 'after'): boolean =>
    line[side] !== undefined && next[side] !== undefined && next[side] !== line[side] + 1;
  return !gap('before') && !gap('after');
}

function hunkText(lines: ChangeLine[]): string {
  const range = (side: 'before' | 'after'): string => {
    const numbers = lines.flatMap(line => line[side] ?? []);
    // A side without lines names the line after which it stands; counting from the other side finds it.
    const start = numbers[0] ?? startOfEmptySide(lines, side);
    return numbers.length === 1 ? `${start}` : `${start},${numbers.length}`;
  };
  const body = lines.map(line => {
    const sign = { same: ' ', del: '-', ins: '+' }[line.kind];
    return `${sign}${line.text}\n${line.unterminated ? '\\ No newline at end of file\n' : ''}`;
  });
  return `@@ -${range('before')} +${range('after')} @@\n${body.join('')}`;
}

// Such a hunk has no unchanged line, so it covers a whole text, or comes from a diff without context.
function startOfEmptySide(lines: ChangeLine[], side: 'before' | 'after'): number {
  const other = side === 'before' ? lines[0]!.after : lines[0]!.before;
  return Math.max(0, (other ?? 1) - 1);
}

/** A path as git quotes it when it holds quotes, backslashes or control characters. */
function quoted(path: string): string {
  const escapes: Record<string, string> = { '"': '\\"', '\\': '\\\\', '\n': '\\n', '\t': '\\t' };
  const escaped = path.replace(/["\\\n\t]/g, character => escapes[character]!);
  return escaped === path ? path : `"${escaped}"`;
}

/** All lines of a change's hunks, in order. */
export const linesOf = (hunks: readonly Hunk[]): ChangeLine[] => hunks.flatMap(hunk => hunk.lines);
