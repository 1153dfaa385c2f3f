import type { SearchDocument } from '../document.ts';
import { fold } from '../fold.ts';
import { languageOf } from './detect.ts';
import type { Language } from './function-words.ts';

/** UTF-16 units of a document that tell its language. */
const enough = 4000;
/** Shorter texts do not show one. */
const fewestWords = 20;

/** The languages that the documents are written in, of those whose word forms are known. */
export function libraryLanguages(documents: readonly SearchDocument[]): Language[] {
  const languages = new Set<Language>();
  for (const { title, sections } of documents) {
    const text = [title, ...sections.slice(0, 12).map(({ prose }) => prose)].join('\n').slice(0, enough);
    const words = fold(text).match(/\p{L}+/gu) ?? [];
    if (words.length >= fewestWords) languages.add(languageOf(words));
  }
  return [...languages].sort();
}
