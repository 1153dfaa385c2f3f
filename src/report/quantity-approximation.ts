/** How an author hedged a number. */
export type Hedge = 'about' | 'at-least' | 'at-most';

/** Where the true value may lie, as far as the author said. */
export interface Interval {
  low: number;
  high: number;
}

/** "About" is read as within a tenth either way; no style guide fixes it, and rounding to one figure does this. */
const aboutShare = 0.1;

/** Words before a number that hedge it, by the hedge. */
const words: readonly (readonly [Hedge, string])[] = [
  [
    'at-least',
    'at least|more than|greater than|over|above|upwards of|не менее|более|больше|свыше|mindestens|mehr als|über|minst|mer enn|au moins|plus de|al menos|más de|pelo menos|mais de',
  ],
  [
    'at-most',
    'at most|up to|less than|fewer than|under|below|within|не более|менее|меньше|до|höchstens|weniger als|bis zu|maksimalt|mindre enn|opptil|au plus|moins de|hasta|menos de|até',
  ],
  [
    'about',
    'about|around|approximately|approx|approx.|roughly|circa|ca|ca.|c.|some|nearly|almost|около|примерно|приблизительно|etwa|ungefähr|rund|omtrent|cirka|environ|unos|unas|aproximadamente|cerca de',
  ],
];
/** The last word of each; any other word before a number is looked at no further. */
const lastWords = new Set(
  words.flatMap(([, list]) => list.split('|').map(hedge => hedge.split(' ').at(-1)!)),
);
const lastWord = /[\p{sc=Latin}\p{sc=Cyrillic}.]+(?=\s+$)/u;

const before: readonly [RegExp, Hedge][] = [
  [/(?:>=?|≥)\s*$/u, 'at-least'],
  [/(?:<=?|≤)\s*$/u, 'at-most'],
  [/[~∼〜～≈≃]\s*$/u, 'about'],
  ...words.map(([hedge, list]): [RegExp, Hedge] => [
    new RegExp(`(?<!\\p{L})(?:${list.replaceAll('.', '\\.')})\\s+$`, 'iu'),
    hedge,
  ]),
  [/(?:最大|最多|不到)\s*$/u, 'at-most'],
  [/(?:少なくとも|至少|超过|最低)\s*$/u, 'at-least'],
  [/(?:約|およそ|约|大约)\s*$/u, 'about'],
];

const after: readonly [RegExp, Hedge][] = [
  [/\+(?!\d)/y, 'at-least'],
  [/ ?(?:or more|and more|以上|超)(?![a-z])/iy, 'at-least'],
  [/ ?(?:or less|or fewer|以下|以内|未満)(?![a-z])/iy, 'at-most'],
  [/-?ish\b| ?(?:程度|ほど|前後|左右)/iy, 'about'],
];

/** The hedge that ends right before `offset`, and where it begins. */
export function hedgeBefore(text: string, offset: number): { hedge: Hedge; start: number } | undefined {
  const from = Math.max(0, offset - 24);
  const lead = text.slice(from, offset);
  const last = lastWord.exec(lead)?.[0];
  if (last !== undefined && !lastWords.has(last.toLowerCase())) return undefined;
  for (const [pattern, hedge] of before) {
    const match = pattern.exec(lead);
    if (match) return { hedge, start: from + match.index };
  }
  return undefined;
}

/** What each of {@link after} begins with. */
const afterBeginning = /\+| ?[oaOA以超未程ほ前左]|-?[iI]/y;

/** The hedge that begins at `offset`. */
export function hedgeAfter(text: string, offset: number): { hedge: Hedge; length: number } | undefined {
  afterBeginning.lastIndex = offset;
  if (!afterBeginning.test(text)) return undefined;
  for (const [pattern, hedge] of after) {
    pattern.lastIndex = offset;
    const match = pattern.exec(text);
    if (match) return { hedge, length: match[0].length };
  }
  return undefined;
}

/** Widens an exact interval of magnitudes, neither below zero, by what the author hedged. */
export function widen({ low, high }: Interval, hedge: Hedge | undefined): Interval {
  if (hedge === 'about') return { low: low * (1 - aboutShare), high: high * (1 + aboutShare) };
  if (hedge === 'at-least') return { low, high: Number.POSITIVE_INFINITY };
  return hedge === 'at-most' ? { low: 0, high } : { low, high };
}

/**
 * Which of two intervals is surely the larger, their values being given.
 * @returns the sign of `b − a`; undefined where an open end (`10+`, `<5`) leaves it open
 */
export function compareQuantities(
  a: Interval & { value: number },
  b: Interval & { value: number },
): -1 | 0 | 1 | undefined {
  const mayReach = (open: Interval & { value: number }, other: number): boolean =>
    (open.high === Number.POSITIVE_INFINITY && other > open.value) ||
    (open.low === 0 && open.value > 0 && other < open.value);
  if (mayReach(a, b.value) || mayReach(b, a.value)) return undefined;
  return Math.sign(b.value - a.value) as -1 | 0 | 1;
}
