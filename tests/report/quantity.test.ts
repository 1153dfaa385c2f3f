import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findQuantities, parseQuantity } from '../../src/report/quantity.ts';
import { compareQuantities } from '../../src/report/quantity-approximation.ts';

const exact: [string, number, string, string][] = [
  ['2.3s', 2.3, 's', 'time'],
  ['250ms', 0.25, 'ms', 'time'],
  ['48 seconds', 48, 's', 'time'],
  ['1m30s', 90, 'min', 'time'],
  ['5h 8m', 18_480, 'h', 'time'],
  ['4 minutes and 38 seconds', 278, 'min', 'time'],
  ['11 時間 11 分', 40_260, 'h', 'time'],
  ['3 часа', 10_800, 'h', 'time'],
  ['150 MB', 150e6, 'MB', 'bytes'],
  ['1.2GiB', 1.2 * 2 ** 30, 'GiB', 'bytes'],
  ['512Mi', 512 * 2 ** 20, 'MiB', 'bytes'],
  ['3 MB/s', 3e6, 'MB/s', 'data-rate'],
  ['10 Mbps', 1.25e6, 'Mbit/s', 'data-rate'],
  ['1,200 req/s', 1200, 'req/s', 'rate'],
  ['12k rps', 12_000, 'req/s', 'rate'],
  ['120 requests per minute', 2, 'requests/min', 'rate'],
  ['99.95%', 99.95, '%', 'percent'],
  ['12 percentage points', 12, 'pp', 'points'],
  ['$1.2M', 1.2e6, 'USD', 'money'],
  ['€3 bn', 3e9, 'EUR', 'money'],
  ['1,234', 1234, '', 'count'],
  ['1 234 567', 1_234_567, '', 'count'],
  ['1.5 million', 1.5e6, '', 'count'],
  ['1,5 s', 1.5, 's', 'time'],
  ['1.234,5 ms', 1.2345, 'ms', 'time'],
  ['10x', 10, '×', 'ratio'],
  ['×3', 3, '×', 'ratio'],
  ['5-minute', 300, 'min', 'time'],
  ['10-fold', 10, '×', 'ratio'],
  ['-13%', -13, '%', 'percent'],
  ['−12', -12, '', 'count'],
  ['+30 MB', 30e6, 'MB', 'bytes'],
];

test.each(exact)('%s', (text, value, unit, dimension) => {
  const quantity = parseQuantity(text);
  expect(quantity).toMatchObject({ text, unit, dimension });
  expect(quantity!.value).toBeCloseTo(value, 6);
  expect([quantity!.low, quantity!.high]).toEqual([quantity!.value, quantity!.value]);
});

const hedged: [string, number, number, number][] = [
  ['10+ minutes', 600, 600, Number.POSITIVE_INFINITY],
  ['6-10+ minutes', 600, 360, Number.POSITIVE_INFINITY],
  ['at least 3 days', 259_200, 259_200, Number.POSITIVE_INFINITY],
  ['<5 s', 5, 0, 5],
  ['up to 10 min', 600, 0, 600],
  ['2-3 min', 150, 120, 180],
  ['30s to 2min', 75, 30, 120],
  ['~2 min', 120, 108, 132],
  ['約 10 秒', 10, 9, 11],
  ['$5-10', 7.5, 5, 10],
];

test.each(hedged)('%s keeps what its author left open', (text, value, low, high) => {
  const quantity = parseQuantity(text);
  expect(quantity).toMatchObject({ text, value, high });
  expect(quantity!.low).toBeCloseTo(low, 6);
});

test('a share knows how many of how many', () => {
  expect(parseQuantity('3 of 7')).toMatchObject({ dimension: 'share', part: 3, whole: 7, value: 3 / 7 });
  expect(parseQuantity('18-19/19')).toMatchObject({ low: 18 / 19, high: 1 });
  expect(parseQuantity('8/7')).toBeUndefined();
});

test.each(
  '2026-04-22 · 12:30 · ~11:57 · 10.0.0.0/8 · v2.2.7 · abc-12 · 2nd · 0x1F · p99 · 4月22日 · 3/15/2019 · 1,2,3 · #123 · 2023-2024'.split(
    ' · ',
  ),
)('%s is no quantity', text => {
  expect(findQuantities(text)).toEqual([]);
});

test('several in a sentence, each where it stands', () => {
  const text = 'Fell from 400+ seconds to 41.9s, 90% less (3 of 4 runs).';
  const found = findQuantities(text);
  expect(found.map(quantity => quantity.text)).toEqual(['400+ seconds', '41.9s', '90%', '3 of 4']);
  for (const { start, end, text: own } of found) expect(text.slice(start, end)).toBe(own);
});

describe('properties', () => {
  test('every found quantity is a piece of the text, in order, within its interval', () => {
    const piece = fc.constantFrom(
      '10',
      '~',
      '+',
      ' min',
      's',
      '3/4',
      '%',
      ' to ',
      '-',
      '.',
      ',',
      '$',
      'x',
      ' of ',
      '5k',
      '時間',
      ' ',
      'a',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), pieces => {
        const text = pieces.join('');
        let last = 0;
        for (const { start, end, text: own, low, high, value } of findQuantities(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(text.slice(start, end)).toBe(own);
          expect(low).toBeLessThanOrEqual(value);
          expect(high).toBeGreaterThanOrEqual(value);
          last = end;
        }
      }),
    );
  });

  test('a written number of a unit reads back', () => {
    const units = fc.constantFrom(
      ['ms', 1e-3],
      ['s', 1],
      ['min', 60],
      ['h', 3600],
      ['MB', 1e6],
      ['GiB', 2 ** 30],
      ['%', 1],
    );
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e9 }), units, (n, [name, factor]) => {
        expect(parseQuantity(`${n.toLocaleString('en')} ${name}`)?.value).toBeCloseTo(n * Number(factor), 3);
      }),
    );
  });
});

test('an open end leaves a comparison open', () => {
  const compare = (a: string, b: string) => compareQuantities(parseQuantity(a)!, parseQuantity(b)!);
  expect(compare('10+ minutes', '48 seconds')).toBe(-1);
  expect(compare('10+ minutes', '12 minutes')).toBeUndefined();
  expect(compare('<5 s', '4 s')).toBeUndefined();
  expect(compare('3', '3')).toBe(0);
  expect(compare('~150 MB', '~180 MB')).toBe(1);
});
