import { diffArrays } from 'diff';

/** Character offsets `[from, to)` in a line. */
export type Range = readonly [from: number, to: number];

/** An old and a new line that are versions of one line, with what differs in each. */
export interface LinePair {
  /** Index among the removed lines. */
  before: number;
  /** Index among the added lines. */
  after: number;
  beforeMarks: Range[];
  afterMarks: Range[];
}

// Below this share of common words two lines are different lines, and marking words in them is noise.
const leastSimilar = 0.45;
const mostComparisons = 10_000;
const longestLine = 2_000;

/**
 * Pairs removed lines with added lines that are versions of them, in order and so that the pairs have most
 * in common, and marks the words in which each pair differs.
 */
export function pairLines(removed: readonly string[], added: readonly string[]): LinePair[] {
  if (removed.length * added.length > mostComparisons) return [];
  const oldWords = removed.map(wordsOf);
  const newWords = added.map(wordsOf);
  const likeness = oldWords.map(a => newWords.map(b => similarity(a, b)));
  return bestPairs(likeness).map(([before, after]) => ({
    before,
    after,
    ...markWords(oldWords[before]!, newWords[after]!),
  }));
}

/** Words, runs of spaces and single other characters; scripts written without spaces go by character. */
function wordsOf(line: string): string[] {
  if (line.length > longestLine) return [];
  return (
    line.match(
      /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]|[\p{L}\p{M}\p{N}_]+?(?=[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]|[^\p{L}\p{M}\p{N}_]|$)|\s+|[^\s]/gu,
    ) ?? []
  );
}

/** Dice's coefficient over the characters of the words two lines share, whatever their order. */
function similarity(a: readonly string[], b: readonly string[]): number {
  const counts = new Map<string, number>();
  let total = 0;
  for (const word of a) {
    if (word.trim() === '') continue;
    total += word.length;
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  let shared = 0;
  for (const word of b) {
    if (word.trim() === '') continue;
    total += word.length;
    const left = counts.get(word) ?? 0;
    if (left === 0) continue;
    counts.set(word, left - 1);
    shared += word.length;
  }
  return total === 0 ? 0 : (2 * shared) / total;
}

/** The order-preserving pairs with the greatest sum of likeness, as in a longest common subsequence. */
function bestPairs(likeness: number[][]): [number, number][] {
  const rows = likeness.length;
  const columns = likeness[0]?.length ?? 0;
  const best = Array.from({ length: rows + 1 }, () => new Array<number>(columns + 1).fill(0));
  const gain = (r: number, c: number): number => {
    const value = likeness[r]![c]!;
    return value < leastSimilar ? Number.NEGATIVE_INFINITY : value + best[r + 1]![c + 1]!;
  };
  for (let r = rows - 1; r >= 0; r--) {
    for (let c = columns - 1; c >= 0; c--)
      best[r]![c] = Math.max(best[r + 1]![c]!, best[r]![c + 1]!, gain(r, c));
  }
  const pairs: [number, number][] = [];
  let [r, c] = [0, 0];
  while (r < rows && c < columns) {
    if (best[r]![c] === gain(r, c)) pairs.push([r++, c++]);
    else if (best[r]![c] === best[r + 1]![c]) r++;
    else c++;
  }
  return pairs;
}

function markWords(oldWords: string[], newWords: string[]): { beforeMarks: Range[]; afterMarks: Range[] } {
  const beforeMarks: Range[] = [];
  const afterMarks: Range[] = [];
  let [o, n] = [0, 0];
  for (const part of diffArrays(oldWords, newWords)) {
    const length = part.value.join('').length;
    if (part.removed) beforeMarks.push([o, o + length]);
    if (part.added) afterMarks.push([n, n + length]);
    if (!part.added) o += length;
    if (!part.removed) n += length;
  }
  return {
    beforeMarks: joinOverSpaces(beforeMarks, oldWords.join('')),
    afterMarks: joinOverSpaces(afterMarks, newWords.join('')),
  };
}

/** Joins marks that only spaces part, so that a changed phrase reads as one. */
function joinOverSpaces(marks: Range[], line: string): Range[] {
  const joined: Range[] = [];
  for (const mark of marks) {
    const last = joined.at(-1);
    if (last && line.slice(last[1], mark[0]).trim() === '') joined[joined.length - 1] = [last[0], mark[1]];
    else joined.push(mark);
  }
  return joined;
}
