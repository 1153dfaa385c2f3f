import { stopWords } from './stop-words.ts';
import { pairTerm, partsOf } from './terms.ts';
import { wordsOf } from './words.ts';

/** Two words next to each other in a query, which an identifier may hold as neighbouring parts. */
export interface Pair {
  /** The first word, as it was typed. */
  typed: string;
  term: string;
}

/** More words than this are a sentence, and not the parts of a name. */
const mostWords = 4;

/**
 * The pairs of neighbouring words in a query, and of neighbouring parts in its identifiers. A pair that a stop word
 * opens is left out: it would be looked up far from what else the query needs.
 */
export function pairsIn(text: string): Pair[] {
  const words = Array.from(wordsOf(text)).filter(word => !word.bigram);
  if (words.length > mostWords) return [];
  const parts = words.flatMap(word => partsOf(word.text).map(part => ({ typed: word.text, part })));
  return parts
    .slice(1)
    .flatMap(({ part }, i) =>
      stopWords.has(parts[i]!.part) ? [] : [{ typed: parts[i]!.typed, term: pairTerm(parts[i]!.part, part) }],
    );
}
