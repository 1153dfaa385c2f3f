import type { Place } from '../../report/diagnostic.ts';

/** The place of a range of offsets in a text. */
export function placeIn(text: string, start: number, end: number): Place {
  return { ...pointAt(text, start), end: pointAt(text, end) };
}

function pointAt(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split(/\r\n?|\n/);
  return { line: before.length, column: before.at(-1)!.length + 1 };
}
