/**
 * How many letters must be inserted, deleted, replaced or swapped with a neighbour to turn one word into another
 * (optimal string alignment; Damerau 1964).
 * @returns the distance, or `limit + 1` as soon as it must exceed `limit`
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let twoBefore: number[] = [];
  let before = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = before[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      row[j] = Math.min(before[j]! + 1, row[j - 1]! + 1, replaced);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        row[j] = Math.min(row[j]!, twoBefore[j - 2]! + 1);
    }
    if (Math.min(...row) > limit) return limit + 1;
    twoBefore = before;
    before = row;
  }
  return Math.min(before[b.length]!, limit + 1);
}
