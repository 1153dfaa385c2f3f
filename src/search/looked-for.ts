import { phraseTerms } from './phrase.ts';
import type { QueryTerm } from './query-terms.ts';
import { informativeness } from './ranking.ts';

/** How much what a query looks for tells: by term, or by the terms of a phrase, with spaces. */
export type Weights = ReadonlyMap<string, number>;

/** How much a term of a query tells in a library of so many texts. */
export const weightOf = (term: QueryTerm, texts: number, rarity?: number): number =>
  term.weight * informativeness(texts, term.postings.frequency, rarity);

/** What is to be marked in a text that was found: the terms, and the words that their groups stand for, which count less. */
export function markedWeights(terms: readonly QueryTerm[], texts: number): Weights {
  const weights = new Map<string, number>();
  const raise = (key: string, weight: number): void => {
    weights.set(key, Math.max(weight, weights.get(key) ?? 0));
  };
  for (const term of terms) {
    const weight = weightOf(term, texts);
    const { means } = term.postings;
    if (!means) raise(term.term, weight);
    else for (const key of means.map(keyOf)) raise(key, weight / 2);
  }
  return weights;
}

/**
 * For each word that only stands for a typed one, the terms of the typed words: where a text holds what was typed, what
 * means nearly the same beside it is no reason.
 */
export function standIns(terms: readonly QueryTerm[]): ReadonlyMap<string, readonly string[]> {
  const own = terms.filter(({ postings }) => !postings.means);
  const found = new Set(own.map(({ term }) => term));
  const typed = new Map<string, string[]>();
  for (const { term, typed: word, origin } of own)
    if (origin === 'word') typed.set(word, [...(typed.get(word) ?? []), term]);
  const instead = new Map<string, string[]>();
  for (const { typed: word, postings } of terms)
    for (const key of (postings.means ?? []).map(keyOf))
      if (!found.has(key)) instead.set(key, [...(instead.get(key) ?? []), ...(typed.get(word) ?? [])]);
  return instead;
}

/** The key of a word or phrase among the weights. */
export const keyOf = (member: string): string => phraseTerms(member).join(' ');
