import { Resemblances, type SharedTrait } from './resemblance.ts';
import type { TraitTable } from './trait-table.ts';

/** What is read of a recommendation to compare it with others. */
export interface ComparedRecommendation {
  id: string;
  reportId: string;
  text: string;
}

export interface SimilarRecommendation {
  id: string;
  /** Cosine of the two texts' weighted words, from 0 to 1. */
  score: number;
}

/** Below this, two texts speak of one thing and ask for another. Read off pairs of real recommendations. */
export const leastAlike = 0.5;
/** From here on two texts ask for the same thing. */
export const sameThing = 0.65;
/** How much of what two texts share one word may be: a name in common is no common request. */
const mostOfOne = 0.6;
/** Words that two texts must share, a part of an identifier counting as a part. */
const fewestShared = 2.5;

/**
 * Finds, one by one, the recommendations of other incidents that ask for something alike: the words that say what a
 * text is about, weighted by how few other recommendations have them, and only rare ones followed to other texts, so
 * that the cost grows with the library and not with its square.
 */
export class SimilarRecommendations {
  readonly #recommendations: readonly ComparedRecommendation[];
  readonly #numbers: Map<string, number>;
  readonly #resemblances: Resemblances;

  /** @param traits of the recommendations, in their order */
  constructor(recommendations: readonly ComparedRecommendation[], traits: TraitTable) {
    this.#recommendations = recommendations;
    this.#numbers = new Map(recommendations.map(({ id }, number) => [id, number]));
    this.#resemblances = new Resemblances(traits);
  }

  /** Up to `limit` others, best first. */
  of(id: string, limit = 5): SimilarRecommendation[] {
    const number = this.#numbers.get(id)!;
    const { reportId } = this.#recommendations[number]!;
    const found: SimilarRecommendation[] = [];
    for (const { report: other, score } of this.#resemblances.ofReport(number, limit * 4)) {
      if (found.length === limit || score < leastAlike) break;
      const { id, reportId: ofOther } = this.#recommendations[other]!;
      if (ofOther !== reportId && shareEnough(this.#resemblances.sharedByReports(number, other), score))
        found.push({ id, score });
    }
    return found;
  }
}

function shareEnough(shared: readonly SharedTrait[], score: number): boolean {
  const words = shared.reduce((sum, { weight }) => sum + weight, 0);
  return words >= fewestShared && (shared[0]?.share ?? 0) <= score * mostOfOne;
}
