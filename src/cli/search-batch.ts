import { type Diagnostic, diagnose } from '../report/diagnostic.ts';
import type { SearchIndex, SearchRequest } from '../search/search.ts';
import type { SitePlace } from '../search/node/site-place.ts';
import { hitRecord, json } from './search-hit.ts';

interface Query {
  id: string | number;
  query: string;
}

/**
 * Answers one query a line, in order.
 * @param text lines of `{"id","query"}`
 * @param write takes one line of `{"id","results"}`, without its end
 * @returns what is wrong with lines that are no query
 */
export async function answerBatch(
  text: string,
  index: SearchIndex,
  options: { place: SitePlace; request: Omit<SearchRequest, 'text'>; write(line: string): void },
): Promise<Diagnostic[]> {
  const problems: Diagnostic[] = [];
  for (const [at, line] of text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .entries()) {
    if (line.trim() === '') continue;
    const query = readQuery(line);
    if (typeof query === 'string') {
      problems.push(diagnose('query-invalid', { reason: query }, { line: at + 1, column: 1 }));
      continue;
    }
    const { hits } = await index.search({ ...options.request, text: query.query });
    const results = hits.map((hit, i) => hitRecord(hit, i + 1, options.place));
    options.write(json({ id: query.id, results }));
  }
  return problems;
}

/** @returns the query, or why there is none */
function readQuery(line: string): Query | string {
  let value: Partial<Query> | null;
  try {
    value = JSON.parse(line);
  } catch {
    return 'this is not JSON';
  }
  if (typeof value !== 'object' || value === null) return `received ${JSON.stringify(value)}`;
  const { id, query } = value;
  if (typeof id !== 'string' && typeof id !== 'number')
    return '`id` is missing or neither a text nor a number';
  if (typeof query !== 'string') return '`query` is missing or not a text';
  return { id, query };
}
