import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseInstant } from '../../src/report/instant.ts';
import { formatMinutes, responseTimes } from '../../src/report/metrics.ts';

test.each([
  ['2026-01-04', '2026-01-04', 'day', false],
  ['2026-01-04T09:30Z', '2026-01-04T09:30:00Z', 'minute', false],
  ['2026-01-04 09:30:15 +0900', '2026-01-04T09:30:15+09:00', 'minute', false],
  ['~2026-01-04T09Z', '2026-01-04T09:00:00Z', 'hour', true],
])('%s is read as written', (text, value, precision, estimated) => {
  expect(parseInstant(text)).toMatchObject({ value, precision, estimated });
});

test.each(['2026-02-30', '2026-13-01', '2026-01-04T25:00Z', '2026-01-04T09:30', '4 January', ''])(
  '%s is no instant',
  text => {
    expect(parseInstant(text)).toBeUndefined();
  },
);

test('every day of the calendar is an instant, to the day', () => {
  const days = fc.date({ min: new Date('1990-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
  fc.assert(fc.property(days, day => parseInstant(day.toISOString().slice(0, 10))?.precision === 'day'));
});

test('response times need two instants with a time of day, in order', () => {
  const started = parseInstant('2026-01-04T09:30Z');
  expect(responseTimes({ started, resolved: parseInstant('2026-01-04T12:38+01:00') })).toEqual({
    ttr: { minutes: 128, approximate: false },
  });
  expect(responseTimes({ started, resolved: parseInstant('2026-01-05') })).toEqual({});
  expect(responseTimes({ started, resolved: parseInstant('2026-01-03T09:30Z') })).toEqual({});
  expect(responseTimes({ started, detected: parseInstant('~2026-01-04T09:40Z') })).toEqual({
    ttd: { minutes: 10, approximate: true },
  });
});

test.each([
  [0, '0 min'],
  [48, '48 min'],
  [308, '5 h 8 min'],
  [4560, '3 d 4 h'],
])('%i minutes are written %s', (minutes, text) => {
  expect(formatMinutes(minutes)).toBe(text);
});
