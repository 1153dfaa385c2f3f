import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dueCalendar } from '../../src/outside/calendar.ts';
import type { PublishedRecommendation } from '../../src/report/published-recommendations.ts';
import { published } from './published.ts';

const late = published.recommendations.find(({ id }) => id === 'slow/late')!;
const calendar = (...recommendations: PublishedRecommendation[]) =>
  dueCalendar({ ...published, recommendations });

test('an open recommendation with a day is an all-day event', () => {
  expect(
    calendar({ ...late, text: 'Pin; it, now\\\nor never', services: ['a,b', 'c'], date: '2026-01-04' }),
  ).toBe(
    [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Faultline//Recommendations//EN',
      'CALSCALE:GREGORIAN',
      'X-WR-CALNAME:Recommendations due',
      'BEGIN:VEVENT',
      'UID:slow/late@example.org',
      'DTSTAMP:20260104T000000Z',
      'DTSTART;VALUE=DATE:20260110',
      'SUMMARY:Pin\\; it\\, now\\\\\\nor never',
      'DESCRIPTION:Status: accepted\\nOwner: Ada\\nhttps://example.org/pm/recommenda',
      ' tions/slow/late/',
      'URL:https://example.org/pm/recommendations/slow/late/',
      'CATEGORIES:a\\,b,c',
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ].join('\r\n'),
  );
});

test('a change of status stamps the event anew', () => {
  expect(calendar({ ...late, date: '2026-01-04', changed: '2026-02-01' })).toContain(
    'DTSTAMP:20260201T000000Z',
  );
});

test('what is done, withdrawn or without a day is no event', () => {
  expect(calendar({ ...late, status: 'verified' }, { ...late, status: 'declined' })).not.toContain('VEVENT');
  expect(dueCalendar(published).match(/BEGIN:VEVENT/g)).toHaveLength(1);
});

test('whatever the text: lines of at most 75 octets, whole characters, no line of its own making', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), drawn => {
      // A text may hold the mark of a broken character; then none can be told that was broken here.
      const text = drawn.replaceAll('\uFFFD', '?');
      const lines = calendar({ ...late, text }).split('\r\n');
      expect(lines.pop()).toBe('');
      for (const line of lines) {
        expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        expect(line).not.toMatch(/[\r\n\uFFFD]/);
      }
      const unfolded = lines.join('\r\n').replaceAll('\r\n ', '').split('\r\n');
      const name = (line: string) => /^[A-Z-]+/.exec(line)![0];
      expect(unfolded.map(name)).toEqual(
        calendar(late).replaceAll('\r\n ', '').trimEnd().split('\r\n').map(name),
      );
    }),
  );
});
