import type { IndexSource } from './index-source.ts';
import type { RankingWeights } from './ranking-weights.ts';

/** Hits that are taken for good ones. */
const trusted = 5;

/**
 * Spreads the scores of the best hits over the texts that resemble them (score regularisation: Diaz, CIKM 2005): of reports
 * that say about as much of the query, those that resemble good hits are better. Changes the scores in place; a
 * document that holds nothing of the query stays out.
 */
export async function feedBack(
  scores: Float64Array,
  source: IndexSource,
  { spread, own }: RankingWeights,
): Promise<void> {
  const best = bestOf(scores);
  const most = scores[best[0] ?? 0] ?? 0;
  const added = new Map<number, number>();
  const lists = await Promise.all(best.map(document => source.near(document)));
  for (const [i, document] of best.entries()) {
    const trust = spread * most * (scores[document]! / most) ** 3;
    for (const [other, hundredths] of [[document, own * 100] as const, ...lists[i]!])
      added.set(other, (added.get(other) ?? 0) + (trust * hundredths) / 100);
  }
  for (const [document, more] of added) if (scores[document]! > 0) scores[document]! += more;
}

function bestOf(scores: Float64Array): number[] {
  const best: number[] = [];
  for (const [document, score] of scores.entries()) {
    if (score <= (best.length < trusted ? 0 : scores[best.at(-1)!]!)) continue;
    const place = best.findIndex(other => scores[other]! < score);
    best.splice(place < 0 ? best.length : place, 0, document);
    best.length = Math.min(best.length, trusted);
  }
  return best;
}
