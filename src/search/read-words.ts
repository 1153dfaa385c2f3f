import type { Weights } from './looked-for.ts';
import type { StoredDocument } from './stored.ts';
import { termsOfWord } from './word-terms.ts';
import { wordsOf } from './words.ts';

/** A word as it stands in a text, with the terms that find it. */
export interface ReadWord {
  start: number;
  end: number;
  terms: readonly string[];
}

/** The words of a text in order, and where each term stands among them. */
export interface ReadText {
  words: readonly ReadWord[];
  places: ReadonlyMap<string, readonly number[]>;
}

/** Reads the words of a text. */
export type ReadWords = (text: string) => ReadText;

export const readWords: ReadWords = text => {
  const words: ReadWord[] = [];
  const places = new Map<string, number[]>();
  for (const word of wordsOf(text)) {
    const terms = termsOfWord(word);
    for (const term of terms) {
      const known = places.get(term);
      if (!known) places.set(term, [words.length]);
      else if (known.at(-1) !== words.length) known.push(words.length);
    }
    words.push({ start: word.start, end: word.end, terms });
  }
  return { words, places };
};

/** Documents whose words are remembered; those read longest ago are forgotten, which costs time only. */
const mostDocuments = 100;
const remembered = new Map<StoredDocument, Map<string, ReadText>>();
const rememberedTerms = new WeakMap<StoredDocument, ReadonlySet<string>>();

/** Reads the words of a document's texts, each text once while one types: the same hits are shown again and again. */
export function readWordsOf(document: StoredDocument): ReadWords {
  const texts = remembered.get(document) ?? new Map<string, ReadText>();
  remembered.delete(document);
  remembered.set(document, texts);
  if (remembered.size > mostDocuments) remembered.delete(remembered.keys().next().value!);
  return text => {
    const words = texts.get(text) ?? readWords(text);
    texts.set(text, words);
    return words;
  };
}

/**
 * What a document holds of what was looked for. A query with its synonyms looks for hundreds of words, of which a
 * document has a few: asked once a document, each of its texts costs little.
 * @param standIns words that count only where a document holds none of the words they stand for
 */
export function heldWeights(
  document: StoredDocument,
  weights: Weights,
  standIns: ReadonlyMap<string, readonly string[]>,
): Weights {
  const terms = termsOf(document);
  const isHeld = (key: string): boolean => terms.has(key.slice(key.lastIndexOf(' ') + 1));
  const needed = (key: string): boolean => !standIns.get(key)?.some(isHeld);
  return new Map(Array.from(weights).filter(([key]) => isHeld(key) && needed(key)));
}

/** All terms of a document. */
function termsOf(document: StoredDocument): ReadonlySet<string> {
  const known = rememberedTerms.get(document);
  if (known) return known;
  const read = readWordsOf(document);
  const { title, issue = '', causes = [], sections, id, services, tags } = document;
  const texts = [title, issue, ...causes, ...sections.flatMap(([, ...own]) => own), id, ...services, ...tags];
  const terms = new Set(texts.flatMap(text => [...read(text).places.keys()]));
  rememberedTerms.set(document, terms);
  return terms;
}
