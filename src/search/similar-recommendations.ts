import { Resemblances, type SharedTrait } from './resemblance.ts';
import { stopWords } from './stop-words.ts';
import { formsOf, termOf } from './terms.ts';
import type { Trait } from './traits.ts';
import { type Word, wordsOf } from './words.ts';

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
/** A part of an identifier beside the whole. */
const partWeight = 0.4;
/** Two letters of a script without spaces: a word of it is several. */
const bigramWeight = 0.4;

/**
 * For each recommendation up to `limit` of other incidents that ask for something alike, best first: the words that
 * say what a text is about, weighted by how few other recommendations have them, and only rare ones followed to
 * other texts, so that the cost grows with the library and not with its square.
 * @returns nothing for a recommendation that has none
 */
export function similarRecommendations(
  recommendations: readonly ComparedRecommendation[],
  limit = 5,
): Map<string, SimilarRecommendation[]> {
  const known = new Map<string, Trait[]>();
  const traits = recommendations.map(({ text }) => traitsOf(text, known));
  const resemblances = new Resemblances(traits);
  const found = new Map<string, SimilarRecommendation[]>();
  for (const [number, { id, reportId }] of recommendations.entries()) {
    const own = traits[number]!;
    const similar = resemblances
      .of(own, limit * 4, number)
      .filter(
        ({ report: other, score }) =>
          score >= leastAlike &&
          recommendations[other]!.reportId !== reportId &&
          shareEnough(resemblances.shared(own, other), score),
      )
      .slice(0, limit)
      .map(({ report: other, score }) => ({ id: recommendations[other]!.id, score }));
    if (similar.length > 0) found.set(id, similar);
  }
  return found;
}

function shareEnough(shared: readonly SharedTrait[], score: number): boolean {
  const words = shared.reduce((sum, { weight }) => sum + weight, 0);
  return words >= fewestShared && (shared[0]?.share ?? 0) <= score * mostOfOne;
}

/** The words of a text that say something, each once. What a word says is left to how few texts have it. */
function traitsOf(text: string, known: Map<string, Trait[]>): Trait[] {
  const traits = new Map<string, Trait>();
  for (const word of wordsOf(text.replace(/https?:\/\/\S+/g, ' '))) {
    if (!known.has(word.text)) known.set(word.text, traitsOfWord(word));
    for (const trait of known.get(word.text)!) if (!traits.has(trait.key)) traits.set(trait.key, trait);
  }
  return [...traits.values()];
}

const traitsOfWord = (word: Word): Trait[] =>
  formsOf(word).flatMap((form, part) =>
    stopWords.has(form) || isFigure(form)
      ? []
      : { kind: 'word', key: termOf(form), name: form, weight: weightOf(word, part) },
  );

const weightOf = ({ bigram }: Word, part: number): number =>
  bigram ? bigramWeight : part > 0 ? partWeight : 1;

const isFigure = (form: string): boolean => /^[\d.,:\-+/_x%]+\p{L}{0,3}$/u.test(form);
