import { plainCharacters } from '../report/reporters/source-excerpt.ts';
import type { TextPart } from '../search/excerpt.ts';
import type { Paint } from './paint.ts';

/**
 * Text on lines of at most a width, each behind the same indent, the words that were looked for emphasised.
 * What came from a report is made fit for a terminal.
 */
export function wrapped(parts: readonly TextPart[], width: number, indent: string, paint: Paint): string {
  const lines: string[] = [];
  let line = '';
  let columns = 0;
  for (const pieces of wordsOf(parts)) {
    const length = pieces.reduce((sum, { text }) => sum + text.length, 0);
    if (columns > 0 && indent.length + columns + 1 + length > width) {
      lines.push(line);
      [line, columns] = ['', 0];
    }
    const word = pieces.map(({ text, marked }) => (marked ? paint(['bold', 'yellow'], text) : text)).join('');
    line += columns > 0 ? ` ${word}` : word;
    columns += length + (columns > 0 ? 1 : 0);
  }
  return [...lines, line].map(text => `${indent}${text}`).join('\n');
}

/** A word may be marked in part: `--no-` and `cache`. */
function wordsOf(parts: readonly TextPart[]): TextPart[][] {
  const words: TextPart[][] = [[]];
  for (const { text, marked } of parts)
    for (const [i, piece] of plainCharacters(text).split(/\s+/).entries()) {
      if (i > 0) words.push([]);
      if (piece !== '') words.at(-1)!.push({ text: piece, marked });
    }
  return words.filter(word => word.length > 0);
}
