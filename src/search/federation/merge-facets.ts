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
  const site = {
    values: [...names],
    documents: Array.from(numbering.members.subarray(0, numbering.documents)),
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
  const documents = Array.from({ length: numbering.documents }, (_, document) => {
    const member = numbering.members[document]!;
    const own = [columns[member]?.documents[numbering.locals[document]!] ?? []].flat();
    return own.flatMap(number => renumbered[member]![number] ?? []);
  });
  return { values: [...numbers.keys()], documents };
}

/**
 * Checks the facets that another site wrote; one that is missing has no values.
 * @throws RangeError where they are of another form
 */
export function foreignFacets(value: unknown): FacetColumns {
  const from = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
  return Object.fromEntries(facetNames.flatMap(name => (from[name] ? [[name, columnOf(from[name])]] : [])));
}

function columnOf(value: unknown): FacetColumn {
  const { values, documents } = value as Partial<Record<keyof FacetColumn, unknown>>;
  const isNumber = (item: unknown): boolean => Number.isInteger(item);
  const fits =
    Array.isArray(values) &&
    values.every(item => typeof item === 'string') &&
    Array.isArray(documents) &&
    documents.every(item =>
      Array.isArray(item) ? item.length < 1000 && item.every(isNumber) : isNumber(item),
    );
  if (!fits) throw new RangeError('The facets are none.');
  return { values, documents };
}
