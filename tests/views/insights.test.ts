import { expect, test } from 'vitest';
import { columnChart } from '../../src/site/column-chart.ts';
import {
  anniversaries,
  countNames,
  distributions,
  monthColumns,
  recommendationColumns,
} from '../../src/site/insights.ts';

const on = (...dates: string[]) => dates.map(date => ({ frontMatter: { date } }));
const incidents = (columns: { counts: Record<string, number> }[]) =>
  columns.map(({ counts }) => counts.incidents);

test('months run from the first incident to the last, none left out', () => {
  const columns = monthColumns(on('2026-02-01', '2025-12-24', '2025-12-01', 'unknown'));
  expect(columns.map(({ name }) => name)).toEqual(['December 2025', 'January 2026', 'February 2026']);
  expect(incidents(columns)).toEqual([2, 0, 1]);
  expect(columns.map(({ tick }) => tick)).toEqual(['2025', '2026', undefined]);
  expect(monthColumns(on('unknown'))).toEqual([]);
});

test('many years are named only as often as there is room', () => {
  const years = Array.from({ length: 30 }, (_, year) => `${1990 + year}-01-01`);
  const named = monthColumns(on(...years)).filter(({ tick }) => tick !== undefined);
  expect(named.length).toBeLessThanOrEqual(8);
});

test('names are counted as a reader would, most frequent first', () => {
  expect(countNames(['DNS', 'disk  full', 'dns', 'Disk full', 'dns'])).toEqual([
    { name: 'DNS', count: 3 },
    { name: 'disk  full', count: 2 },
  ]);
});

test('a distribution has every step, n, median and p90', () => {
  const report = (minutes: number) => ({ times: { ttr: { minutes, approximate: false } } });
  const [ttd, , ttr] = distributions([2, 5, 90, 20_000].map(report));
  expect(ttd).toMatchObject({ name: 'TTD', summary: undefined });
  expect(incidents(ttr!.columns)).toEqual([1, 1, 0, 0, 1, 0, 0, 0, 0, 0, 1]);
  expect(ttr!.summary).toMatchObject({ n: 4, median: 47.5 });
});

test('recommendations stand in the year they were asked for', () => {
  const entry = (date: string, status: 'accepted' | 'verified' | 'declined') =>
    ({ status, history: [], report: { date } }) as unknown as Parameters<
      typeof recommendationColumns
    >[0][number];
  expect(
    recommendationColumns([
      entry('2024-05-01', 'accepted'),
      entry('2026-01-01', 'verified'),
      entry('2026-01-01', 'declined'),
      entry('unknown', 'accepted'),
    ]).map(({ name, counts }) => [name, counts]),
  ).toEqual([
    ['2024', { open: 1 }],
    ['2025', {}],
    ['2026', { done: 1, gone: 1 }],
    ['unknown', { open: 1 }],
  ]);
  expect(recommendationColumns([])).toEqual([]);
});

test('anniversaries are by day of the year, leap days too', () => {
  const months = anniversaries(on('2026-03-04', '2024-02-29', '2020-03-04', 'unknown'));
  expect(months).toHaveLength(12);
  expect(months[1]).toMatchObject({ slug: 'february', count: 1, days: [{ day: 29 }] });
  expect(months[2]!.days.map(({ day, reports }) => [day, reports.length])).toEqual([[4, 2]]);
});

test('columns stack within the plot', () => {
  const { bars, floor, width, lines } = columnChart(
    [
      { name: 'a', counts: { done: 2, open: 1 } },
      { name: 'b', counts: {} },
      { name: 'c', counts: { open: 3 }, tick: 'c' },
    ],
    ['done', 'open'],
  );
  expect(bars.map(({ kind }) => kind)).toEqual(['done', 'open', 'open']);
  expect(bars[1]!.y + bars[1]!.height).toBeCloseTo(bars[0]!.y);
  for (const bar of bars) expect(bar.x + bar.width).toBeLessThanOrEqual(width);
  expect(bars[2]!.y + bars[2]!.height).toBeCloseTo(floor);
  expect(lines.at(-1)!.text).toBe('3');
});
