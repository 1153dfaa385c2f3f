import type { Element } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { findQuantities, type Quantity } from '../../report/quantity.ts';
import { itemParts } from '../elements.ts';

/** A list item that says how long something took. */
export interface Step {
  item: Element;
  label: string;
  duration?: Quantity;
  /** True where the item states the whole. */
  isTotal: boolean;
}

const totalWords =
  /^\W*(?:grand |overall )?(?:total|sum|altogether|overall|итого|всего|gesamt|insgesamt|summe|totalt|sum|au total|en total|合計|総計|总计|共计)(?![\p{L}])/iu;

/** Reads an item of the form `label: duration` or `label (duration)`. */
export function readStep(item: Element): Step {
  const text = itemParts(item)
    .inline.map(node => textOf(node))
    .join('')
    .trim()
    .slice(0, longestStatement);
  const stated = afterSeparator(text) ?? inClosingBrackets(text);
  const label = stated?.label ?? text;
  return { item, label, ...(stated && { duration: stated.duration }), isTotal: totalWords.test(label) };
}

/** Characters within which an item names its step and says how long it took. */
const longestStatement = 200;

interface Stated {
  label: string;
  duration: Quantity;
}

function afterSeparator(text: string): Stated | undefined {
  for (const match of text.matchAll(/[:：]\s*|\s[–—-]\s|\s→\s/g)) {
    const label = text.slice(0, match.index);
    const rest = text.slice(match.index + match[0].length);
    const first = findQuantities(rest)[0];
    if (label !== '' && first?.start === 0 && first.dimension === 'time') return { label, duration: first };
  }
  return undefined;
}

function inClosingBrackets(text: string): Stated | undefined {
  const match = /^(.+?)\s*[（(]([^()（）]+)[)）][.。]?$/u.exec(text);
  const first = match ? findQuantities(match[2]!)[0] : undefined;
  return first?.start === 0 && first.end === match![2]!.trim().length && first.dimension === 'time'
    ? { label: match![1]!, duration: first }
    : undefined;
}
