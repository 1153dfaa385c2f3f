import type { FoundQuantity } from '../../report/quantity.ts';
import { compareQuantities } from '../../report/quantity-approximation.ts';
import { betterWords, higherIsBetter, lowerIsBetter, worseWords } from './metric-words.ts';

/** Which way a metric went, and whether that is good as far as anything says so. */
export interface Verdict {
  way?: 'lower' | 'higher' | 'same';
  judged?: 'better' | 'worse';
}

/**
 * Judges one row: the change's own words first, else the metric's name.
 * @returns undefined where neither the quantities nor the words tell anything
 */
export function verdictOf(
  metric: string,
  before: FoundQuantity | undefined,
  after: FoundQuantity | undefined,
  change: string,
): Verdict | undefined {
  const sign =
    before && after && before.dimension === after.dimension ? compareQuantities(before, after) : undefined;
  const way = sign === undefined ? wayOfChange(change) : sign < 0 ? 'lower' : sign > 0 ? 'higher' : 'same';
  const judged = way === 'same' ? undefined : (judgedByWords(change) ?? judgedByName(metric, way));
  if (!way && !judged) return undefined;
  return { ...(way && { way }), ...(judged && { judged }) };
}

function wayOfChange(change: string): Verdict['way'] {
  const sign = /^\W*?([+\-−–])\s?\d/u.exec(change)?.[1];
  return sign === undefined ? undefined : sign === '+' ? 'higher' : 'lower';
}

function judgedByWords(change: string): Verdict['judged'] {
  const better = betterWords.test(change);
  const worse = worseWords.test(change);
  return better === worse ? undefined : better ? 'better' : 'worse';
}

function judgedByName(metric: string, way: Verdict['way']): Verdict['judged'] {
  const [lower, higher] = [lowerIsBetter.test(metric), higherIsBetter.test(metric)];
  if (!way || way === 'same' || lower === higher) return undefined;
  return (way === 'lower') === lower ? 'better' : 'worse';
}

const arrows = { lower: '↓', higher: '↑', same: '=' } as const;

/** The verdict as a sign and words: `↓ lower, better`, `↑ higher`, `✓ better`. */
export function verdictWords({ way, judged }: Verdict): { sign: string; words: string } {
  if (!way) return { sign: judged === 'better' ? '✓' : '✗', words: judged! };
  return { sign: arrows[way], words: judged ? `${way}, ${judged}` : way };
}
