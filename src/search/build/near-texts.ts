import type { DocumentKind } from '../document.ts';
import type { Near } from '../near-file.ts';
import { quantize, restore } from '../postings.ts';
import { informativeness, isText } from '../ranking.ts';
import type { Inverted } from './inverted.ts';
import { numbers32 } from './numbers.ts';

/** Terms that stand for a text: its most telling. */
const mostFeatures = 40;
/** Terms that more texts have say little of what two of them share, and cost the square of their number. */
const mostHolders = 200;
const mostNear = 30;

/** What texts are compared by: for each its most telling terms, each weighted by impact and inverse document frequency. */
interface Features {
  /** Where each slot's features begin. */
  starts: Uint32Array;
  terms: Uint32Array;
  weights: Float64Array;
}

/**
 * The texts that resemble each other: cosine of their most telling terms. Ranking spreads the scores of the best hits
 * over them (score regularisation: Diaz 2005), which is pseudo-relevance feedback at the price of a file or two.
 * @param terms numbers of all terms, in their order
 * @param kinds by slot; undefined where it is no longer used
 * @param numbers by slot: of texts that are as near, the older comes first
 * @returns by slot the texts nearest to it, the nearest first; none of a recommendation
 */
export function nearTexts(
  inverted: Inverted,
  terms: readonly number[],
  kinds: readonly (DocumentKind | undefined)[],
  numbers: Int32Array,
): Near[][] {
  const { starts, terms: held, weights } = featuresOf(inverted, terms, kinds);
  const holders = byTerm(starts, held, weights);
  const likeness = new Float64Array(kinds.length);
  const touched = new Uint32Array(kinds.length);
  return Array.from(kinds, (_, own) => {
    let count = 0;
    for (let at = starts[own]!; at < starts[own + 1]!; at++) {
      const term = held[at]!;
      for (let i = holders.starts[term]!; i < holders.starts[term + 1]!; i++) {
        const other = holders.slots[i]!;
        if (likeness[other] === 0) touched[count++] = other;
        likeness[other]! += weights[at]! * holders.weights[i]!;
      }
    }
    const near = nearest(own, touched.subarray(0, count), likeness, numbers);
    for (let i = 0; i < count; i++) likeness[touched[i]!] = 0;
    return near;
  });
}

function featuresOf(
  inverted: Inverted,
  terms: readonly number[],
  kinds: readonly (DocumentKind | undefined)[],
): Features {
  const texts = kinds.filter(kind => kind && isText(kind)).length;
  const [slots, held] = [numbers32(), numbers32()];
  const weights: number[] = [];
  for (const [place, term] of terms.entries()) {
    if (!/^\p{L}{3,}$/u.test(inverted.keys[term]!)) continue;
    const { documents, impacts, texts: frequency } = inverted.holders(term);
    if (frequency < 2 || frequency > Math.min(mostHolders, texts / 4)) continue;
    const tells = informativeness(texts, frequency);
    for (const [i, slot] of documents.entries()) {
      if (!isText(kinds[slot]!)) continue;
      slots.push(slot);
      held.push(place);
      weights.push(tells * restore(quantize(impacts[i]!)));
    }
  }
  return strongest(slots.finish(), held.finish(), weights, kinds.length);
}

/** Of each slot the weightiest features, their weights a vector of length one. */
function strongest(
  slots: Uint32Array,
  held: Uint32Array,
  weights: readonly number[],
  count: number,
): Features {
  const { starts: from, order } = sortedBy(slots, count);
  const starts = new Uint32Array(count + 1);
  const [keptTerms, keptWeights]: [number[], number[]] = [[], []];
  for (let slot = 0; slot < count; slot++) {
    const own = Array.from(order.subarray(from[slot], from[slot + 1]))
      .sort((a, b) => weights[b]! - weights[a]! || held[a]! - held[b]!)
      .slice(0, mostFeatures);
    const norm = Math.hypot(...own.map(at => weights[at]!));
    for (const at of own) {
      keptTerms.push(held[at]!);
      keptWeights.push(weights[at]! / norm);
    }
    starts[slot + 1] = keptTerms.length;
  }
  return { starts, terms: Uint32Array.from(keptTerms), weights: Float64Array.from(keptWeights) };
}

/** The same features, term by term. */
function byTerm(
  starts: Uint32Array,
  held: Uint32Array,
  weights: Float64Array,
): { starts: Uint32Array; slots: Uint32Array; weights: Float64Array } {
  const terms = held.reduce((most, term) => Math.max(most, term + 1), 0);
  const { starts: from, order } = sortedBy(held, terms);
  const slots = new Uint32Array(held.length);
  for (let slot = 0; slot + 1 < starts.length; slot++) slots.fill(slot, starts[slot], starts[slot + 1]);
  return {
    starts: from,
    slots: order.map(at => slots[at]!),
    weights: Float64Array.from(order, at => weights[at]!),
  };
}

/** The places of values below a bound, in the order of the values (counting sort), and where each value's begin. */
function sortedBy(values: Uint32Array, bound: number): { starts: Uint32Array; order: Uint32Array } {
  const starts = new Uint32Array(bound + 1);
  for (const value of values) starts[value + 1]!++;
  for (let value = 0; value < bound; value++) starts[value + 1]! += starts[value]!;
  const next = starts.slice();
  const order = new Uint32Array(values.length);
  for (let at = 0; at < values.length; at++) order[next[values[at]!]!++] = at;
  return { starts, order };
}

/** The nearest of many, without sorting all. */
function nearest(own: number, touched: Uint32Array, likeness: Float64Array, numbers: Int32Array): Near[] {
  const hundredths = (slot: number): number => Math.round(likeness[slot]! * 100);
  const counts = new Uint32Array(102);
  for (const slot of touched) if (slot !== own) counts[hundredths(slot)]!++;
  let least = 101;
  for (let kept = 0; least > 1 && kept < mostNear; ) kept += counts[--least]!;
  const near: Near[] = [];
  for (const slot of touched)
    if (slot !== own && hundredths(slot) >= least) near.push([slot, hundredths(slot)]);
  return near.sort((a, b) => b[1] - a[1] || numbers[a[0]]! - numbers[b[0]]!).slice(0, mostNear);
}
