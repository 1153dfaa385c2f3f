import { expect, test } from 'vitest';
import { parseInstant } from '../../src/report/instant.ts';
import { instantText, yearOf } from '../../src/site/dates.ts';
import { isOverdue, soonestDue } from '../../src/site/due.ts';

test.each([
  ['2026-01-04', '2026-01-04'],
  ['2026-01-04T09:30Z', '2026-01-04 09:30 UTC'],
  ['2026-01-04T09:30:15+02:00', '2026-01-04 09:30 UTC+02:00'],
  ['~2026-01-04T09Z', '~2026-01-04 09 h UTC'],
])('%s reads %s', (written, shown) => {
  expect(instantText(parseInstant(written)!)).toBe(shown);
});

test('a report of unknown date has a group of its own', () => {
  expect([yearOf('2026-01-04'), yearOf('unknown')]).toEqual(['2026', 'Unknown']);
});

test('only what is open and past its day is overdue', () => {
  const day = '2000-01-01';
  expect(isOverdue({ status: 'accepted', due: day })).toBe(true);
  expect(isOverdue({ status: 'verified', due: day })).toBe(false);
  expect(isOverdue({ status: 'accepted', due: '9998-01-01' })).toBe(false);
  expect(isOverdue({ status: 'accepted', due: 'unknown' })).toBe(false);
  expect(isOverdue({ status: 'accepted' })).toBe(false);
});

test('what is due soonest comes first, what has no day last', () => {
  const entries = [
    { status: 'accepted' },
    { status: 'accepted', due: '2030-01-01' },
    { status: 'accepted', due: '2029-01-01' },
  ] as const;
  expect(entries.toSorted(soonestDue).map(entry => ('due' in entry ? entry.due : undefined))).toEqual([
    '2029-01-01',
    '2030-01-01',
    undefined,
  ]);
});
