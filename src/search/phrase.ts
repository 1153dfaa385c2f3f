import { formsOf, termOf } from './terms.ts';
import { wordsOf } from './words.ts';

/** The terms of a phrase as it is looked up: of each word its first form. */
export const phraseTerms = (phrase: string): string[] =>
  Array.from(wordsOf(phrase), word => formsOf(word)[0] ?? '')
    .filter(form => form !== '')
    .map(termOf);
