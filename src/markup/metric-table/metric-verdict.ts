import type { FoundQuantity } from '../../report/quantity.ts';
import { compareQuantities } from '../../report/quantity-approximation.ts';
import { comparisons } from '../computed/compare-cells.ts';
import { writeValue } from '../computed/computed-value.ts';
import { betterWords, higherIsBetter, lowerIsBetter, worseWords } from './metric-words.ts';

/** Which way a metric went, and whether that is good as far as anything says so. */
export interface Verdict {
  way?: 'lower' | 'higher' | 'same';
  judged?: 'better' | 'worse';
  /** By how much, recomputed from the two quantities: `≥ 92 %`, `3 points`. */
  by?: string;
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
  lang = 'en',
): Verdict | undefined {
  const sign =
    before && after && before.dimension === after.dimension ? compareQuantities(before, after) : undefined;
  const way = sign === undefined ? wayOfChange(change) : sign < 0 ? 'lower' : sign > 0 ? 'higher' : 'same';
  const judged = way === 'same' ? undefined : (judgedByWords(change) ?? judgedByName(metric, way));
  if (!way && !judged) return undefined;
  const by = sign ? distanceOf(before!, after!, lang) : undefined;
  return { ...(way && { way }), ...(judged && { judged }), ...(by && { by }) };
}

/** How far apart two quantities are: percentages in points, others by their share of the first. */
function distanceOf(before: FoundQuantity, after: FoundQuantity, lang: string): string | undefined {
  const isPercent = before.dimension === 'percent';
  const name = isPercent ? 'difference' : after.value < before.value ? 'reduction' : 'change';
  const computation = before.dimension === 'share' ? undefined : comparisons[name](before, after);
  if (!computation || !Number.isFinite(computation.computed.value)) return undefined;
  const { computed, notation } = computation;
  const isDown = computed.value < 0;
  const size = isDown ? { value: -computed.value, low: -computed.high, high: -computed.low } : computed;
  return writeValue(size, { ...notation, signed: false }, lang);
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

/** The verdict as a sign and words: `↓ 92 % lower, better`, `↑ higher`, `✓ better`. */
export function verdictWords({ way, judged, by }: Verdict): { sign: string; words: string } {
  if (!way) return { sign: judged === 'better' ? '✓' : '✗', words: judged! };
  return { sign: arrows[way], words: [by ? `${by} ${way}` : way, judged].filter(Boolean).join(', ') };
}
