import { compare, type SearchDocument } from './document.ts';

export const facetNames = [
  'site',
  'kind',
  'status',
  'recommendation-status',
  'severity',
  'service',
  'tag',
  'year',
] as const;
export type FacetName = (typeof facetNames)[number];

/** The values asked for, facet by facet: any of them within one facet, all facets together. */
export type Filters = Partial<Record<FacetName, string[]>>;

/** How many matches have a value. */
export interface FacetCount {
  value: string;
  count: number;
}
export type FacetCounts = Record<FacetName, FacetCount[]>;

/** One facet of every document: numbers of values, by the document's number. */
export interface FacetColumn {
  values: string[];
  documents: (number | number[])[];
}
/** A facet that no document has, as the site has where there is but one, may be absent. */
export type FacetColumns = Partial<Record<FacetName, FacetColumn>>;

/** The facets of all documents, in the index's order. */
export function facetColumns(documents: readonly SearchDocument[]): FacetColumns {
  return Object.fromEntries(
    Object.entries(readers).map(([name, read]) => [name, column(documents.map(read))]),
  );
}

/** Tells whether a document has what is asked of it, one facet left aside if named. */
export function matches(
  columns: FacetColumns,
  filters: Filters,
  document: number,
  except?: FacetName,
): boolean {
  return facetNames.every(name => {
    const wanted = filters[name];
    if (!wanted?.length || name === except) return true;
    return valuesOf(columns[name], document).some(value => wanted.includes(value));
  });
}

/**
 * Counts each facet's values over the matches. A facet's own filter does not narrow its counts, so that they say
 * what ticking another value would add.
 */
export function countFacets(columns: FacetColumns, filters: Filters, matched: Iterable<number>): FacetCounts {
  const counts = Object.fromEntries(facetNames.map(name => [name, new Map<string, number>()])) as Record<
    FacetName,
    Map<string, number>
  >;
  for (const document of matched)
    for (const name of facetNames) {
      if (!matches(columns, filters, document, name)) continue;
      for (const value of valuesOf(columns[name], document))
        counts[name].set(value, (counts[name].get(value) ?? 0) + 1);
    }
  return Object.fromEntries(
    facetNames.map(name => [name, sorted(name, counts[name], filters[name])]),
  ) as FacetCounts;
}

const readers: Record<Exclude<FacetName, 'site'>, (document: SearchDocument) => string[]> = {
  kind: document => [document.kind],
  status: document => (document.status && document.kind !== 'recommendation' ? [document.status] : []),
  'recommendation-status': document =>
    document.status && document.kind === 'recommendation' ? [document.status] : [],
  severity: document => (document.severity ? [document.severity] : []),
  service: document => document.services,
  tag: document => document.tags,
  year: document => (document.date ? [document.date.slice(0, 4)] : []),
};

function column(lists: string[][]): FacetColumn {
  const values = [...new Set(lists.flat())].sort(compare);
  const numbers = new Map(values.map((value, i) => [value, i]));
  const documents = lists.map(list => {
    const own = list.map(value => numbers.get(value)!);
    return own.length === 1 ? own[0]! : own;
  });
  return { values, documents };
}

const valuesOf = (column: FacetColumn | undefined, document: number): string[] =>
  [column?.documents[document] ?? []].flat().map(number => column!.values[number]!);

/** Most frequent first; years newest first, severities worst first. A chosen value is listed though nothing has it. */
function sorted(name: FacetName, counts: Map<string, number>, chosen: string[] = []): FacetCount[] {
  for (const value of chosen) if (!counts.has(value)) counts.set(value, 0);
  const list = Array.from(counts, ([value, count]) => ({ value, count }));
  if (name === 'year') return list.sort((a, b) => compare(b.value, a.value));
  if (name === 'severity') return list.sort((a, b) => compare(a.value, b.value));
  return list.sort((a, b) => b.count - a.count || compare(a.value, b.value));
}
