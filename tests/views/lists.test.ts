import { expect, test } from 'vitest';
import { citedRecommendations } from '../../src/site/cited.ts';
import { groupBy } from '../../src/site/group-by.ts';

test('groups keep the order in which they appear', () => {
  expect(groupBy(['b1', 'a1', 'b2'], word => word.charAt(0))).toEqual([
    ['b', ['b1', 'b2']],
    ['a', ['a1']],
  ]);
});

test('a recommendation cited twice is one, and other links are none', () => {
  const once = { path: 'recommendations/r/x/', status: 'accepted' } as const;
  expect(citedRecommendations([once, { path: 'incidents/r/' }, {}, once])).toEqual(['r/x']);
});
