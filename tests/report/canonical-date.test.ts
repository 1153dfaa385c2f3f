import { expect, test } from 'vitest';
import { canonicalDate } from '../../src/report/canonical-date.ts';

test.each([
  ['2026/1/4', '2026-01-04'],
  ['2026-1-4', '2026-01-04'],
  ['2026.01.04', '2026-01-04'],
  ['4 January 2026', '2026-01-04'],
  ['January 4th, 2026', '2026-01-04'],
  ['Sun, 4 Jan 2026', '2026-01-04'],
  ['2026年1月4日', '2026-01-04'],
  ['25/12/2026', '2026-12-25'],
  ['12/25/2026', '2026-12-25'],
  ['03/03/2026', '2026-03-03'],
  ['2026-01-04 09:30Z', '2026-01-04T09:30Z'],
  ['2026-01-04 9:30 UTC', '2026-01-04T09:30Z'],
  ['~2026/1/4 21:30:05 +0100', '~2026-01-04T21:30:05+01:00'],
  ['4 January 2026 9:30 PM UTC', '2026-01-04T21:30Z'],
  ['January 4, 2026, 12:05 am GMT', '2026-01-04T00:05Z'],
])('%s is %s', (written, canonical) => {
  expect(canonicalDate(written)).toBe(canonical);
  expect(canonicalDate(canonical)).toBeUndefined();
});

test.each([
  '01/04/2026',
  '4.1.2026',
  '4 January',
  'January 2026',
  '2026-02-30',
  '2026-01-04 09:30',
  '2026-01-04 09:30 CET',
  '2026-01-04T25:00Z',
  '2026-01-04',
  '2026-01-04T09Z',
  'unknown',
  'yesterday',
  '',
  '4 January 2026 or so',
])('%j is left alone', written => {
  expect(canonicalDate(written)).toBeUndefined();
});
