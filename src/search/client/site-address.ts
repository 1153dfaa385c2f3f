import type { Filters } from '../facets.ts';
import { type PageState, writeState } from './page-state.ts';

/** The address of something on this site; `<html data-base>` says under which path the site stands. */
export function siteAddress(path: string): string {
  const base = document.documentElement.dataset.base || '/';
  return new URL(path, new URL(base.endsWith('/') ? base : `${base}/`, location.origin)).href;
}

/** The search page, asked this. */
export function searchPageAddress(text: string, filters: Filters = {}): string {
  const state: PageState = { text, filters, sort: 'relevance', page: 1 };
  return siteAddress(`search/${writeState(state)}`);
}
