import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import { keptTraits, wantedTraits } from '../../src/search/build/kept-traits.ts';
import type { TraitTable } from '../../src/search/trait-table.ts';
import { recommendationTexts, traitsOfTexts } from '../../src/search/trait-texts.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'faultline-'));
  return () => rmSync(folder, { recursive: true, force: true });
});

/** What a table says, text by text, whatever its strings' numbers are. */
function spelledOut({ strings, starts, keys, names, weights }: TraitTable): unknown[] {
  return Array.from({ length: starts.length - 1 }, (_, text) =>
    Array.from(keys.subarray(starts[text], starts[text + 1]), (key, i) => {
      const at = starts[text]! + i;
      return [strings[key], strings[names[at]!], weights[at]];
    }),
  );
}

const word = fc.constantFrom('musl', 'wheels', 'pool', 'src/pool/limits.ts', 'dns-cache', 'Llvm', 'disk');
const texts = fc.array(
  fc.array(word, { maxLength: 5 }).map(words => ({ text: words.join(' ') })),
  { maxLength: 130 },
);

test('whatever was kept before, the traits are those that are read anew', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(texts, { minLength: 2, maxLength: 5 }), async rounds => {
      const kept = mkdtempSync(join(folder, 'kept-'));
      for (const round of rounds) {
        const all = recommendationTexts(round);
        expect(spelledOut(await keptTraits(wantedTraits(kept, all)))).toEqual(spelledOut(traitsOfTexts(all)));
      }
    }),
    { numRuns: 20 },
  );
});

test('what many texts have is kept, and shares read by several workers make one table', async () => {
  const all = recommendationTexts(Array.from({ length: 2100 }, (_, n) => ({ text: `pool unique${n}` })));
  const expected = spelledOut(traitsOfTexts(all));
  expect(spelledOut(await keptTraits(wantedTraits(folder, all)))).toEqual(expected);
  const { mtimeNs } = statSync(join(folder, 'keys.bin'), { bigint: true });
  expect(spelledOut(await keptTraits(wantedTraits(folder, all.toReversed())))).toEqual(expected.toReversed());
  expect(statSync(join(folder, 'keys.bin'), { bigint: true }).mtimeNs).toBe(mtimeNs);
});
