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
  const stated = statedFigure(text, isTime);
  const label = stated?.label ?? text;
  return { item, label, ...(stated && { duration: stated.figure }), isTotal: isTotalLabel(label) };
}

const isTime = ({ dimension }: Quantity): boolean => dimension === 'time';

/** Whether a label says that its figure is the whole. */
export const isTotalLabel = (label: string): boolean => totalWords.test(label);

/** Reads `label: figure` or `label (figure)`, the first figure that will do. */
export const statedFigure = (text: string, willDo: WillDo): Stated | undefined =>
  afterSeparator(text, willDo) ?? inClosingBrackets(text, willDo);

/** Characters within which an item names its step and says how long it took. */
const longestStatement = 200;

interface Stated {
  label: string;
  figure: Quantity;
}

type WillDo = (figure: Quantity) => boolean;

function afterSeparator(text: string, willDo: WillDo): Stated | undefined {
  for (const match of text.matchAll(/[:：]\s*|\s[–—-]\s|\s→\s/g)) {
    const label = text.slice(0, match.index);
    const rest = text.slice(match.index + match[0].length);
    const first = findQuantities(rest)[0];
    if (label !== '' && first?.start === 0 && willDo(first)) return { label, figure: first };
  }
  return undefined;
}

function inClosingBrackets(text: string, willDo: WillDo): Stated | undefined {
  const match = /^(.+?)\s*[（(]([^()（）]+)[)）][.。]?$/u.exec(text);
  const first = match ? findQuantities(match[2]!)[0] : undefined;
  return first?.start === 0 && first.end === match![2]!.trim().length && willDo(first)
    ? { label: match![1]!, figure: first }
    : undefined;
}
