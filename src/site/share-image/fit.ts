import type { Typeface } from './typeface.ts';

/** A text in lines of one size. */
export interface Fitted {
  size: number;
  lines: string[];
}

/** A size of letters, and how many lines of it there is room for. */
export type Size = readonly [size: number, lines: number];

/**
 * Breaks a text into lines at the largest size in which there is room for it; at the smallest the end of a text that is
 * longer still is left out, which an ellipsis tells.
 */
export function fitted(text: string, typeface: Typeface, width: number, sizes: readonly Size[]): Fitted {
  for (const [size, most] of sizes) {
    const lines = linesOf(text, typeface, size, width);
    if (lines.length <= most) return { size, lines };
  }
  const [size, most] = sizes.at(-1)!;
  const lines = linesOf(text, typeface, size, width);
  const last = lines.slice(most - 1).join(' ');
  return { size, lines: [...lines.slice(0, most - 1), shortened(last, typeface, size, width)] };
}

/** As much of a text as a line has room for, with an ellipsis where that is not all. */
export function shortened(text: string, typeface: Typeface, size: number, width: number): string {
  if (typeface.widthOf(text, size) <= width) return text;
  const letters = [...text];
  while (letters.length > 0 && typeface.widthOf(`${letters.join('')}…`, size) > width) letters.pop();
  return `${letters.join('').replace(/[\s\p{P}]+$/u, '')}…`;
}

// Scripts that put no spaces between words may be broken between any two letters, but not before a closing mark.
const pieces =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef][\u3001\u3002\u300d\u300f\u3011\u30fc\uff09\uff01\uff0c\uff1a\uff1b\uff1f\p{Pe}\p{Pf}]*|[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]+/gu;

function linesOf(text: string, typeface: Typeface, size: number, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const match of text.matchAll(pieces)) {
    const spaced =
      line !== '' && /\s/.test(text[match.index - 1] ?? '') ? `${line} ${match[0]}` : line + match[0];
    if (typeface.widthOf(spaced, size) <= width) {
      line = spaced;
      continue;
    }
    if (line !== '') lines.push(line);
    const broken = brokenWord(match[0], typeface, size, width);
    lines.push(...broken.slice(0, -1));
    line = broken.at(-1)!;
  }
  return line === '' ? lines : [...lines, line];
}

/** A word that is wider than a line, in parts that are not. */
function brokenWord(word: string, typeface: Typeface, size: number, width: number): string[] {
  const parts = [''];
  for (const letter of word) {
    const longer = parts.at(-1)! + letter;
    if (typeface.widthOf(longer, size) <= width) parts[parts.length - 1] = longer;
    else parts.push(letter);
  }
  return parts;
}
