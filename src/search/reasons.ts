import type { HitField } from './answer.ts';
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

/**
 * Why a document was found, in words for a reader, strongest first.
 * @param terms what the query looks for
 * @param held those of them that the document holds, the most telling first
 * @param field where most of it stands
 */
export function reasonsOf(
  terms: readonly QueryTerm[],
  held: readonly QueryTerm[],
  field: HitField,
): string[] {
  const asked = new Set(terms.map(({ typed }) => typed));
  const met = unique(held.map(({ typed }) => typed));
  if (met.length === 0) return [];
  const exact = unique(held.filter(({ origin }) => origin === 'word').map(({ typed }) => typed));
  const first =
    met.length === asked.size && met.length > 1 ? 'all words' : exact.slice(0, 3).map(quoted).join(', ');
  return [
    ...(first ? [`${first}, most in ${fieldNames[field]}`] : []),
    ...unique(
      held.filter(({ origin, typed }) => origin !== 'word' && !exact.includes(typed)).map(reasonOf),
    ).slice(0, 3),
  ];
}

function reasonOf({ term, typed, origin, meant }: QueryTerm): string {
  if (meant) return `spelling: ${meant} for ${typed}`;
  return origin === 'part' ? `part of ${typed}: ${term}` : `word form: ${term}`;
}

const quoted = (word: string): string => `“${word}”`;
const unique = (words: string[]): string[] => [...new Set(words)];
