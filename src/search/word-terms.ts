import { formsOf, termOf } from './terms.ts';
import type { Word } from './words.ts';

/** Beyond this the memory is emptied, which costs time only. */
const rememberedWords = 50_000;
const remembered = new Map<string, readonly string[]>();

/** A word's index terms, the most specific first. The texts that hits are shown from say the same words again and again. */
export function termsOfWord(word: Word): readonly string[] {
  const known = remembered.get(word.text);
  if (known) return known;
  if (remembered.size >= rememberedWords) remembered.clear();
  const terms = formsOf(word).map(termOf);
  remembered.set(word.text, terms);
  return terms;
}
