import { editDistance } from './distance.ts';
import { compare } from './document.ts';

/** A word that a mistyped word may have been meant as. */
export interface Spelling {
  word: string;
  /** How many documents use it. */
  frequency: number;
}

/** Whether a form is a word that somebody could misspell: of letters, neither short nor endless. */
export const isSpelling = (form: string): boolean =>
  form.length >= 4 && form.length <= 24 && /^[\p{sc=Latin}\p{sc=Cyrillic}\p{sc=Greek}]+$/u.test(form);

/**
 * A word's key in the table of spellings: first letter, length, word. Mistyped words mostly keep their first
 * letter (Pollock & Zamora 1984) and about their length, so what they may have been meant as stands together.
 */
export const spellingKey = (word: string): string => word[0] + lengthSign(word.length) + word.slice(1);

/** The word of a key. */
export const wordOfKey = (key: string): string => key[0] + key.slice(2);

/** First and last possible key of the words that a mistyped word may have been meant as, had it this first letter. */
export function spellingRange(initial: string, word: string): [string, string] {
  const limit = allowedEdits(word);
  return [
    initial + lengthSign(Math.max(1, word.length - limit)),
    `${initial}${lengthSign(word.length + limit)}\uffff`,
  ];
}

/** The nearest words within the allowed edits, the most frequent first; at most three. */
export function nearestSpellings(word: string, candidates: Iterable<Spelling>): string[] {
  const limit = allowedEdits(word);
  const near = Array.from(candidates, spelling => ({
    ...spelling,
    distance: editDistance(word, spelling.word, limit),
  })).filter(({ distance }) => distance <= limit);
  const least = Math.min(...near.map(({ distance }) => distance));
  return near
    .filter(({ distance }) => distance === least)
    .sort((a, b) => b.frequency - a.frequency || compare(a.word, b.word))
    .slice(0, 3)
    .map(spelling => spelling.word);
}

/** One slip in a short word, two in a long one. */
const allowedEdits = (word: string): number => (word.length < 8 ? 1 : 2);

const lengthSign = (length: number): string => String.fromCharCode(64 + length);
