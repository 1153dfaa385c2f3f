import { stopWords } from '../stop-words.ts';
import { functionWords, type Language } from './function-words.ts';

/** Words of a text that are looked at. */
const mostWords = 400;

/**
 * The language whose function words a text has most of (Grefenstette 1995, Comparing two language identification
 * schemes); English where none stands out.
 * @param words folded, in order
 */
export function languageOf(words: readonly string[]): Language {
  const sample = words.slice(0, mostWords);
  const counts: [Language, number][] = [
    ['en', countOf(sample, stopWords)],
    ...Array.from(functionWords, ([language, set]): [Language, number] => [language, countOf(sample, set)]),
  ];
  return counts.reduce((best, next) => (next[1] > best[1] ? next : best))[0];
}

const countOf = (words: readonly string[], set: ReadonlySet<string>): number =>
  words.filter(word => set.has(word)).length;
