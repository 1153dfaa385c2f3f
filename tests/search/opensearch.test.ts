import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SearchDocument } from '../../src/search/document.ts';
import { openSearchId, openSearchLines } from '../../src/search/export/opensearch-documents.ts';
import { openSearchMapping } from '../../src/search/export/opensearch-mapping.ts';
import { isIndexName } from '../../src/search/export/opensearch-name.ts';
import { library, report } from './library.ts';

const home = new URL('https://incidents.example/team/');
const recommendation = report('disk-full/prune', {
  kind: 'recommendation',
  title: 'Prune layers',
  sections: [],
});
const bulkOf = (documents: SearchDocument[]): string =>
  [...openSearchLines(documents, { index: 'incidents', home })].join('');

/**
 * Reads a bulk request by the rules of its documentation and throws where one is broken: a newline after every line
 * and nowhere else, actions and documents in turn, `_id`s of at most 512 bytes.
 */
function readBulk(text: string): { id: string; index: string; document: Record<string, unknown> }[] {
  if (text === '') return [];
  if (!text.endsWith('\n')) throw new Error('The last line must end with a newline.');
  const lines = text.slice(0, -1).split('\n');
  if (lines.length % 2 !== 0) throw new Error('An action has no document.');
  return Array.from({ length: lines.length / 2 }, (_, i) => {
    const action = JSON.parse(lines[2 * i]!);
    const { _id, _index, ...rest } = action.index;
    if (Object.keys(action).length !== 1 || Object.keys(rest).length > 0) throw new Error('Unknown action.');
    if (!isIndexName(_index)) throw new Error(`Bad index name ${_index}.`);
    if (_id === '' || Buffer.byteLength(_id) > 512) throw new Error(`Bad _id ${_id}.`);
    const text = lines[2 * i + 1]!;
    if (/\\ud[89a-f][0-9a-f]{2}/i.test(text)) throw new Error('Half a surrogate pair.');
    return { id: _id, index: _index, document: JSON.parse(text) };
  });
}

interface Properties {
  [name: string]: { type: string; format?: string; properties?: Properties };
}

/** What `dynamic: strict` refuses: a field that the mapping does not have, or a value of another type. */
function misfits(document: Record<string, unknown>, properties: Properties, path = ''): string[] {
  return Object.entries(document).flatMap(([name, value]) => {
    const field = properties[name];
    const where = `${path}${name}`;
    if (!field) return [where];
    return [value].flat().flatMap(item => {
      if (field.properties) return misfits(item as Record<string, unknown>, field.properties, `${where}.`);
      if (typeof item !== 'string') return [where];
      return field.type === 'date' && !/^\d{4}-\d\d-\d\d$/.test(item) ? [where] : [];
    });
  });
}

describe('the bulk request', () => {
  test('is this, to the letter', async () => {
    const golden = join(import.meta.dirname, 'golden/opensearch');
    await expect(bulkOf([...library, recommendation])).toMatchFileSnapshot(`${golden}/bulk.ndjson`);
    await expect(`${JSON.stringify(openSearchMapping, null, 2)}\n`).toMatchFileSnapshot(
      `${golden}/mapping.json`,
    );
  });

  test('is the same whatever the order of the documents, and each document keeps its _id', () => {
    expect(bulkOf([...library].reverse())).toBe(bulkOf(library));
    const [changed] = readBulk(bulkOf([{ ...library[0]!, title: 'Amended', url: 'x/' }]));
    expect(changed!.id).toBe('report:disk-full');
  });

  test('of anything keeps the rules, fits the mapping and loses no document', () => {
    const texts = fc.string({ unit: 'binary', maxLength: 80 });
    const documents = fc.uniqueArray(
      fc.record({ id: fc.string({ minLength: 1, maxLength: 700 }), title: texts, prose: texts, code: texts }),
      { selector: ({ id }) => id, maxLength: 8 },
    );
    fc.assert(
      fc.property(documents, made => {
        const given = made.map(({ id, ...rest }) =>
          report(id, { ...rest, url: 'x/', date: '2026-01-04', fields: { issue: rest.prose } }),
        );
        const read = readBulk(bulkOf(given));
        expect(new Set(read.map(({ id }) => id)).size).toBe(given.length);
        for (const { document } of read) {
          const original = given.find(({ id }) => id.toWellFormed() === document.id)!;
          expect(document.title).toBe(original.title.toWellFormed());
          expect(misfits(document, openSearchMapping.mappings.properties)).toEqual([]);
        }
      }),
    );
  });

  test('shortens an id that is too long, the same way each time', () => {
    const [id, other] = ['a', 'b'].map(end => openSearchId({ kind: 'report', id: 'ö'.repeat(400) + end }));
    expect(id).toMatch(/^report:[0-9a-f]{64}$/);
    expect(id).not.toBe(other);
  });
});

test('the mapping names only what it defines', () => {
  const { analyzer, filter, tokenizer } = openSearchMapping.settings.analysis;
  const builtIn = ['cjk', 'lowercase', 'asciifolding', 'flatten_graph'];
  const known = [...builtIn, ...[analyzer, filter, tokenizer].flatMap(part => Object.keys(part))];
  const named = JSON.stringify(openSearchMapping).matchAll(
    /"(?:analyzer|search_analyzer|tokenizer)":"(\w+)"/g,
  );
  const filters = Object.values(analyzer).flatMap(each => (each as { filter: string[] }).filter);
  expect(
    [...Array.from(named, ([, name]) => name!), ...filters].filter(name => !known.includes(name)),
  ).toEqual([]);
});

test.each([
  ['incidents-2026', true],
  ['.hidden', true],
  ['Incidents', false],
  ['a b', false],
  ['a/b', false],
  ['_a', false],
  ['..', false],
  ['', false],
  ['a'.repeat(256), false],
])('%s is an index’s name: %s', (name, is) => {
  expect(isIndexName(name)).toBe(is);
});
