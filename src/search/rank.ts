import type { SearchRequest } from './answer.ts';
import { feedBack } from './feedback.ts';
import type { IndexSource } from './index-source.ts';
import { weightOf } from './looked-for.ts';
import { restore } from './postings.ts';
import { type QueryTerm, queryTerms } from './query-terms.ts';
import { type RankingWeights, rankingWeights } from './ranking-weights.ts';
import { isRelevant } from './relevance.ts';
import { type LineMatch, matchLines } from './signature-match.ts';
import { type Paste, readPaste } from './signature-paste.ts';

/** What a query looks for, and how much every document says of it. */
export interface Ranking {
  terms: QueryTerm[];
  paste?: Paste | undefined;
  lines: LineMatch[];
  /** Whether the library holds anything about the query. */
  relevant: boolean;
  /** By document, 0 for one that says nothing; absent for a query without a word. */
  scores?: Float64Array | undefined;
  /** The same where the library holds nothing about the query: what comes nearest. */
  weak?: Float64Array;
}

/** Scores all documents for a query. */
export async function rank(
  source: IndexSource,
  request: SearchRequest,
  weights: RankingWeights = rankingWeights,
): Promise<Ranking> {
  const paste = readPaste(request.text);
  const [terms, lines] = await Promise.all([
    // A program's words mean what they say.
    paste
      ? queryTerms(paste.text, source, request, { ...weights, kin: 0 })
      : queryTerms(request.text, source, request, weights),
    paste ? matchLines(paste, source, weights) : [],
  ]);
  const held = lines.some(({ holders }) => holders.size > 0);
  const relevant = held || isRelevant(paste?.text ?? request.text, request, terms, source, weights);
  const said = { terms, paste, lines, relevant };
  if (!/[\p{L}\p{N}]/u.test(request.text)) return said;
  const scores = scoresOf(terms, lines, source, weights);
  if (!relevant) return { ...said, scores: new Float64Array(source.documents), weak: scores };
  if (!paste && !request.typing && telling(terms)) await feedBack(scores, source, weights);
  return { ...said, scores };
}

/** Whether a query says enough for its best hits to be good ones; a single word or name does not. */
const telling = (terms: QueryTerm[]): boolean => new Set(terms.map(({ typed }) => typed)).size > 1;

/** Adds up the impacts of every term, and the pasted lines held, document by document. */
function scoresOf(
  terms: QueryTerm[],
  lines: LineMatch[],
  { documents, texts }: IndexSource,
  { rarity, lesser }: RankingWeights,
): Float64Array {
  const scores = new Float64Array(documents);
  const add = (term: QueryTerm, value: (document: number, impact: number) => number): void => {
    const weight = weightOf(term, texts, rarity);
    const { documents: holders, impacts } = term.postings;
    for (let i = 0; i < holders.length; i++)
      scores[holders[i]!]! += value(holders[i]!, weight * restore(impacts[i]!));
  };
  for (const own of Map.groupBy(terms, ({ typed }) => typed).values()) {
    const kin = own.filter(isKin);
    const before = kin.length > 0 ? scores.slice() : scores;
    for (const term of own) if (!isKin(term)) add(term, (_, impact) => impact);
    // A word of nearly the same meaning stands for the one that was typed, and adds little to it (Lucene's DisjunctionMaxQuery).
    for (const term of kin)
      add(term, (document, impact) => {
        const held = scores[document]! - before[document]!;
        return Math.max(impact - held, 0) + lesser * Math.min(impact, held);
      });
  }
  for (const { holders } of lines) for (const [document, score] of holders) scores[document]! += score;
  return scores;
}

const isKin = ({ origin }: QueryTerm): boolean => origin === 'kin';
