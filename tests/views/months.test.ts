import { expect, test } from 'vitest';
import { countMonths, monthsText, traceRest, tracePath } from '../../src/site/months.ts';

test('counts every year between the first and the last, newest first', () => {
  const years = countMonths(['2021-03-02', '2019-12-31', '2021-03-30', 'unknown']);
  expect(years.map(({ year, total }) => [year, total])).toEqual([
    [2021, 2],
    [2020, 0],
    [2019, 1],
  ]);
  expect(years.map(monthsText)).toEqual(['March 2', 'none', 'December 1']);
});

test('nothing known, nothing counted', () => {
  expect(countMonths(['unknown'])).toEqual([]);
});

test('the busiest month has the highest spike', () => {
  const counts = [1, 0, 4];
  const peaks = [...tracePath(counts, 4).matchAll(/L[\d.]+ ([\d.]+)/g)].map(match => Number(match[1]));
  expect(tracePath([0, 0, 0], 4)).toBe('');
  expect(Math.min(...peaks.slice(0, 3))).toBe(traceRest - 3.5);
  expect(Math.min(...peaks.slice(3))).toBe(traceRest - 14);
});
