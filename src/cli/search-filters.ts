import { facetNames, type Filters } from '../search/facets.ts';
import type { SearchIndex } from '../search/search.ts';
import { Misuse, oneOf } from './usage.ts';

/**
 * Reads `--filter name=value`: any of the values of one name, all names together.
 * @throws Misuse for another form or an unknown name
 */
export function filtersOf(written: readonly string[]): Filters {
  const filters: Filters = {};
  for (const filter of written) {
    const at = filter.indexOf('=');
    if (at < 1 || at === filter.length - 1)
      throw new Misuse(`\`--filter\` expects \`name=value\`, received \`${filter}\`.`);
    const name = oneOf('--filter', filter.slice(0, at), facetNames);
    filters[name] = [...(filters[name] ?? []), filter.slice(at + 1)];
  }
  return filters;
}

/** The filters with their values spelled as the site spells them: `severity=sev2` is meant as `SEV2`. */
export async function asSpelled(filters: Filters, index: SearchIndex): Promise<Filters> {
  if (Object.keys(filters).length === 0) return filters;
  const { facets } = await index.search({ text: '', limit: 0, facets: true });
  return Object.fromEntries(
    Object.entries(filters).map(([name, values]) => {
      const known = facets?.[name as keyof Filters] ?? [];
      const spelled = (value: string) =>
        known.find(entry => entry.value === value) ??
        known.find(entry => entry.value.toLowerCase() === value.toLowerCase());
      return [name, values.map(value => spelled(value)?.value ?? value)];
    }),
  );
}
