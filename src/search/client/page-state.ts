import { type Filters, facetNames } from '../facets.ts';

/** What the search page was asked; all of it stands in its address. */
export interface PageState {
  text: string;
  filters: Filters;
  sort: 'relevance' | 'date';
}

/** Reads a page's address; what it does not know, it leaves out. */
export function readState(query: string): PageState {
  const parameters = new URLSearchParams(query);
  const filters: Filters = {};
  for (const name of facetNames) {
    const values = parameters.getAll(name).filter(value => value !== '');
    if (values.length > 0) filters[name] = [...new Set(values)];
  }
  return {
    text: parameters.get('q') ?? '',
    filters,
    sort: parameters.get('sort') === 'date' ? 'date' : 'relevance',
  };
}

/** The query of the address that `readState` reads back; empty for a page that was asked nothing. */
export function writeState({ text, filters, sort }: PageState): string {
  const parameters = new URLSearchParams();
  if (text !== '') parameters.set('q', text);
  for (const name of facetNames) for (const value of filters[name] ?? []) parameters.append(name, value);
  if (sort === 'date') parameters.set('sort', sort);
  const query = parameters.toString();
  return query === '' ? '' : `?${query}`;
}

/** The same filters with one value of one facet added or taken away. */
export function toggled(filters: Filters, name: keyof Filters, value: string): Filters {
  const values = filters[name] ?? [];
  const next = values.includes(value) ? values.filter(other => other !== value) : [...values, value];
  const { [name]: _, ...rest } = filters;
  return next.length > 0 ? { ...rest, [name]: next } : rest;
}
