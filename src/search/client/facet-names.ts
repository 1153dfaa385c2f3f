import type { FacetName } from '../facets.ts';
import { kindNames } from './hit-view.ts';

/** A facet's title: `Recommendation status`. */
export const facetTitle = (name: FacetName): string =>
  name[0]!.toUpperCase() + name.slice(1).replaceAll('-', ' ');

/** A value as a reader knows it. */
export const valueName = (name: FacetName, value: string): string =>
  name === 'kind' ? (kindNames[value as keyof typeof kindNames] ?? value) : value;
