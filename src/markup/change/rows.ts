import type { LinePair } from './word-diff.ts';

/**
 * The rows that removed and added lines take when they stand side by side: the two lines of a pair share a
 * row, lines between pairs fill up from above.
 * @returns for each side the row of each line
 */
export function alignRows(
  removed: number,
  added: number,
  pairs: readonly LinePair[],
): { before: number[]; after: number[] } {
  const before: number[] = [];
  const after: number[] = [];
  let row = 0;
  for (const pair of [...pairs, { before: removed, after: added }]) {
    const start = row;
    const oldStretch = pair.before - before.length;
    const newStretch = pair.after - after.length;
    for (let i = 0; i < oldStretch; i++) before.push(start + i);
    for (let i = 0; i < newStretch; i++) after.push(start + i);
    row = start + Math.max(oldStretch, newStretch);
    if (pair.before < removed && pair.after < added) {
      before.push(row);
      after.push(row);
      row++;
    }
  }
  return { before, after };
}
