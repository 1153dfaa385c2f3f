import type { StoredDocument } from './stored.ts';
import { termsOfWord } from './word-terms.ts';
import { wordsOf } from './words.ts';

/** A word as it stands in a text, with the terms that find it. */
export interface ReadWord {
  start: number;
  end: number;
  terms: readonly string[];
}

/** Reads the words of a text. */
export type ReadWords = (text: string) => readonly ReadWord[];

export const readWords: ReadWords = text =>
  Array.from(wordsOf(text), word => ({ start: word.start, end: word.end, terms: termsOfWord(word) }));

/** Documents whose words are remembered; those read longest ago are forgotten, which costs time only. */
const mostDocuments = 100;
const remembered = new Map<StoredDocument, Map<string, readonly ReadWord[]>>();

/** Reads the words of a document's texts, each text once while one types: the same hits are shown again and again. */
export function readWordsOf(document: StoredDocument): ReadWords {
  const texts = remembered.get(document) ?? new Map<string, readonly ReadWord[]>();
  remembered.delete(document);
  remembered.set(document, texts);
  if (remembered.size > mostDocuments) remembered.delete(remembered.keys().next().value!);
  return text => {
    const words = texts.get(text) ?? readWords(text);
    texts.set(text, words);
    return words;
  };
}
