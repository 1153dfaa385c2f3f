import type { SearchHit } from './answer.ts';
import { excerptOf, markWords } from './excerpt.ts';
import { fieldOf } from './hit-field.ts';
import type { IndexSource } from './index-source.ts';
import { type Weights, weightOf } from './looked-for.ts';
import type { QueryTerm } from './query-terms.ts';
import { heldWeights } from './read-words.ts';
import { reasonsOf } from './reasons.ts';
import type { Paste } from './signature-paste.ts';
import { quoteLines } from './signature-quote.ts';

/** What a query looks for: its terms, the library's size, what is marked, and the lines of a pasted error. */
export interface LookedFor {
  terms: QueryTerm[];
  texts: number;
  marked: Weights;
  /** Words that are marked only where a document holds none of the terms they stand for. */
  standIns: ReadonlyMap<string, readonly string[]>;
  paste?: Paste;
}

/** A document as a reader is shown it, with what it has of the query. */
export async function hitOf(
  number: number,
  score: number,
  { terms, texts, marked: all, standIns, paste }: LookedFor,
  source: IndexSource,
): Promise<SearchHit> {
  const stored = await source.document(number);
  const { sections: _, entries: __, ...document } = stored;
  const marked = heldWeights(stored, all, standIns);
  const excerpt = excerptOf(stored, marked);
  const quoted = paste && quoteLines(paste, stored);
  const holdsLine = quoted?.lines.some(({ exact }) => exact);
  const section = quoted?.section ?? excerpt.entry ?? excerpt.section?.id;
  const held = terms
    .filter(term => term.postings.documents.includes(number))
    .sort((a, b) => weightOf(b, texts) - weightOf(a, texts));
  const told = fieldOf(stored, marked);
  const field = holdsLine ? 'error' : told.field;
  return {
    ...document,
    url: section ? `${document.url}#${section}` : document.url,
    titleParts: markWords(document.title, marked),
    score,
    matched: held.filter(({ postings }) => !postings.means).map(({ term }) => term),
    field,
    why: [...(holdsLine ? ['error line'] : []), ...reasonsOf(terms, held, { ...told, field })],
    ...(quoted && quoted.lines.length > 0 && { errorLines: quoted.lines }),
    excerpt,
  };
}
