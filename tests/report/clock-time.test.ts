import { expect, test } from 'vitest';
import { findMoment, readMoment } from '../../src/report/clock-time.ts';
import { formatElapsed, placeMoments } from '../../src/report/clock-time-sequence.ts';
import { zoneIn } from '../../src/report/clock-time-zone.ts';

/** What a text's moment says, in one line. */
function said(text: string): string | undefined {
  const moment = readMoment(text);
  if (!moment) return undefined;
  const { date, time, offset, relative, estimated, end } = moment;
  const two = (n: number) => String(n).padStart(2, '0');
  return [
    date && `${date.year ?? '?'}-${date.month}-${date.day ?? '?'}`,
    time &&
      `${two(time.hour)}:${two(time.minute)}${time.precision === 'second' ? `:${two(time.second)}` : ''}`,
    offset !== undefined && `z${offset}`,
    relative !== undefined && `T${relative}`,
    estimated && '~',
    end && '…',
    `|${text.slice(moment.start, moment.stop)}`,
  ]
    .filter(Boolean)
    .join(' ');
}

test.each([
  ['17:29 - x', '17:29 |17:29'],
  ['~11:57', '11:57 ~ |~11:57'],
  ['around 07:30 we', '07:30 ~ |around 07:30'],
  ['2026-04-22 17:29:05.123 UTC', '2026-4-22 17:29:05 z0 |2026-04-22 17:29:05.123 UTC'],
  ['2026-04-22T17:29-04:00', '2026-4-22 17:29 z-240 |2026-04-22T17:29-04:00'],
  ['2026-04-22 18:30 頃', '2026-4-22 18:30 ~ |2026-04-22 18:30 頃'],
  ['4:23PM PST', '16:23 z-480 |4:23PM PST'],
  ['12:05 am', '00:05 |12:05 am'],
  ['13:55 PM', '13:55 |13:55 PM'],
  ['5 PM:', '17:00 |5 PM'],
  ['25 June 2025 21:33:00 - x', '2025-6-25 21:33:00 |25 June 2025 21:33:00'],
  ['May 2, 2026 — x', '2026-5-2 |May 2, 2026'],
  ['12:45 PM PST Saturday Oct 30th: x', '?-10-30 12:45 z-480 |12:45 PM PST Saturday Oct 30th'],
  ['24.01.2020 | x', '2020-1-24 |24.01.2020'],
  ['3/15/2019 4:00', '2019-3-15 04:00 |3/15/2019 4:00'],
  ['[03-26 23:04] x', '?-3-26 23:04 |03-26 23:04'],
  ['4月22日 10時30分', '?-4-22 10:30 |4月22日 10時30分'],
  ['Jul 2024', '2024-7-? |Jul 2024'],
  ['0930 UTC', '09:30 z0 |0930 UTC'],
  ['Mon May 10 19:03:52 2021 +0900', '2021-5-10 19:03:52 z540 |Mon May 10 19:03:52 2021 +0900'],
  ['02:15-02:30 UTC', '02:15 z0 … |02:15-02:30 UTC'],
  ['2:00 to 2:30 PM', '14:00 … |2:00 to 2:30 PM'],
  ['00:00-03:00', '00:00 … |00:00-03:00'],
  ['kl 11:00? x', '11:00 ~ |kl 11:00?'],
  ['[12:30] x', '12:30 |12:30'],
  ['T+5m', 'T300 |T+5m'],
  ['T-00:05', 'T-300 |T-00:05'],
  ['T0: x', 'T0 |T0'],
])('%s', (text, expected) => {
  expect(said(text)).toBe(expected);
});

test.each([
  '10 minutes',
  '3 of 7',
  'Initial',
  '1.2.3',
  '2026-02-30',
  'May the',
  'T5 build',
  '25:00',
  '10:30:99',
])('%s is no moment', text => {
  expect(said(text)).toBeUndefined();
});

test('a moment inside a sentence', () => {
  expect(findMoment('Fault occurs 2020-08-04 13:30 in 10.0.0.1')).toMatchObject({ start: 13, stop: 29 });
  expect(findMoment('nothing at all')).toBeUndefined();
});

test('zones that headings name', () => {
  expect(zoneIn('Timeline (UTC)')?.offset).toBe(0);
  expect(zoneIn('All times in PST')?.offset).toBe(-480);
  expect(zoneIn('時刻 (JST)')?.offset).toBe(540);
  expect(zoneIn('What happened')).toBeUndefined();
});

const place = (texts: string[], base = {}) =>
  placeMoments(
    texts.map(text => readMoment(text)),
    base,
  );

test('a date holds for the rows below, and midnight turns it', () => {
  const placed = place(['2025-12-31 23:50', '00:10', '~01:00'], { offset: 60 });
  expect(placed.map(({ datetime }) => datetime)).toEqual([
    '2025-12-31T23:50+01:00',
    '2026-01-01T00:10+01:00',
    '2026-01-01T01:00+01:00',
  ]);
  expect(placed[1]!.sincePrevious).toEqual({ seconds: 1200, approximate: false });
  expect(placed[2]!.sinceFirst).toEqual({ seconds: 4200, approximate: true });
});

test('a twelve-hour clock goes on into the afternoon', () => {
  const placed = place(['8:55 AM', '12:10', '1:05']);
  expect(placed[2]).toMatchObject({ datetime: '13:05', sincePrevious: { seconds: 3300 } });
});

test('gaps, disorder and days', () => {
  const placed = place(['10:00', '…', '10:30', '10:20']);
  expect(placed[1]).toEqual({ inOrder: true });
  expect(placed[2]!.sincePrevious?.seconds).toBe(1800);
  expect(placed[3]).toMatchObject({ inOrder: false });
  expect(placed[3]!.sincePrevious).toBeUndefined();
  const days = place(['2026-03-23', '2026-04-22 01:00 JST', '2026-04-22']);
  expect(days[1]!.sincePrevious?.seconds).toBe(30 * 86_400);
  expect(days[2]!.sincePrevious).toBeUndefined();
  expect(place(['30 December 2025', '2 January'])[1]!.datetime).toBe('2026-01-02');
});

test('zones are taken off before times are compared', () => {
  const placed = place(['2026-01-01 10:00 UTC', '2026-01-01 12:00 CET']);
  expect(placed[1]!.sincePrevious?.seconds).toBe(3600);
});

test('elapsed times as people say them', () => {
  const say = (seconds: number, approximate = false) => formatElapsed({ seconds, approximate });
  expect(say(45)).toBe('45 s');
  expect(say(157)).toBe('2 min 37 s');
  expect(say(3900, true)).toBe('~1 h 5 min');
  expect(say(96_360)).toBe('26 h 46 min');
  expect(say(3 * 86_400)).toBe('3 d');
});
