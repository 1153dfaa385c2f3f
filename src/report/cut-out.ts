/** A part of a text that is to go, and what is put there. */
export interface Cut {
  start: number;
  end: number;
  put?: string;
}

/**
 * Cuts parts out of a text whose lines stay: every other character keeps its line, and lines that were all cut are left
 * empty. Cuts may lie within one another.
 */
export function cutOut(text: string, cuts: readonly Cut[]): string {
  if (cuts.length === 0) return text;
  const lines = (part: string): string => part.replace(/[^\n]+/g, ' ');
  let result = '';
  let at = 0;
  for (const { start, end, put = '' } of cuts.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (start > at) result += text.slice(at, start);
    result += put;
    if (end > at) result += lines(text.slice(Math.max(at, start), end));
    at = Math.max(at, end);
  }
  return (result + text.slice(at)).replace(/^[ \t]+$/gm, '');
}
