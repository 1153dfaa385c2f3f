import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editDistance } from '../../src/search/distance.ts';
import { excerptOf, markWords } from '../../src/search/excerpt.ts';
import { storedDocument } from '../../src/search/stored.ts';
import { formsOf, termOf } from '../../src/search/terms.ts';
import { wordsOf, wordTextsOf, writtenWord } from '../../src/search/words.ts';
import { openLibrary, report } from './library.ts';

const word = fc.oneof(
  fc.string({ unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz'), minLength: 1, maxLength: 12 }),
  fc.stringMatching(/^[a-zA-Z]{1,6}([-_./:][a-zA-Z0-9]{1,6}){1,3}$/),
  fc.string({ unit: fc.constantFrom(...'障害対応サーバー接続'), minLength: 1, maxLength: 6 }),
  fc.string({ unit: fc.constantFrom(...'авгдёжзийклм'), minLength: 2, maxLength: 8 }),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }),
);
const text = fc.array(word, { minLength: 1, maxLength: 30 }).map(words => words.join(' '));

test('every word of a document finds it', async () => {
  await fc.assert(
    fc.asyncProperty(fc.tuple(text, text, text), async ([title, prose, code]) => {
      const documents = [report('one', { title, prose, code }), report('two', { prose: title })];
      const { index } = await openLibrary(documents);
      for (const { text } of wordsOf(`${title}\n${prose}\n${code}`)) {
        const { hits } = await index.search({ text });
        expect(hits.map(hit => hit.id)).toContain('one');
      }
    }),
    { numRuns: 40 },
  );
});

test('words read without their places are the same words', () => {
  fc.assert(
    fc.property(text, text => {
      const words = [...wordsOf(text)].map(({ start, end, ...word }) => word);
      expect(wordTextsOf(text).map(writtenWord)).toEqual(words);
    }),
  );
});

test('marking words loses no letter of the text', () => {
  fc.assert(
    fc.property(text, fc.nat(), (text, pick) => {
      const terms = [...wordsOf(text)].flatMap(formsOf).map(termOf);
      const weights = new Map(terms.filter((_, i) => (i + pick) % 3 === 0).map(term => [term, 1]));
      expect(
        markWords(text, weights)
          .map(part => part.text)
          .join(''),
      ).toBe(text);
      const excerpt = excerptOf(storedDocument(report('one', { prose: text })), weights);
      const shown = excerpt.parts.map(part => part.text.replaceAll('…', '').trim());
      for (const part of shown) expect(text.replaceAll('…', '')).toContain(part);
    }),
  );
});

test('edit distance is symmetric, zero only for equals, and counts single slips as one', () => {
  fc.assert(
    fc.property(word, word, (a, b) => {
      expect(editDistance(a, b, 30)).toBe(editDistance(b, a, 30));
      expect(editDistance(a, b, 30) === 0).toBe(a === b);
    }),
  );
  expect(editDistance('memroy', 'memory', 2)).toBe(1);
  expect(editDistance('overwriten', 'overwritten', 2)).toBe(1);
  expect(editDistance('kubernetes', 'postgres', 2)).toBe(3);
});
