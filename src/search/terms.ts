import { stemmer } from 'stemmer';
import { fold } from './fold.ts';
import type { Word } from './words.ts';

/** Longer tokens are data, not names; only their parts are indexed. */
const longestName = 64;

/**
 * The spellings under which a word can be found, folded but not stemmed, the most specific first: an identifier
 * whole, then its parts; a plain word alone. The same for documents and queries.
 */
export function formsOf(word: Word): string[] {
  if (word.bigram) return [fold(word.text)];
  if (/^\p{L}+$/u.test(word.text) && !hasHump(word.text)) return [fold(word.text)];
  return [...new Set(identifierForms(word.text))].filter(form => form !== '' && form.length <= longestName);
}

/** The index term of a form: the Porter stem of an English-looking word (Porter 1980), anything else as it is. */
export const termOf = (form: string): string => (/^[a-z]{3,30}$/.test(form) ? stemmer(form) : form);

/** Matches an identifier of several parts: its first form is then a name, not a word. */
export const isName = (form: string): boolean => /[^\p{L}\p{M}]/u.test(form);

function* identifierForms(written: string): Generator<string> {
  const instant = /^(\d{4}-\d\d-\d\d)T\d/i.exec(written);
  if (instant) return yield instant[1]!;
  const name = written
    .replace(/['’](?:s|re|ve|ll|d|m)$/iu, '')
    .replace(/['’]/g, '')
    .replace(/(?::\d+){1,2}$/, '');
  const whole = fold(name);
  const bare = whole.replace(/^-+/, '');
  if (bare !== whole) yield whole;
  yield bare;
  if (isHash(bare)) return yield bare.slice(0, shortHash);
  if (/^[\d.:\-+/_]+$/.test(bare)) return;
  for (const segment of name.split(/[/\\:@]+/)) {
    yield fold(segment).replace(/^-+/, '');
    for (const part of segment.split(/[^\p{L}\p{N}\p{M}]+/u)) {
      yield fold(part);
      if (hasHump(part)) for (const hump of humps(part)) yield fold(hump);
    }
  }
}

/** As many digits as `git` shows of a commit, so that a long and a short form of one commit meet. */
const shortHash = 7;

const isHash = (form: string): boolean =>
  /^[0-9a-f]{7,64}$/.test(form) && /\d/.test(form) && /[a-f]/.test(form);

const hasHump = (text: string): boolean => /[\p{Ll}\d]\p{Lu}|\p{Lu}{2}\p{Ll}/u.test(text);

const humps = (text: string): string[] =>
  text.split(/(?<=[\p{Ll}\d])(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/u);
