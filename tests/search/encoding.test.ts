import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ByteReader, ByteWriter } from '../../src/search/bytes.ts';
import { compare } from '../../src/search/document.ts';
import { readManifest } from '../../src/search/manifest.ts';
import { decodePostings, encodePostings, longestList, prune } from '../../src/search/postings.ts';
import { chunksOf } from '../../src/search/build/chunks.ts';
import { decodeFile, encodeFile, fileOf, shortestBetween } from '../../src/search/table.ts';

test('numbers are read as they were written', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(0xffffffff)), numbers => {
      const writer = new ByteWriter();
      for (const number of numbers) writer.number(number);
      const reader = new ByteReader(writer.finish());
      expect(numbers.map(() => reader.number())).toEqual(numbers);
      expect(reader.done).toBe(true);
    }),
  );
});

describe('postings', () => {
  const postings = fc
    .uniqueArray(fc.tuple(fc.nat(1_000_000), fc.nat(15)), { selector: ([document]) => document })
    .map(pairs => pairs.sort((a, b) => a[0] - b[0]))
    .map(pairs => ({
      frequency: pairs.length,
      documents: Uint32Array.from(pairs, pair => pair[0]),
      impacts: Uint8Array.from(pairs, pair => pair[1]),
    }));

  test('are read as they were written', () => {
    fc.assert(
      fc.property(postings, list => {
        expect(decodePostings(encodePostings(list))).toEqual(list);
      }),
    );
  });

  test('are cut to the strongest, and keep their frequency', () => {
    const length = longestList + 10;
    const cut = prune(
      {
        frequency: length,
        documents: Uint32Array.from({ length }, (_, i) => i),
        impacts: Uint8Array.from({ length }, (_, i) => (i < 10 ? 1 : 2)),
      },
      Int32Array.from({ length }, (_, i) => i),
    );
    expect(cut.frequency).toBe(length);
    expect(cut.documents.length).toBe(longestList);
    expect(cut.documents[0]).toBe(10);
  });
});

test('a table gives back every entry from the file that its starts name', () => {
  const keys = fc.uniqueArray(fc.string({ unit: 'grapheme', minLength: 1 }), { minLength: 1 });
  fc.assert(
    fc.property(keys, fc.integer({ min: 100, max: 2000 }), (unordered, cost) => {
      const sorted = unordered.sort(compare);
      const encodedOf = (key: string): Uint8Array => new TextEncoder().encode(`value of ${key}`);
      const chunks = chunksOf(sorted, () => cost);
      const starts = chunks.map(({ from }) =>
        from === 0 ? '' : shortestBetween(sorted[from - 1]!, sorted[from]!),
      );
      const tables = chunks.map(({ from, to }) =>
        decodeFile(encodeFile(sorted.slice(from, to).map(key => [key, encodedOf(key)]))),
      );
      for (const key of sorted) expect(tables[fileOf(starts, key)]!.get(key)).toEqual(encodedOf(key));
    }),
  );
});

test('another key moves the ends of the files around it only', () => {
  const keys = Array.from({ length: 4000 }, (_, i) => `key${i * 7}`).sort(compare);
  const firstsOf = (sorted: string[]): Set<string> =>
    new Set(chunksOf(sorted, () => 60).map(({ from }) => sorted[from]!));
  const before = firstsOf(keys);
  expect(before.size).toBeGreaterThan(50);
  for (const added of ['key1', 'key500x', 'key9999']) {
    const after = firstsOf([...keys, added].sort(compare));
    expect([...after].filter(first => !before.has(first)).length).toBeLessThan(8);
  }
});

test('a file that was cut short is an error, not an answer', () => {
  const bytes = encodeFile([['word', new Uint8Array(9)]]);
  expect(() => decodeFile(bytes.subarray(0, 8))).toThrow(RangeError);
});

test('an index of another version is refused', () => {
  expect(() => readManifest(new TextEncoder().encode('{"version":0}'))).toThrow('version 0');
});
