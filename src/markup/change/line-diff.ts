import { diffArrays } from 'diff';
import { terminatedLines } from './lines.ts';
import type { ChangeLine, LineKind } from './model.ts';
import { slideGroups } from './slide.ts';

// Myers's algorithm takes time and memory in the square of the number of edits: this many take half a second.
const mostEdits = 2_000;

/**
 * The shortest line diff between two texts (E. W. Myers, "An O(ND) Difference Algorithm and Its Variations",
 * 1986): no other has fewer changed lines. Its groups of changed lines stand where readers expect them.
 * Texts that differ in more lines than can be compared in half a second become one replacement.
 */
export function lineDiff(before: string, after: string): ChangeLine[] {
  const oldLines = terminatedLines(before);
  const newLines = terminatedLines(after);
  const { removed, added } = changedLines(oldLines, newLines);
  slideGroups(oldLines, removed, added);
  slideGroups(newLines, added, removed);
  return assemble(oldLines, newLines, removed, added);
}

function changedLines(oldLines: string[], newLines: string[]): { removed: boolean[]; added: boolean[] } {
  const removed = oldLines.map(() => false);
  const added = newLines.map(() => false);
  const { start, endOld, endNew } = trimCommon(oldLines, newLines);
  // A line that only one text has is changed in any diff; leaving it out beforehand shortens the search.
  const inOld = new Set(oldLines.slice(start, endOld));
  const inNew = new Set(newLines.slice(start, endNew));
  const oldCandidates = candidates(oldLines, start, endOld, inNew, removed);
  const newCandidates = candidates(newLines, start, endNew, inOld, added);
  const parts = diffArrays(
    oldCandidates.map(index => oldLines[index]!),
    newCandidates.map(index => newLines[index]!),
    { maxEditLength: mostEdits },
  ) ?? [
    { removed: true, added: false, count: oldCandidates.length },
    { removed: false, added: true, count: newCandidates.length },
  ];
  let [o, n] = [0, 0];
  for (const part of parts) {
    for (let i = 0; i < part.count; i++) {
      if (!part.added) removed[oldCandidates[o++]!] ||= part.removed;
      if (!part.removed) added[newCandidates[n++]!] ||= part.added;
    }
  }
  return { removed, added };
}

function trimCommon(a: string[], b: string[]): { start: number; endOld: number; endNew: number } {
  const shortest = Math.min(a.length, b.length);
  let start = 0;
  while (start < shortest && a[start] === b[start]) start++;
  let tail = 0;
  while (tail < shortest - start && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  return { start, endOld: a.length - tail, endNew: b.length - tail };
}

function candidates(
  lines: string[],
  start: number,
  end: number,
  other: Set<string>,
  changed: boolean[],
): number[] {
  const found: number[] = [];
  for (let index = start; index < end; index++) {
    if (other.has(lines[index]!)) found.push(index);
    else changed[index] = true;
  }
  return found;
}

function assemble(
  oldLines: string[],
  newLines: string[],
  removed: boolean[],
  added: boolean[],
): ChangeLine[] {
  const lines: ChangeLine[] = [];
  const push = (kind: LineKind, line: string, numbers: { before?: number; after?: number }) =>
    lines.push({
      kind,
      text: line.replace(/\n$/, ''),
      ...numbers,
      ...(!line.endsWith('\n') && { unterminated: true as const }),
    });
  let [o, n] = [0, 0];
  while (o < oldLines.length || n < newLines.length) {
    if (removed[o]) push('del', oldLines[o]!, { before: ++o });
    else if (added[n]) push('ins', newLines[n]!, { after: ++n });
    else push('same', oldLines[o]!, { before: ++o, after: ++n });
  }
  return lines;
}
