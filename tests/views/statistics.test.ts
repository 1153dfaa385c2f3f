import { expect, test } from 'vitest';
import { summarize } from '../../src/site/statistics.ts';

test.each([
  [[], undefined],
  [[7], { n: 1, median: 7, p90: 7 }],
  [[4, 1, 3, 2], { n: 4, median: 2.5, p90: 3.7 }],
  [[10, 20, 30, 40, 50, 60, 70, 80, 90, 100, 110], { n: 11, median: 60, p90: 100 }],
])('%j', (values, expected) => {
  const summary = summarize(values);
  expect(summary && { ...summary, p90: Math.round(summary.p90 * 10) / 10 }).toEqual(expected);
});
