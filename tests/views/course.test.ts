import { expect, test } from 'vitest';
import { courseEnd, courseMarks, courseStart } from '../../src/site/course.ts';

const time = (minutes: number) => ({ minutes, approximate: false });

test('marks stand to scale between start and end', () => {
  expect(courseMarks({ ttd: time(0), ttm: time(50), ttr: time(100) })).toEqual([
    { x: courseStart, label: 'TTD' },
    { x: 50, label: 'TTM' },
    { x: courseEnd, label: 'TTR' },
  ]);
});

test('marks too close to tell apart share their place', () => {
  expect(courseMarks({ ttd: time(1), tta: time(2), ttr: time(100) }).map(({ label }) => label)).toEqual([
    'TTD · TTA',
    'TTR',
  ]);
});

test.each([{}, { ttr: time(5) }, { ttd: time(0), ttr: time(0) }])('nothing is drawn of %j', times => {
  expect(courseMarks(times)).toEqual([]);
});
