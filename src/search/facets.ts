import { compare, type SearchDocument } from './document.ts';
import { columnOf } from './facet-column.ts';

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

/** One facet of every document: numbers of values, those of document `d` from `starts[d]` to before `starts[d + 1]`. */
export interface FacetColumn {
  values: string[];
  starts: Uint32Array;
  numbers: Uint32Array;
}
/** A facet that no document has, as the site has where there is but one, may be absent. */
export type FacetColumns = Partial<Record<FacetName, FacetColumn>>;

/** The facets of all documents, in the index's order. */
export function facetColumns(documents: readonly SearchDocument[]): FacetColumns {
  return Object.fromEntries(
    Object.entries(readers).map(([name, read]) => [name, column(documents.map(read))]),
  );
}

/** The facets of all documents beside the values that are asked for. */
export class FilteredColumns {
  readonly #columns: FacetColumns;
  readonly #filters: Filters;
  readonly #wanted: [name: FacetName, column: FacetColumn | undefined, numbers: ReadonlySet<number>][];

  constructor(columns: FacetColumns, filters: Filters) {
    this.#columns = columns;
    this.#filters = filters;
    this.#wanted = facetNames
      .filter(name => filters[name]?.length)
      .map(name => {
        const values = columns[name]?.values ?? [];
        const numbers = [...values.keys()].filter(number => filters[name]!.includes(values[number]!));
        return [name, columns[name], new Set(numbers)];
      });
  }

  /** Tells whether a document has what is asked of it, one facet left aside if named. */
  matches(document: number, except?: FacetName): boolean {
    for (const [name, column, numbers] of this.#wanted)
      if (name !== except && !hasAny(column, document, numbers)) return false;
    return true;
  }

  /**
   * Counts each facet's values over the matches. A facet's own filter does not narrow its counts, so that they say
   * what ticking another value would add.
   */
  count(matched: readonly number[]): FacetCounts {
    const met = matched.filter(document => this.matches(document));
    const isFiltered = new Set(this.#wanted.map(([name]) => name));
    return Object.fromEntries(
      facetNames.map(name => {
        const own = isFiltered.has(name) ? matched.filter(document => this.matches(document, name)) : met;
        return [name, sorted(name, countsOf(this.#columns[name], own), this.#filters[name])];
      }),
    ) as FacetCounts;
  }
}

function hasAny(column: FacetColumn | undefined, document: number, numbers: ReadonlySet<number>): boolean {
  if (!column) return false;
  for (let at = column.starts[document]!; at < column.starts[document + 1]!; at++)
    if (numbers.has(column.numbers[at]!)) return true;
  return false;
}

/** How many of some documents have each value that any of them has. */
function countsOf(column: FacetColumn | undefined, documents: readonly number[]): Map<string, number> {
  if (!column) return new Map();
  const { values, starts, numbers } = column;
  const counts = new Uint32Array(values.length);
  for (const document of documents)
    for (let at = starts[document]!; at < starts[document + 1]!; at++) counts[numbers[at]!]!++;
  const had = [...counts.keys()].filter(number => counts[number]! > 0);
  return new Map(had.map(number => [values[number]!, counts[number]!]));
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
  return { values, ...columnOf(lists.map(list => list.map(value => numbers.get(value)!))) };
}

/** Most frequent first; years newest first, severities worst first. A chosen value is listed though nothing has it. */
function sorted(name: FacetName, counts: Map<string, number>, chosen: string[] = []): FacetCount[] {
  for (const value of chosen) if (!counts.has(value)) counts.set(value, 0);
  const list = Array.from(counts, ([value, count]) => ({ value, count }));
  if (name === 'year') return list.sort((a, b) => compare(b.value, a.value));
  if (name === 'severity') return list.sort((a, b) => compare(a.value, b.value));
  return list.sort((a, b) => b.count - a.count || compare(a.value, b.value));
}
