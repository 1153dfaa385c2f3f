import type { SearchDocument } from '../document.ts';
import { fold } from '../fold.ts';
import { languageOf } from './detect.ts';
import type { Language } from './function-words.ts';

/** UTF-16 units of a document that tell its language. */
const enough = 4000;
/** Shorter texts do not show one. */
const fewestWords = 20;

/** The language that a document is written in, of those whose word forms are known; undefined where it is too short to tell. */
export function documentLanguage({ title, sections }: SearchDocument): Language | undefined {
  const text = [title, ...sections.slice(0, 12).map(({ prose }) => prose)].join('\n').slice(0, enough);
  const words = fold(text).match(/\p{L}+/gu) ?? [];
  return words.length >= fewestWords ? languageOf(words) : undefined;
}
