import type { NearFacet } from './answer.ts';
import { type FacetColumns, FilteredColumns } from './facets.ts';

/** Weak matches whose services and tags are offered, and how many of these. */
const weakMatches = 20;
const mostFacets = 6;

/** What to look through instead, for a query that found nothing: services and tags of the documents that came nearest. */
export function nearestFacets(columns: FacetColumns, scores: Float64Array): NearFacet[] {
  const weak = Array.from(scores.keys())
    .filter(document => scores[document]! > 0)
    .sort((a, b) => scores[b]! - scores[a]! || b - a)
    .slice(0, weakMatches);
  const counts = new FilteredColumns(columns, {}).count(weak);
  return (['service', 'tag'] as const)
    .flatMap(facet => counts[facet].map(found => ({ facet, ...found })))
    .sort((a, b) => b.count - a.count)
    .slice(0, mostFacets);
}
