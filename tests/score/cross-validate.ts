import { type FetchFile, IndexReader } from '../../src/search/index-reader.ts';
import { manifestPath, readManifest } from '../../src/search/manifest.ts';
import { rank } from '../../src/search/rank.ts';
import { type RankingWeights, rankingWeights } from '../../src/search/ranking-weights.ts';
import { type JudgedQuery, printScores, type Rating, rate } from './ndcg.ts';

/** What the values of every weight are tried at, as shares of the one that holds. */
const grid = [0.6, 0.8, 1, 1.25, 1.6];
const folds = 5;
const limit = 30;

type Name = keyof RankingWeights;
const names = Object.keys(rankingWeights) as Name[];

/**
 * Says what the weights are worth on queries that they were not chosen on: five times they are chosen on four fifths
 * of the queries, by one sweep over the weights in turn, and the
 * last fifth is scored with them. Every fifth query of a kind is of the same fold.
 */
export async function crossValidate(fetchFile: FetchFile, queries: readonly JudgedQuery[]): Promise<void> {
  const reader = new IndexReader(readManifest(await fetchFile(manifestPath)), fetchFile);
  const known = new Map<string, Promise<Rating[]>>();
  const ratingsWith = (weights: RankingWeights): Promise<Rating[]> => {
    const key = JSON.stringify(weights);
    const rated = known.get(key) ?? rateAll(queries, reader, weights);
    known.set(key, rated);
    return rated;
  };
  const foldOf = foldsOf(queries);
  const unseen: Rating[] = [];
  for (let fold = 0; fold < folds; fold++) {
    const chosen = await sweep(async weights =>
      worth((await ratingsWith(weights)).filter((_, query) => foldOf[query] !== fold)),
    );
    unseen.push(...(await ratingsWith(chosen)).filter((_, query) => foldOf[query] === fold));
    const moved = names.filter(name => chosen[name] !== rankingWeights[name]);
    console.log(
      `fold ${fold + 1}: ${moved.map(name => `${name} ${chosen[name]}`).join(', ') || 'no weight moved'}`,
    );
  }
  console.log(`\nAs they are:`);
  printScores(await ratingsWith(rankingWeights));
  console.log(`\nFive-fold cross-validated:`);
  printScores(unseen);
}

/** Every weight in turn at its best value, the others as they are so far. */
async function sweep(worthOf: (weights: RankingWeights) => Promise<number>): Promise<RankingWeights> {
  let weights = rankingWeights;
  let best = await worthOf(weights);
  for (const name of names)
    for (const share of grid) {
      const tried = { ...weights, [name]: Number((rankingWeights[name] * share).toPrecision(3)) };
      const reached = await worthOf(tried);
      if (reached > best + 1e-9) [weights, best] = [tried, reached];
    }
  return weights;
}

/** The mean nDCG, and what each answer counts that is rightly or wrongly withheld: as much as a query's. */
function worth(ratings: readonly Rating[]): number {
  const counted = ratings.map(({ kind, ndcg, found }) => (kind === 'none' ? Number(!found) : ndcg));
  return counted.reduce((sum, value) => sum + value, 0) / counted.length;
}

function foldsOf(queries: readonly JudgedQuery[]): number[] {
  const counts = new Map<string, number>();
  return queries.map(({ kind }) => {
    const number = counts.get(kind) ?? 0;
    counts.set(kind, number + 1);
    return number % folds;
  });
}

async function rateAll(
  queries: readonly JudgedQuery[],
  reader: IndexReader,
  weights: RankingWeights,
): Promise<Rating[]> {
  const ratings: Rating[] = [];
  for (const query of queries) {
    const { scores = new Float64Array() } = await rank(reader, { text: query.query }, weights);
    const best = Array.from(scores.keys())
      .filter(document => scores[document]! > 0)
      .sort((a, b) => scores[b]! - scores[a]! || b - a)
      .slice(0, limit);
    const sources = await Promise.all(best.map(async number => (await reader.document(number)).source ?? ''));
    ratings.push(rate(query, sources));
  }
  return ratings;
}
