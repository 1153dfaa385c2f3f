import { type FacetName, type Filters, facetNames } from '../facets.ts';

/** What the search page was asked; all of it stands in its address. */
export interface PageState {
  text: string;
  filters: Filters;
  sort: 'relevance' | 'date';
  /** How many pages of hits are shown, from the first. */
  page: number;
}

/** More pages than anybody looks through; beyond it an address was made by hand. */
const mostPages = 50;

/**
 * Reads a page's address; what it does not know, it leaves out. The state stands behind the `#`, which browsers
 * keep to themselves: what somebody looks for never reaches the server, not even when the page is loaded again.
 * A query behind the `?` is read too, as browsers and other programs write it that offer a site's search.
 */
export function readState({ hash, search }: Pick<Location, 'hash' | 'search'>): PageState {
  const parameters = new URLSearchParams(isState(hash) ? hash.slice(1) : search);
  const filters: Filters = {};
  for (const name of facetNames) {
    const values = parameters.getAll(name).filter(value => value !== '');
    if (values.length > 0) filters[name] = [...new Set(values)];
  }
  const page = Number(parameters.get('page'));
  return {
    text: parameters.get('q') ?? '',
    filters,
    sort: parameters.get('sort') === 'date' ? 'date' : 'relevance',
    page: Number.isInteger(page) && page > 0 ? Math.min(page, mostPages) : 1,
  };
}

/** Tells a state from the name of a place on the page. */
export const isState = (hash: string): boolean => hash.includes('=');

/** The part of the address that `readState` reads back; empty for a page that was asked nothing. */
export function writeState({ text, filters, sort, page }: PageState): string {
  const parameters = new URLSearchParams();
  if (text !== '') parameters.set('q', text);
  for (const name of facetNames) for (const value of filters[name] ?? []) parameters.append(name, value);
  if (sort === 'date') parameters.set('sort', sort);
  if (page > 1) parameters.set('page', String(page));
  const state = parameters.toString();
  return state === '' ? '' : `#${state}`;
}

/** The same filters with one value of one facet added or taken away. */
export function toggled(filters: Filters, name: FacetName, value: string): Filters {
  const values = filters[name] ?? [];
  const next = values.includes(value) ? values.filter(other => other !== value) : [...values, value];
  const { [name]: _, ...rest } = filters;
  return next.length > 0 ? { ...rest, [name]: next } : rest;
}
