import { columnOf } from '../facet-column.ts';
import { type FacetColumn, type FacetColumns, type FacetName, facetNames } from '../facets.ts';
import type { Numbering } from './numbering.ts';

/** The facets of all members under one numbering, and which site each document is from. */
export function mergeFacets(
  facets: readonly FacetColumns[],
  names: readonly string[],
  numbering: Numbering,
): FacetColumns {
  const columns = facetNames
    .filter(name => name !== 'site')
    .map((name): [FacetName, FacetColumn] => [
      name,
      merge(
        facets.map(of => of[name]),
        numbering,
      ),
    ]);
  const documents = numbering.documents;
  const site = {
    values: [...names],
    starts: Uint32Array.from({ length: documents + 1 }, (_, document) => document),
    numbers: Uint32Array.from(numbering.members.subarray(0, documents)),
  };
  return { ...Object.fromEntries(columns), site };
}

function merge(columns: readonly (FacetColumn | undefined)[], numbering: Numbering): FacetColumn {
  const numbers = new Map<string, number>();
  const renumbered = columns.map(column =>
    (column?.values ?? []).map(value => {
      if (!numbers.has(value)) numbers.set(value, numbers.size);
      return numbers.get(value)!;
    }),
  );
  const lists = Array.from({ length: numbering.documents }, (_, document) => {
    const member = numbering.members[document]!;
    const local = numbering.locals[document]!;
    const column = columns[member];
    if (!column) return [];
    const own = column.numbers.subarray(column.starts[local], column.starts[local + 1]);
    return Array.from(own, number => renumbered[member]![number]!);
  });
  return { values: [...numbers.keys()], ...columnOf(lists) };
}
