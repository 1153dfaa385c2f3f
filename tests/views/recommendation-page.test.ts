import { expect, test } from 'vitest';
import { askedBefore, timesAsked } from '../../src/site/asked-before.ts';
import type { RecommendationEntry } from '../../src/site/entries.ts';
import { evidenceOf } from '../../src/site/evidence.ts';

const entry = (reportId: string, date: string) =>
  ({ id: `${reportId}/x`, reportId, report: { id: reportId, date } }) as unknown as RecommendationEntry;
const own = entry('now', '2025-06-01');
const similar = [
  { entry: entry('first', '2023-01-01'), score: 0.9 },
  { entry: entry('first', '2023-01-01'), score: 0.8 },
  { entry: entry('weak', '2020-01-01'), score: 0.5 },
  { entry: entry('later', '2026-01-01'), score: 0.9 },
  { entry: entry('undated', 'unknown'), score: 0.9 },
];

test('asked before are the strong ones of earlier incidents', () => {
  expect(askedBefore(own, similar).map(({ reportId }) => reportId)).toEqual(['first', 'first']);
});

test('an incident that asked twice asked once', () => {
  expect(timesAsked(own, similar)).toBe('Asked for 4 times since 2023');
  expect(timesAsked(own, similar.slice(0, 2))).toBe('Asked for twice since 2023');
  expect(timesAsked(own, similar.slice(2, 3))).toBeUndefined();
  expect(timesAsked(entry('a', 'unknown'), [{ entry: entry('b', 'unknown'), score: 1 }])).toBe(
    'Asked for twice',
  );
});

const section = { id: 'actions', heading: 'Actions', code: '' };

test('the evidence is what the section says around the statement', () => {
  const sections = [
    { ...section, heading: 'Other', prose: 'Pin the image. Not here.' },
    { ...section, prose: 'The build hung for an hour.\nPin the   image. Then rebuild.' },
  ];
  expect(evidenceOf(sections, { text: 'Pin the image.', section: 'Actions' })).toEqual({
    before: 'The build hung for an hour. ',
    own: 'Pin the image.',
    after: ' Then rebuild.',
  });
});

test('without words around it, or without the statement, there is no evidence', () => {
  expect(evidenceOf([{ ...section, prose: 'Pin the image.' }], { text: 'Pin the image.' })).toBeUndefined();
  expect(evidenceOf([{ ...section, prose: 'Nothing.' }], { text: 'Pin the image.' })).toBeUndefined();
});

test('long surroundings are cut between words', () => {
  const prose = `${'one '.repeat(200)}Pin the image. ${'two '.repeat(200)}`;
  const { before, after } = evidenceOf([{ ...section, prose }], { text: 'Pin the image.' })!;
  expect(before).toMatch(/^… one (one )+$/);
  expect(after).toMatch(/two …$/);
});
