import type { FacetColumn } from './facets.ts';

/** Lists of numbers in two arrays. */
export function columnOf(lists: readonly (readonly number[])[]): Pick<FacetColumn, 'starts' | 'numbers'> {
  const starts = new Uint32Array(lists.length + 1);
  for (const [document, list] of lists.entries()) starts[document + 1] = starts[document]! + list.length;
  const numbers = new Uint32Array(starts[lists.length]!);
  for (const [document, list] of lists.entries()) numbers.set(list, starts[document]);
  return { starts, numbers };
}
