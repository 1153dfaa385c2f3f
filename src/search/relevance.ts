import type { SearchRequest } from './answer.ts';
import type { IndexSource } from './index-source.ts';
import { languageOf } from './languages/detect.ts';
import type { QueryTerm } from './query-terms.ts';
import { informativeness } from './ranking.ts';
import type { RankingWeights } from './ranking-weights.ts';
import { stopWords } from './stop-words.ts';
import { formsOf, isName } from './terms.ts';
import { wordsOf } from './words.ts';

/** What a document that holds something of a word holds of it: of a word of nearly the same meaning little. */
const shares: Record<QueryTerm['origin'], number> = {
  word: 1,
  corrected: 0.8,
  part: 0.5,
  longer: 0.5,
  synonym: 0.8,
  kin: 0.3,
};

/** A shorter query has its answer where its words are. */
const fewestWords = 3;

/**
 * Whether the library holds anything about a query: some document must hold enough of its words, each counted as much
 * as it tells, an unknown word the most (coverage of a query's terms as a predictor of its difficulty: He & Ounis 2004). Judges only
 * texts in English, since parts of words in other languages are met by chance; a name that the library holds is
 * always answered.
 */
export function isRelevant(
  { text, typing }: Pick<SearchRequest, 'text' | 'typing'>,
  terms: readonly QueryTerm[],
  source: IndexSource,
  { coverage }: RankingWeights,
): boolean {
  const words = tellingWords(text);
  // The last word may become one that the library holds.
  if (typing && !terms.some(({ typed }) => typed.split(' ').includes(words.at(-1) ?? ''))) words.pop();
  if (
    words.length < fewestWords ||
    languageOf(Array.from(wordsOf(text), word => formsOf(word)[0] ?? '')) !== 'en' ||
    !/^[\p{sc=Latin}\P{L}]*$/u.test(text)
  )
    return true;
  if (terms.some(({ origin, term }) => origin === 'word' && isName(term))) return true;
  const covered = new Float64Array(source.documents);
  let told = 0;
  for (const word of words) {
    const own = terms.filter(({ typed }) => typed.split(' ').includes(word));
    const tells = informativeness(source.texts, frequencyOf(own));
    const held = new Map<number, number>();
    for (const { origin, postings } of own)
      for (const document of postings.documents)
        held.set(document, Math.max(held.get(document) ?? 0, shares[origin]));
    for (const [document, share] of held) covered[document]! += share * tells;
    told += tells;
  }
  return covered.reduce((most, share) => Math.max(most, share), 0) >= coverage * told;
}

/** How many texts hold a word, or else what it was taken for. */
function frequencyOf(terms: readonly QueryTerm[]): number {
  const plain = terms.filter(({ postings }) => !postings.means);
  const exact = plain.find(({ origin }) => origin === 'word');
  return exact?.postings.frequency ?? Math.max(0, ...plain.map(({ postings }) => postings.frequency));
}

const tellingWords = (text: string): string[] => {
  const words = new Map(Array.from(wordsOf(text), word => [formsOf(word)[0] ?? '', word.text]));
  return [...words].filter(([form]) => form !== '' && !stopWords.has(form)).map(([, word]) => word);
};
