import type { Typeface } from './typeface.ts';

// Scripts whose letters stand side by side, each as it is; those of others join, move or run to the left.
const plain =
  /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Armenian}\p{Script=Georgian}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Script=Hangul}\p{Script=Common}\p{Script=Inherited}]*$/u;

/** A text as it can be drawn: without signs that there are no shapes for; undefined where letters would be missing. */
export function drawable(text: string, typeface: Typeface): string | undefined {
  const letters = [...text.normalize('NFC')];
  if (!plain.test(text) || letters.some(letter => /[\p{L}\p{N}]/u.test(letter) && !typeface.has(letter)))
    return undefined;
  const shown = letters.filter(letter => /\s/.test(letter) || typeface.has(letter)).join('');
  return shown.replace(/\s+/g, ' ').trim() || undefined;
}
