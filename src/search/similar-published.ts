import type { SearchHit, SearchIndex } from './answer.ts';
import { shortened } from './likeness-reasons.ts';
import { errorLines } from './signature-lines.ts';
import type { Unfinished } from './similar.ts';
import { type Trait, traitsOf } from './traits.ts';

export interface SimilarHit {
  hit: SearchHit;
  /** Reciprocal ranks, summed. */
  score: number;
  /** In words for a reader, strongest first. */
  reasons: string[];
}

/** Words of the report that are looked for, the weightiest; more of them cost files and find the same. */
const mostWords = 24;
const mostErrors = 30;
/** Hits of each query that are looked at. */
const depth = 30;
/** Reciprocal-rank fusion's constant (Cormack, Clarke & Büttcher, SIGIR 2009). */
const fusion = 60;
/** Of the words looked for, fewer in common than these say nothing. */
const leastWords = 5;
const namedWords = 4;

/**
 * The reports of a published index that resemble one, best first: its words and its error lines are two queries, the
 * answers fused by rank. What is not alike in an error line, or in a service and words, or in many words, is left out.
 */
export async function similarPublished(
  draft: Unfinished,
  index: SearchIndex,
  limit: number,
): Promise<SimilarHit[]> {
  const traits = traitsOf(draft);
  const words = traits.filter(({ kind }) => kind === 'word').slice(0, mostWords);
  const errors = [...new Set(draft.sections.flatMap(section => [...errorLines(section)]))].slice(
    0,
    mostErrors,
  );
  const found = new Map<string, { hits: SearchHit[]; score: number }>();
  for (const text of [words.map(({ name }) => name).join(' '), errors.join('\n')]) {
    if (text === '') continue;
    const { hits } = await index.search({ text, limit: depth, filters: { kind: ['report'] } });
    for (const [rank, hit] of hits.entries()) {
      const key = `${hit.site ?? ''} ${hit.id}`;
      const known = found.get(key) ?? { hits: [], score: 0 };
      found.set(key, { hits: [...known.hits, hit], score: known.score + 1 / (fusion + rank + 1) });
    }
  }
  return [...found.values()]
    .sort((a, b) => b.score - a.score)
    .map(({ hits, score }) => ({ hit: hits[0]!, score, reasons: reasonsFor(hits, draft, words) }))
    .filter(
      ({ hit, reasons }) => hit.id !== draft.id && !draft.not_related.includes(hit.id) && reasons.length > 0,
    )
    .slice(0, limit);
}

/** What a report has in common with the draft; nothing where it is what any two have. */
function reasonsFor(hits: readonly SearchHit[], draft: Unfinished, words: readonly Trait[]): string[] {
  const [first] = hits;
  const own = new Set(draft.services.map(name => name.toLowerCase()));
  const services = first!.services.filter(name => own.has(name.toLowerCase()));
  const ownTags = new Set(draft.tags.map(name => name.toLowerCase()));
  const tags = first!.tags.filter(name => ownTags.has(name.toLowerCase()));
  const error = hits
    .flatMap(({ errorLines = [] }) => errorLines)
    .find(({ exact }) => exact)
    ?.document.trim();
  const names = new Map(words.map(({ key, name }) => [key, name]));
  const matched = new Set(hits.flatMap(({ matched }) => matched.filter(term => names.has(term))));
  const enough = services.length > 0 ? leastWords - 2 : leastWords;
  if (error === undefined && matched.size < enough) return [];
  const said = [...matched].slice(0, namedWords).map(term => names.get(term)!);
  return [
    ...(draft.related.includes(first!.id) ? ['named by the author'] : []),
    ...(services.length > 0 ? [`same service: ${services.join(', ')}`] : []),
    ...(error === undefined ? [] : [`same error: ${shortened(error)}`]),
    ...(tags.length > 0 ? [`same tag: ${tags.join(', ')}`] : []),
    ...(said.length > 0 ? [`same words: ${said.join(', ')}`] : []),
  ];
}
