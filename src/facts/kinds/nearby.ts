import type { Dimension } from '../../report/quantity.ts';
import { type Candidate, beyondChance } from '../coincidence.ts';
import type { Claim, ClaimKind } from '../claim.ts';
import type { FactDocument } from '../document.ts';
import { inputFrom, judge } from '../judge.ts';
import { type Source, windowAround } from '../neighbourhood.ts';
import { change } from '../nearby/changes.ts';
import { difference } from '../nearby/differences.ts';
import { product, rate } from '../nearby/products.ts';
import { share } from '../nearby/shares.ts';
import { sum } from '../nearby/sums.ts';
import { type Words, wordsAround } from '../nearby/words.ts';
import type { Passage } from '../passage.ts';

/** How to work out a figure from others nearby. */
export interface Way {
  kind: ClaimKind;
  dimensions: readonly Dimension[];
  /** Whether the words around a figure call for it. */
  isCalledFor(stated: Source, words: Words): boolean;
  candidates(stated: Source, near: readonly Source[]): Candidate<Source>[];
}

const ways: readonly Way[] = [change, share, difference, sum, rate, product];

/**
 * Figures whose words say that they follow from others, and that follow from figures nearby: the lines above give
 * both sides, the heading the whole. What follows from nothing nearby may follow from something else, so this
 * confirms and never contradicts.
 * @param isDecided whether another kind has judged a figure
 */
export function nearby(
  document: FactDocument,
  isDecided: (passage: Passage, at: number) => boolean,
): Claim[] {
  return document.figured.flatMap((passage, order) =>
    passage.quantities.flatMap(figure => {
      const called = ways.filter(({ dimensions }) => dimensions.includes(figure.dimension));
      if (called.length === 0 || isDecided(passage, figure.start) || passage.isCode(figure.start)) return [];
      return confirmed(document, { passage, figure, order }, called);
    }),
  );
}

function confirmed(document: FactDocument, stated: Source, candidates: readonly Way[]): Claim[] {
  const words = wordsAround(stated.passage, stated.figure);
  let near: Source[] | undefined;
  for (const way of candidates) {
    if (!way.isCalledFor(stated, words)) continue;
    near ??= windowAround(document, stated);
    // What stands closest is asked first, by itself: the more figures there are, the less an agreement says.
    const close = near.filter(source => Math.abs(source.order - stated.order) <= 2);
    const hit =
      beyondChance(stated.figure, way.candidates(stated, close), 0.3) ??
      (close.length < near.length
        ? beyondChance(stated.figure, way.candidates(stated, near), 0.15)
        : undefined);
    if (hit) return [claimOf(way.kind, stated, hit)];
  }
  return [];
}

function claimOf(
  kind: ClaimKind,
  { passage, figure }: Source,
  { reading, sources }: Candidate<Source>,
): Claim {
  const inputs = sources.map(source => inputFrom(source.passage, source.figure));
  const named = figure.dimension === 'ratio' ? 'ratio' : kind;
  return judge({ kind: named, passage, figure, inputs }, [reading]);
}
