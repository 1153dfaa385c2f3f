import { stemmer } from 'stemmer';
import { fold } from './fold.ts';
import { stemRussian } from './languages/russian.ts';
import type { WrittenWord } from './words.ts';

/** Longer tokens are data, not names; only their parts are indexed. */
const longestName = 64;

/**
 * The spellings under which a word can be found, folded but not stemmed, the most specific first: an identifier
 * whole, then its parts; a plain word alone. The same for documents and queries.
 */
export function formsOf(word: WrittenWord): string[] {
  if (word.bigram) return [fold(word.text)];
  if (/^\p{L}+$/u.test(word.text) && !hasHump(word.text)) return [fold(word.text)];
  return [...new Set(identifierForms(word.text))].filter(form => form !== '' && form.length <= longestName);
}

/** The index term of a form: the stem of a word in Latin (Porter 1980) or Cyrillic letters, anything else as it is. */
export function termOf(form: string): string {
  if (/^[a-z]{3,30}$/.test(form)) return stemmer(form);
  return /^[а-я]{3,30}$/.test(form) ? stemRussian(form) : form;
}

/** Matches an identifier of several parts: its first form is then a name, not a word. */
export const isName = (form: string): boolean => /[^\p{L}\p{M}]/u.test(form);

/**
 * Index terms of the neighbouring parts of an identifier (`getUserById`: `get user`, `user by`, `by id`), which the
 * same words find where somebody types them apart. They stand behind their first part among the terms, so that a
 * query mostly has them with it.
 */
export function pairsOf(word: WrittenWord): string[] {
  if (word.bigram) return [];
  const parts = partsOf(word.text);
  return parts
    .slice(1)
    .flatMap((part, i) =>
      [part, ...versionForms(part), ...majorOf(part)].map(form => pairTerm(parts[i]!, form)),
    );
}

/** The term of two parts next to each other. */
export const pairTerm = (first: string, second: string): string => `${termOf(first)} ${termOf(second)}`;

/** The smallest parts of an identifier in order, folded; of a plain word itself alone. */
export function partsOf(written: string): string[] {
  const name = bareName(written);
  if (isHash(fold(name)) || /^v?[\d.:\-+/_#]+(?:T\d|$)/i.test(name)) return [fold(name)];
  const parts: string[] = [];
  for (const [part] of name.matchAll(smallParts))
    parts.push(...(/^\p{L}/u.test(part) ? humps(part).map(fold) : [part]));
  return parts.filter(part => part !== '' && part.length <= longestName);
}

/** Version numbers stay whole; all else splits at signs. */
const smallParts =
  /\p{L}{3,}(?=\d+\.\d)|(?:(?<![\p{L}\p{N}])v|(?<!\p{N}))\d+(?:\.\d+)+(?!\p{N})|[\p{L}\p{N}\p{M}]+/gu;

function* identifierForms(written: string): Generator<string> {
  const instant = /^(\d{4}-\d\d-\d\d)T\d/i.exec(written);
  if (instant) return yield instant[1]!;
  const name = bareName(written);
  const whole = fold(name);
  const bare = whole.replace(/^(?:-+|[.#])/, '');
  if (bare !== whole) yield whole;
  yield bare;
  if (isHash(bare)) return;
  yield* versionForms(bare);
  if (/^v?[\d.:\-+/_]+$/.test(bare)) return;
  for (const segment of name.split(/[/\\:@#]+/)) {
    yield fold(segment).replace(/^-+/, '');
    for (const [part] of segment.matchAll(smallParts)) {
      yield fold(part);
      yield* versionForms(part);
      yield* majorOf(part);
      if (hasHump(part)) for (const hump of humps(part)) yield fold(hump);
    }
  }
}

/** Without a contraction's ending, the line and column of a place in a file, and the port of a host. */
const bareName = (written: string): string =>
  written
    .replace(/['’](?:s|re|ve|ll|d|m)$/iu, '')
    .replace(/['’]/g, '')
    .replace(/(?<=\.[a-z]\w{0,4}|^\d+(?:\.\d+)+)(?::\d+){1,2}$/i, '');

/** `v1.2.3` as a number, and the version that it is one of, `1.2`. An IP address is no version. */
function* versionForms(form: string): Generator<string> {
  const version = /^v?((\d+)(?:\.(\d+))?(?:\.\d+)?)$/.exec(form);
  if (!version) return;
  const [, number, major, minor] = version;
  if (form !== number) yield number!;
  if (minor === undefined) return;
  if (number !== `${major}.${minor}`) yield `${major}.${minor}`;
}

/** Beside a name the major version tells something too: `node 18` of `node:18.2`. */
const majorOf = (part: string): string[] => /^v?(\d+)\.\d/.exec(part)?.slice(1) ?? [];

/** Whether a form is a commit or another digest, in full or its beginning. */
export const isHash = (form: string): boolean =>
  /^[0-9a-f]{7,64}$/.test(form) && /\d/.test(form) && /[a-f]/.test(form);

const hasHump = (text: string): boolean => /[\p{Ll}\d]\p{Lu}|\p{Lu}{2}\p{Ll}/u.test(text);

const humps = (text: string): string[] =>
  text.split(/(?<=[\p{Ll}\d])(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/u);
