/**
 * What ranking weighs when a query is asked. The values were chosen by hand and by measurement; `npm run score:search --
 * --cross-validate` says how far choosing them on other judged queries would change the figures.
 */
export interface RankingWeights {
  /** Below 1, the rarest word of a half-remembered symptom does not outvote the others. */
  rarity: number;
  /** A part of an identifier beside the whole: it must not outvote the other words of the query. */
  part: number;
  /** Two words that stand next to each other in an identifier (`user by id` in `getUserById`). */
  pair: number;
  /** All longer words together that begin with a typed one: word forms that stemming does not join. */
  longer: number;
  /** A word that differs by a slip from one that is in no document. */
  corrected: number;
  /** Another form of a word in a language that the library holds. */
  form: number;
  /** A word that says nothing in the language of the query, if not English: it tells which reports are in that language. */
  functionWord: number;
  /** Another word of the same meaning beside the one that was typed, and one of nearly the same. */
  synonym: number;
  kin: number;
  /** The share of the lesser that counts where a document holds a typed word and words of nearly its meaning. */
  lesser: number;
  /** What a pasted line that a document holds adds for each word it shares: an order of words tells more than the words. */
  line: number;
  /** What the likeness to the best hit adds, as a share of that hit's score; and what being a good hit adds itself. */
  spread: number;
  own: number;
  /** The share of what a query tells that its best document must hold, for it to have an answer. */
  coverage: number;
}

export const rankingWeights: RankingWeights = {
  rarity: 0.75,
  part: 0.4,
  pair: 0.9,
  longer: 0.32,
  corrected: 1,
  form: 0.4,
  functionWord: 0.5,
  synonym: 0.5,
  kin: 0.9,
  lesser: 0.35,
  line: 0.2,
  spread: 0.3,
  own: 0.75,
  coverage: 0.4,
};
