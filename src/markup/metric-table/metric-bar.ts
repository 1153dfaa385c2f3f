import type { Element } from 'hast';
import type { Quantity } from '../../report/quantity.ts';
import { h } from '../h.ts';

const width = 100;
const height = 6;

/**
 * The largest magnitude a group of bars is drawn against: the largest of them, or all there is of a share.
 * @returns undefined where bars would say nothing: fewer than two alike, or values below zero
 */
export function barScale(quantities: readonly (Quantity | undefined)[]): number | undefined {
  const known = quantities.filter(quantity => quantity !== undefined);
  const [first] = known;
  if (!first || known.length < 2 || known.some(q => q.dimension !== first.dimension || q.value < 0))
    return undefined;
  const most = Math.max(...known.map(quantity => quantity.value));
  if (first.dimension === 'share') return 1;
  if (first.dimension === 'percent' && most <= 100) return 100;
  return most > 0 ? most : undefined;
}

/** A bar of the quantity's size; one with an open end (`10+`) ends in a gap. Says nothing to a screen reader. */
export function bar(quantity: Quantity, scale: number): Element {
  const length = Math.max(1, Math.round((Math.min(quantity.value, scale) / scale) * width * 10) / 10);
  const open = quantity.high === Number.POSITIVE_INFINITY;
  const solid = open ? Math.max(1, length - 6) : length;
  const rest = open ? [h('rect', { className: ['bar-open'], x: solid + 2, y: 0, width: 3, height })] : [];
  return h(
    'svg',
    { className: ['bar'], viewBox: `0 0 ${width} ${height}`, width, height, ariaHidden: 'true' },
    [
      h('rect', { className: ['bar-track'], x: 0, y: 0, width, height }),
      h('rect', { className: ['bar-size'], x: 0, y: 0, width: solid, height }),
      ...rest,
    ],
  );
}
