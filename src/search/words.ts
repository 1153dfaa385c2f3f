/** A word or identifier. */
export interface WrittenWord {
  text: string;
  /** Two neighbouring letters of a script that is written without spaces. */
  bigram?: true;
}

/** A word or identifier as it stands in a text. */
export interface Word extends WrittenWord {
  start: number;
  end: number;
}

const unspaced = String.raw`\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}ー々〆ｰﾞﾟ`;
const letter = String.raw`[[\p{L}\p{N}\p{M}_]--[${unspaced}]]`;

/**
 * Either a run of an unspaced script, or letters and digits with the signs that hold an identifier together
 * (`libpq-dev`, `node:18-alpine`, `src/lib/foo.ts`, `a::b`), with what stands before (the dashes of a flag, the dot of
 * a hidden file, the sign of `#1234`) and after (`C++`, an English contraction).
 */
const pattern = new RegExp(
  String.raw`([${unspaced}]+)|(?:(?<!${letter})(?:--?|#(?=\d))|(?<=^|[\s"'\x60\(\/])\.(?=\p{L}))?${letter}+(?:(?:[.\/:@\\+\-#]{1,2}${letter}+)|(?:['’](?:s|t|re|ve|ll|d|m)(?!${letter}))|\+\+(?![\p{L}\p{N}+])|(?<=(?<![\p{L}\p{N}])[CFcf])#(?![\p{L}\p{N}]))*`,
  'gv',
);

/** Every word of a text in order, identifiers whole, unspaced scripts as overlapping pairs of letters. */
export function* wordsOf(text: string): Generator<Word> {
  for (const match of text.matchAll(pattern)) {
    const start = match.index;
    if (match[1] === undefined) yield { text: match[0], start, end: start + match[0].length };
    else yield* bigrams(match[1], start);
  }
}

/** The same words without their places, which is several times as fast. */
export function wordTextsOf(text: string): string[] {
  const runs: string[] = text.match(pattern) ?? [];
  if (!isUnspaced(text)) return runs;
  return runs.flatMap(run => (isUnspaced(run) ? Array.from(bigrams(run, 0), word => word.text) : [run]));
}

/** A word of {@link wordTextsOf}. */
export const writtenWord = (text: string): WrittenWord =>
  isUnspaced(text) ? { text, bigram: true } : { text };

const unspacedLetter = new RegExp(`[${unspaced}]`, 'v');
const isUnspaced = (text: string): boolean => unspacedLetter.test(text);

function* bigrams(run: string, start: number): Generator<Word> {
  // A mark of half-width kana belongs to the letter before it.
  const letters = run.match(/.[ﾞﾟ\u3099\u309a]*/gsu)!;
  let at = start;
  for (let i = 0; i < Math.max(1, letters.length - 1); i++) {
    const pair = letters.slice(i, i + 2).join('');
    yield { text: pair, start: at, end: at + pair.length, bigram: true };
    at += letters[i]!.length;
  }
}
