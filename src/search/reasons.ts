import type { HitField } from './answer.ts';
import { keyOf } from './looked-for.ts';
import type { QueryTerm } from './query-terms.ts';

/** How a field is spoken of. */
const fieldNames: Record<HitField, string> = {
  title: 'the title',
  heading: 'a heading',
  prose: 'the text',
  code: 'code',
  issue: 'the issue',
  causes: 'the causes',
  recommendations: 'the recommendation',
  labels: 'the labels',
  error: 'an error line',
};

/** Where a document holds what was looked for. */
export interface Held {
  /** The field that contributed most. */
  field: HitField;
  /** The terms and phrases of its text. */
  present: ReadonlySet<string>;
}

/**
 * Why a document was found, in words for a reader, strongest first.
 * @param terms what the query looks for
 * @param held those of them that the document holds, the most telling first
 */
export function reasonsOf(
  terms: readonly QueryTerm[],
  held: readonly QueryTerm[],
  { field, present }: Held,
): string[] {
  const asked = new Set(terms.filter(({ origin }) => !isGroup(origin)).map(({ typed }) => typed));
  const own = held.filter(({ origin }) => !isGroup(origin));
  const exact = unique(own.filter(({ origin }) => origin === 'word').map(({ typed }) => typed));
  const all = asked.size > 1 && exact.length === asked.size;
  const first = all ? 'all words' : exact.slice(0, 3).map(quoted).join(', ');
  const others = held.filter(({ origin, typed }) => origin !== 'word' && !exact.includes(typed));
  return [
    ...(first ? [`${first}, most in ${fieldNames[field]}`] : []),
    ...unique(others.flatMap(term => reasonOf(term, present))).slice(0, 3),
  ];
}

const isGroup = (origin: QueryTerm['origin']): boolean => origin === 'synonym' || origin === 'kin';

function reasonOf(
  { term, typed, origin, meant, postings }: QueryTerm,
  present: ReadonlySet<string>,
): string[] {
  if (meant) return [`spelling: ${meant} for ${typed}`];
  const word = postings.means?.find(member => present.has(keyOf(member)));
  if (postings.means) return word ? [`${origin === 'kin' ? 'related word' : 'synonym'}: ${word}`] : [];
  return [origin === 'part' ? `part of ${typed}: ${term}` : `word form: ${term}`];
}

const quoted = (word: string): string => `“${word}”`;
const unique = (words: string[]): string[] => [...new Set(words)];
