import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type ComparedRecommendation,
  sameThing,
  SimilarRecommendations,
} from '../../src/search/similar-recommendations.ts';
import { recommendationTexts, traitsOfTexts } from '../../src/search/trait-texts.ts';

const similarRecommendations = (all: readonly ComparedRecommendation[]) => {
  const similar = new SimilarRecommendations(all, traitsOfTexts(recommendationTexts(all)));
  const found = all.map(({ id }) => [id, similar.of(id)] as const);
  return new Map(found.filter(([, others]) => others.length > 0));
};

const library = [
  { id: 'a/1', reportId: 'a', text: 'Rehearse restoring the billing database from a backup every month.' },
  { id: 'b/1', reportId: 'b', text: 'Rehearse restoring the billing database from backup once a month' },
  { id: 'c/1', reportId: 'c', text: 'Alert when the billing queue is older than ten minutes' },
  { id: 'd/1', reportId: 'd', text: 'Delete retired feature flags with the code they guarded' },
  { id: 'e/1', reportId: 'e', text: 'Write a runbook for the billing exporter' },
  { id: 'a/2', reportId: 'a', text: 'Rehearse restoring the billing database from a backup every month' },
];

test('finds the same request of another incident, in other words', () => {
  const found = similarRecommendations(library);
  expect(found.get('a/1')?.map(({ id }) => id)).toEqual(['b/1']);
  expect(found.get('a/1')![0]!.score).toBeGreaterThan(sameThing);
});

test('a name in common is no common request', () => {
  const found = similarRecommendations(library);
  expect(found.has('c/1')).toBe(false);
  expect(found.has('e/1')).toBe(false);
});

test('never names its own report, or a text that has nothing to compare', () => {
  const found = similarRecommendations([...library, { id: 'f/1', reportId: 'f', text: '2.0' }]);
  expect(found.get('a/2')?.map(({ id }) => id)).toEqual(['b/1']);
  expect(found.has('f/1')).toBe(false);
});

test('any texts compare, and every score is one of a cosine', () => {
  const texts = fc.array(
    fc.record({ reportId: fc.constantFrom('a', 'b', 'c'), text: fc.string({ unit: 'grapheme' }) }),
  );
  fc.assert(
    fc.property(texts, some => {
      const named = some.map((one, index) => ({ ...one, id: `${one.reportId}/${index}` }));
      for (const [id, similar] of similarRecommendations(named))
        for (const other of similar) {
          expect(other.score).toBeLessThanOrEqual(1 + 1e-9);
          expect(other.id.split('/')[0]).not.toBe(id.split('/')[0]);
        }
    }),
  );
});
