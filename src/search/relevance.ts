import type { SearchRequest } from './answer.ts';
import type { IndexSource } from './index-source.ts';
import { type QueryTerm, type QueryWord, queryWords } from './query-terms.ts';
import { informativeness } from './ranking.ts';
import type { RankingWeights } from './ranking-weights.ts';
import { termOf } from './terms.ts';

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
/** A word that the library holds nothing of tells so much more than one of a single text. */
const unknownTells = 1.8;
/** Texts in other languages are met in fewer of their words: their forms and synonyms are less known. */
const foreignShare = 0.7;
/** A query's usual length, and how fast the share that must be held falls with its length. */
const usualWords = 6;
const longer = 0.25;

/**
 * Whether the library holds anything about a query: some document must hold enough of its words, each counted as much
 * as it tells, an unknown word the most (coverage of a query's terms as a predictor of its difficulty: He & Ounis
 * 2004). Of many words more are by the way, so that of a longer text less must be held. A name of several parts that the
 * library holds is always answered.
 */
export function isRelevant(
  text: string,
  { typing }: Pick<SearchRequest, 'typing'>,
  terms: readonly QueryTerm[],
  source: IndexSource,
  { coverage }: RankingWeights,
): boolean {
  const words = queryWords(text);
  // The last word may become one that the library holds.
  if (typing && words.length > 0 && termsOf(words.at(-1)!, terms).length === 0) words.pop();
  if (words.length < fewestWords) return true;
  if (!text.includes('\n') && words.some(word => isHeldName(word, terms))) return true;
  const covered = new Float64Array(source.documents);
  let told = 0;
  for (const word of words) {
    const own = termsOf(word, terms);
    const frequency = frequencyOf(own);
    const tells =
      informativeness(source.texts, Math.max(1, frequency), 1) * (frequency === 0 ? unknownTells : 1);
    const held = new Map<number, number>();
    for (const { origin, postings } of own)
      for (const document of postings.documents)
        held.set(document, Math.max(held.get(document) ?? 0, shares[origin]));
    for (const [document, share] of held) covered[document]! += share * tells;
    told += tells;
  }
  const best = covered.reduce((most, share) => Math.max(most, share), 0) / told;
  const share = words.some(({ foreign }) => foreign) ? foreignShare : 1;
  return best * (words.length / usualWords) ** longer >= coverage * share;
}

/** What was looked up for a word; two words of a query may have one term. */
const termsOf = ({ typed, forms }: QueryWord, terms: readonly QueryTerm[]): QueryTerm[] =>
  terms.filter(term => term.term === termOf(forms[0]!) || term.typed.split(' ').includes(typed));

/** How many texts hold a word, or else what it was taken for. */
function frequencyOf(terms: readonly QueryTerm[]): number {
  const plain = terms.filter(({ postings }) => !postings.means);
  const exact = plain.find(({ origin }) => origin === 'word');
  return exact?.postings.frequency ?? Math.max(0, ...plain.map(({ postings }) => postings.frequency));
}

/** Whether a word is an identifier of several parts that documents hold whole. */
const isHeldName = ({ typed, forms }: QueryWord, terms: readonly QueryTerm[]): boolean =>
  forms.length > 2 && terms.some(term => term.origin === 'word' && term.typed === typed);
