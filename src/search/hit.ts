import type { SearchHit } from './answer.ts';
import { excerptOf, markWords } from './excerpt.ts';
import { fieldOf } from './hit-field.ts';
import type { IndexSource } from './index-source.ts';
import type { QueryTerm } from './query-terms.ts';
import { reasonsOf } from './reasons.ts';

/** What a query looks for: its terms, and how much each tells. */
export interface LookedFor {
  terms: QueryTerm[];
  weights: ReadonlyMap<string, number>;
}

/** A document as a reader is shown it, with what it has of the query. */
export async function hitOf(
  number: number,
  score: number,
  { terms, weights }: LookedFor,
  source: IndexSource,
): Promise<SearchHit> {
  const { sections, ...document } = await source.document(number);
  const excerpt = excerptOf({ sections, ...document }, weights);
  const held = terms
    .filter(term => term.postings.documents.includes(number))
    .sort((a, b) => weights.get(b.term)! - weights.get(a.term)!);
  const field = fieldOf({ sections, ...document }, weights);
  return {
    ...document,
    url: excerpt.section ? `${document.url}#${excerpt.section.id}` : document.url,
    titleParts: markWords(document.title, weights),
    score,
    matched: held.map(({ term }) => term),
    field,
    why: reasonsOf(terms, held, field),
    excerpt,
  };
}
