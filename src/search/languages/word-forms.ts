import type { IndexSource } from '../index-source.ts';
import type { Postings } from '../postings.ts';
import { functionWords, type Language } from './function-words.ts';
import { type LatinLanguage, stemLatin } from './latin.ts';

const mostForms = 6;

/** The language's words that say nothing; none where it is written in the index's own English. */
export const functionWordsOf = (language: Language): ReadonlySet<string> =>
  language === 'en' ? new Set() : functionWords.get(language)!;

/**
 * Terms that are forms of a word in one of the library's languages. Documents keep their words as written but for
 * English and Russian endings, since a Latin word does not show its language; so forms are sought among the terms
 * that stand around the stem.
 * @param form lower case, without diacritics
 */
export async function wordForms(
  form: string,
  source: IndexSource,
): Promise<{ term: string; postings: Postings }[]> {
  if (!/^[a-z]{4,}$/.test(form)) return [];
  const found = new Map<string, Postings>();
  for (const language of source.languages) {
    if (language === 'en' || language === 'ru') continue;
    for (const [term, postings] of await formsIn(language, form, source)) found.set(term, postings);
  }
  return Array.from(found, ([term, postings]) => ({ term, postings }))
    .sort((a, b) => b.postings.frequency - a.postings.frequency)
    .slice(0, mostForms);
}

async function formsIn(
  language: LatinLanguage,
  form: string,
  source: IndexSource,
): Promise<[string, Postings][]> {
  const stem = stemLatin(form, language);
  return [...(await source.termsAround(stem))].filter(
    ([term]) => /^[a-z]+$/.test(term) && (term === stem || stemLatin(term, language) === stem),
  );
}
