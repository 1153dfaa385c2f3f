import type { PlacedFigure } from './write-figures.ts';

/** Puts figures where a file's text has their expressions; every other character stays as it is. */
export function withFigures(source: string, figures: readonly PlacedFigure[]): string {
  if (figures.length === 0) return source;
  const starts = lineStarts(source);
  const offset = ({ line, column }: { line: number; column: number }): number =>
    (starts[line - 1] ?? source.length) + column - 1;
  return figures
    .flatMap(({ text, place }) => (place.end ? [{ text, start: offset(place), end: offset(place.end) }] : []))
    .sort((a, b) => b.start - a.start)
    .reduce((text, edit) => text.slice(0, edit.start) + edit.text + text.slice(edit.end), source);
}

/** Where each line begins; lines end as places count them, and a byte order mark is no character. */
const lineStarts = (source: string): number[] => [
  source.startsWith('\uFEFF') ? 1 : 0,
  ...Array.from(source.matchAll(/\r\n?|\n/g), ({ 0: end, index }) => index + end.length),
];
