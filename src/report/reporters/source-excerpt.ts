import { concealOnLine } from '../conceal.ts';
import type { Place } from '../diagnostic.ts';

/** One line of a source, and the carets that stand below the text in question. */
export interface SourceExcerpt {
  text: string;
  underline: string;
}

const longest = 100;
const leading = 40;

/** Characters that terminals draw two columns wide: East Asian wide forms and pictographs. */
const wide =
  /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6]|\p{Emoji_Presentation}/u;
const widthless = /[\p{Mn}\p{Me}\p{Cf}]/u;

/**
 * The line a place stands on with its text underlined: to its end, to the line's end where it goes on
 * below, or one character where its end is unknown.
 * @param lines the file's lines
 * @param conceal what of them must not be shown
 * @returns undefined where there is no such line, or nothing on it
 */
export function sourceExcerpt(
  lines: readonly string[],
  place: Place,
  conceal: readonly Place[] = [],
): SourceExcerpt | undefined {
  const written = lines[place.line - 1]?.replace(/^\uFEFF/, '');
  if (written === undefined || written.trim() === '') return undefined;
  const full = concealOnLine(written, place.line, conceal);
  const from = Math.min(place.column - 1, full.length);
  const start = full.length > longest ? Math.max(0, from - leading) : 0;
  const shown = full.slice(start, start + longest);
  const to = endOn(full.trimEnd(), place, from);
  const before = `${start > 0 ? '…' : ''}${plainCharacters(full.slice(start, from))}`;
  const marked = plainCharacters(full.slice(from, Math.min(to, start + longest)));
  return {
    text: `${start > 0 ? '…' : ''}${plainCharacters(shown)}${start + longest < full.length ? '…' : ''}`,
    underline: `${' '.repeat(columns(before))}${'^'.repeat(Math.max(1, columns(marked)))}`,
  };
}

function endOn(line: string, { line: number, end }: Place, from: number): number {
  if (!end) return from + 1;
  return end.line === number ? end.column - 1 : line.length;
}

/**
 * A text from elsewhere as a terminal may show it: control characters could move its cursor or colour it, and
 * those that turn the direction of writing could make it read as another text.
 */
export const plainCharacters = (text: string): string =>
  text.replace(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu, ' ');

const columns = (text: string): number =>
  [...text].reduce(
    (sum, character) => sum + (wide.test(character) ? 2 : widthless.test(character) ? 0 : 1),
    0,
  );
