import { fold } from './fold.ts';
import { isNoise, maskNoise } from './signature-noise.ts';

/** What stays the same of a logged line when it is logged again. */
export interface Signature {
  /** Hash of the words, 32 bits: the key in the index's table of signatures. */
  key: number;
  /** The words in order, folded. */
  words: string[];
}

/** Fewer words say too little to tell one error from another. */
const fewestWords = 3;
/** Parts of a line that are signed beside the whole line. */
const mostParts = 6;

/**
 * The signatures of a line, the most specific first: of the whole message, then of what is left without what stands
 * before a colon, since every layer that passes an error on puts its own words before it. Two lines are the same
 * error where they share one.
 */
export function signaturesOf(line: string): Signature[] {
  const found = new Map<number, Signature>();
  for (const message of messagesIn(line)) {
    const clauses = message.split(boundary).map(wordsIn);
    const parts = [
      ...clauses.map((_, i) => clauses.slice(i).flat()),
      ...clauses.filter(words => words.length > fewestWords),
    ];
    for (const words of parts.map(withoutLevel)) {
      if (!isTelling(words)) continue;
      const key = keyOf(words.join(' '));
      if (found.size <= mostParts && !found.has(key)) found.set(key, { key, words });
    }
  }
  return [...found.values()];
}

/** The words of a line that are the same each time it is logged, folded, in order. */
export const stableWords = (line: string): string[] => withoutLevel(wordsIn(line));

const boundary = /(?<=\w["')\]]?):\s+|\s[-–—|]\s|(?<=[\])])\s*:?\s+/;

function wordsIn(text: string): string[] {
  const words: string[] = [];
  for (const [part] of maskNoise(text).matchAll(/[\p{L}\p{M}\p{N}_]+/gu))
    if (!isNoise(part)) words.push(fold(part).replace(/^([a-z]{3,})\d{1,4}$/, '$1'));
  return words;
}

const levels = new Set(
  'trace debug info notice warn warning error err fatal critical crit severe level stderr stdout'.split(' '),
);

function withoutLevel(words: string[]): string[] {
  const from = words.findIndex(word => !levels.has(word));
  return from < 0 ? [] : words.slice(from);
}

const isTelling = (words: string[]): boolean =>
  words.length >= fewestWords || (words.length === 2 && words.join('').length >= 16);

/** Keys of structured logs whose values say what happened. */
const messageField =
  /["']?\b(?:msg|message|error|err|reason|detail|exception)["']?\s*[=:]\s*"((?:[^"\\]|\\.)*)"/gi;

/** The messages that a line holds: of a structured log (JSON, logfmt) the values that speak, else the line itself. */
function* messagesIn(line: string): Generator<string> {
  const values = Array.from(line.matchAll(messageField), match => match[1]!);
  if (values.length === 0) return yield line;
  const before = line.slice(0, line.search(messageField)).replace(/[{,][^{]*$/, '');
  if (!/^\s*$/.test(before)) yield before;
  yield* values;
}

/** FNV-1a (Fowler, Noll & Vo), of code units, stirred so that its upper bits are as good as its lower ones. */
function keyOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
}
