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
  const counts = new Map<Language, number>([['en', 0]]);
  for (const word of words.slice(0, mostWords))
    for (const language of usersOf.get(word) ?? []) counts.set(language, (counts.get(language) ?? 0) + 1);
  return [...counts].reduce((best, next) =>
    next[1] > best[1] || (next[1] === best[1] && order.get(next[0])! < order.get(best[0])!) ? next : best,
  )[0];
}

/** The languages that use a function word, and their order, which decides where as many words speak for two. */
const order = new Map<Language, number>();
const usersOf = new Map<string, Language[]>();
for (const [language, words] of [['en', stopWords] as const, ...functionWords]) {
  order.set(language, order.size);
  for (const word of words) usersOf.set(word, [...(usersOf.get(word) ?? []), language]);
}
