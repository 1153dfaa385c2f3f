import { expect, test } from 'vitest';
import { decodeFacets, encodeFacets } from '../../src/search/facet-file.ts';
import { facetColumns, FilteredColumns } from '../../src/search/facets.ts';
import { library, report } from './library.ts';

const documents = [...library, report('plain'), report('last', { tags: ['tls', 'disk'], severity: 'SEV2' })];
const columns = facetColumns(documents);

test('facets are read as they were written', () => {
  const read = decodeFacets(encodeFacets(columns), documents.length);
  const all = [...documents.keys()];
  expect(new FilteredColumns(read, {}).count(all)).toEqual(new FilteredColumns(columns, {}).count(all));
  expect(read.tag).toEqual(columns.tag);
});

test('a recommendation that says what its report says costs a byte a facet', () => {
  const pair = [report('a', { tags: ['x', 'y'] }), report('b', { tags: ['x', 'y'] })];
  const [one, two] = [pair.slice(1), pair].map(list => encodeFacets(facetColumns(list)).length);
  expect(two! - one!).toBe(7);
});

test('facets of fewer or of more documents are refused', () => {
  const bytes = encodeFacets(columns);
  expect(() => decodeFacets(bytes, documents.length - 1)).toThrow(RangeError);
  expect(() => decodeFacets(bytes, documents.length + 1)).toThrow(RangeError);
});

test('a filter narrows the counts of all facets but its own', () => {
  const { severity, service } = new FilteredColumns(columns, { severity: ['SEV1'] }).count([
    ...documents.keys(),
  ]);
  expect(severity).toEqual([
    { value: 'SEV1', count: 1 },
    { value: 'SEV2', count: 3 },
  ]);
  expect(service.map(({ value }) => value)).toEqual(['api', 'database']);
});
