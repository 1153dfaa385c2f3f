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
  const [day, today] = ['2026-02-01', '2026-02-02'];
  expect(isOverdue({ status: 'accepted', due: day }, today)).toBe(true);
  expect(isOverdue({ status: 'verified', due: day }, today)).toBe(false);
  expect(isOverdue({ status: 'accepted', due: '2026-02-03' }, today)).toBe(false);
  expect(isOverdue({ status: 'accepted', due: 'unknown' }, today)).toBe(false);
  expect(isOverdue({ status: 'accepted' }, today)).toBe(false);
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
