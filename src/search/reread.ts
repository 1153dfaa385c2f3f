import { bestWindow, marksIn, weightOf } from './excerpt.ts';
import type { LookedFor } from './hit.ts';
import type { IndexSource } from './index-source.ts';
import { heldWeights, readWordsOf } from './read-words.ts';
import type { StoredDocument } from './stored.ts';

/** Best hits whose texts are read again: a page of them and what may take a place on it. */
const reread = 15;
/** UTF-16 units of about a sentence and a paragraph; a section is as long as it is. */
const stretches = [120, 500, Number.POSITIVE_INFINITY];
/** What the fullest stretch of each length adds, as a share of the score. */
const together = 0.2;

/**
 * Raises the best hits that say what was looked for in one place: a sentence, a paragraph or a section that holds many of
 * its words tells more than the same words far apart (passages as evidence for their document: Callan, SIGIR 1994;
 * in windows of several lengths: Kaszkiel & Zobel, SIGIR 1997).
 * @param kept the hits, best first; their order and their scores are changed
 */
export async function raiseTogether(
  kept: number[],
  scores: Float64Array,
  { marked, standIns }: LookedFor,
  source: IndexSource,
): Promise<void> {
  const best = kept.slice(0, reread);
  const held = await Promise.all(
    best.map(async document => {
      const stored = await source.document(document);
      return fullest(stored, heldWeights(stored, marked, standIns));
    }),
  );
  for (const i of stretches.keys()) {
    const most = Math.max(...held.map(lengths => lengths[i]!));
    for (const lengths of held) lengths[i]! /= most || 1;
  }
  for (const [at, document] of best.entries())
    scores[document]! *= 1 + together * held[at]!.reduce((a, b) => a + b);
  best.sort((a, b) => scores[b]! - scores[a]! || b - a);
  kept.splice(0, reread, ...best);
}

/** The most that a stretch of each length holds. */
function fullest(document: StoredDocument, weights: LookedFor['marked']): number[] {
  const read = readWordsOf(document);
  const { issue = '', causes = [], sections } = document;
  const most = stretches.map(() => 0);
  for (const text of [issue, ...causes, ...sections.flatMap(([, , prose, code]) => [prose, code])]) {
    const marks = marksIn(read(text), weights);
    for (const [i, length] of stretches.entries()) {
      const weight = Number.isFinite(length) ? bestWindow(marks, length).weight : weightOf(marks);
      most[i] = Math.max(most[i]!, weight);
    }
  }
  return most;
}
