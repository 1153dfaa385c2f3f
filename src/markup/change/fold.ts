import type { ChangeLine } from './model.ts';
import { contextLines } from './patch.ts';

/** Lines that are shown, or folded away, together. */
export interface Run {
  kind: 'same' | 'changed' | 'folded';
  lines: ChangeLine[];
}

// Folding fewer lines would take the place of what it saves.
const leastFolded = 4;

/**
 * Divides a hunk's lines into runs of changed and unchanged lines; of a long unchanged run only
 * {@link contextLines} lines beside a change stay open.
 */
export function runsOf(lines: readonly ChangeLine[]): Run[] {
  const runs: Run[] = [];
  for (const line of lines) {
    const kind = line.kind === 'same' ? 'same' : 'changed';
    if (runs.at(-1)?.kind !== kind) runs.push({ kind, lines: [] });
    runs.at(-1)!.lines.push(line);
  }
  if (!runs.some(run => run.kind === 'changed')) return runs;
  return runs.flatMap((run, index) => {
    if (run.kind !== 'same') return [run];
    const above = index === 0 ? 0 : contextLines;
    const below = index === runs.length - 1 ? 0 : contextLines;
    if (run.lines.length - above - below < leastFolded) return [run];
    const end = run.lines.length - below;
    const parts: Run[] = [
      { kind: 'same', lines: run.lines.slice(0, above) },
      { kind: 'folded', lines: run.lines.slice(above, end) },
      { kind: 'same', lines: run.lines.slice(end) },
    ];
    return parts.filter(part => part.lines.length > 0);
  });
}
