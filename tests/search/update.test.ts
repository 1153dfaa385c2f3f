import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { IndexState } from '../../src/search/build/index-state.ts';
import {
  canUpdate,
  type IndexText,
  type IndexUpdate,
  updateIndex,
} from '../../src/search/build/update-index.ts';
import type { SearchDocument } from '../../src/search/document.ts';
import { openSearchIndex, type SearchRequest } from '../../src/search/search.ts';
import { report } from './library.ts';

type Files = Map<string, Uint8Array | string>;

const words =
  'pool latency disk cache node retry deploy quota certificate queue oom memory database k8s timeout shard'.split(
    ' ',
  );

/** A report of some words with a recommendation. */
function textOf(id: string, said: number[], day: number): IndexText {
  const spoken = said.map(n => `${words[n % words.length]}${n >= words.length ? `er${n % 7}` : ''}`);
  const own = report(id, {
    title: spoken.slice(0, 3).join(' '),
    date: `2026-01-${10 + day}`,
    services: [words[day % words.length]!],
    tags: said.length % 2 === 0 ? ['even'] : [],
    prose: spoken.join(' '),
    code: `Error: ${spoken.slice(0, 4).join(' ')} refused\n${namesOf(id)}`,
  });
  const recommendation: SearchDocument = {
    ...report(`${id}/one`, { title: spoken.slice(-4).join(' '), date: own.date! }),
    kind: 'recommendation',
    url: `recommendations/${id}/one/`,
    sections: [],
    services: own.services,
    tags: own.tags,
  };
  return { key: id, digest: JSON.stringify([said, day]), documents: [own, recommendation] };
}

/** Names that no other report has and that stand together, so that a report is in few of the files of the terms. */
const namesOf = (id: string): string =>
  Array.from(
    { length: 40 },
    (_, n) => `${String.fromCharCode(97 + (Number(id.slice(1)) % 26))}_${id}_${n}`,
  ).join(' ');

/** Applies an update to the files of a site. */
function apply(files: Files, { files: written, removed }: IndexUpdate): void {
  for (const path of removed) files.delete(path);
  for (const [path, content] of written()) files.set(path, content);
}

const requests: SearchRequest[] = [
  { text: '', facets: true, limit: 50 },
  { text: 'pool latency disk', facets: true, limit: 50 },
  { text: 'certificate quota retry deployer3', limit: 50 },
  { text: 'out of memory', limit: 50 },
  { text: 'kubernets shrad', limit: 50 },
  { text: 'cache node', sort: 'date', limit: 50 },
  { text: 'e_s4_7 d_r3_1 d_s29_30', limit: 50 },
  { text: 'ERROR pool latency disk cache refused\nERROR node retry deploy quota refused', limit: 50 },
  { text: 'queue', filters: { kind: ['report'], tag: ['even'] }, facets: true, limit: 50 },
];

async function answers(files: Files): Promise<unknown[]> {
  const index = await openSearchIndex(async path => {
    const content = files.get(path);
    if (content === undefined) throw new Error(`The index has no file ${path}.`);
    return typeof content === 'string' ? new TextEncoder().encode(content) : content;
  });
  return Promise.all(requests.map(request => index.search(request)));
}

/** Leaves out what texts say that were indexed before. */
const shortened = (texts: IndexText[], { texts: known }: IndexState): IndexText[] =>
  texts.map(text =>
    known.get(text.key)?.digest === text.digest
      ? { ...text, documents: text.documents.map(document => ({ ...document, fields: {}, sections: [] })) }
      : text,
  );

const said = fc.array(fc.nat(words.length * 3), { minLength: 3, maxLength: 24 });
const change = fc.record({ id: fc.nat(11), said, day: fc.nat(15), gone: fc.boolean() });

describe('an index that is updated', () => {
  test('answers as one that is built whole, whatever was edited, added and deleted before', async () => {
    let kept = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(change, { minLength: 4, maxLength: 20 }),
        fc.array(fc.array(change, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 4 }),
        async (first, later) => {
          const library = new Map(first.map(({ id, said, day }) => [`r${id}`, textOf(`r${id}`, said, day)]));
          // Others keep their words, so that a change is small beside the library.
          for (let n = 0; n < 60; n++)
            library.set(`s${n}`, textOf(`s${n}`, [n, n * 3, n * 5, n + 1, n % 5, n % 3, 7], n % 16));
          const files: Files = new Map();
          let update = await updateIndex(undefined, [...library.values()]);
          apply(files, update);
          for (const changes of later) {
            for (const { id, said, day, gone } of changes)
              if (gone) library.delete(`r${id}`);
              else library.set(`r${id}`, textOf(`r${id}`, said, day));
            const texts = [...library.values()];
            const isSlight = canUpdate(update.state, texts, {}, '');
            update = await updateIndex(update.state, isSlight ? shortened(texts, update.state) : texts);
            apply(files, update);
            const clean: Files = new Map();
            apply(clean, await updateIndex(undefined, [...library.values()].reverse()));
            expect(await answers(files)).toEqual(await answers(clean));
            if (!update.whole)
              kept += update.state.terms.filter(({ place: [generation] }) => generation === 0).length;
          }
        },
      ),
      { numRuns: 8 },
    );
    expect(kept).toBeGreaterThan(20);
  });

  test('leaves no file that nothing needs, and writes none where nothing has changed', async () => {
    const library = Array.from({ length: 20 }, (_, n) => textOf(`s${n}`, [n, n + 1, n + 2], n % 16));
    const files: Files = new Map();
    const first = await updateIndex(undefined, library);
    apply(files, first);
    const same = await updateIndex(first.state, library);
    expect([...same.files(), ...same.removed]).toEqual([]);
    const second = await updateIndex(first.state, library.slice(1));
    apply(files, second);
    const left = await updateIndex(second.state, []);
    apply(files, left);
    const clean: Files = new Map();
    apply(clean, await updateIndex(undefined, []));
    expect([...files.keys()].sort()).toEqual([...clean.keys()].sort());
  });

  test('is built whole where other code made it', async () => {
    const library = [textOf('a', [1, 2, 3], 1)];
    const { state } = await updateIndex(undefined, library, {}, 'one');
    expect((await updateIndex(state, library, {}, 'one')).whole).toBe(false);
    expect((await updateIndex(state, library, {}, 'two')).whole).toBe(true);
    expect((await updateIndex(state, library, { synonyms: [['pool', 'bucket']] }, 'one')).whole).toBe(true);
  });
});
