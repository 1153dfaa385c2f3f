import { expect, test } from 'vitest';
import type { RecommendationStatus } from '../../src/report/status.ts';
import type { RecommendationEntry } from '../../src/site/entries.ts';
import { doneOn, quarters } from '../../src/site/quarters.ts';
import { ageGroups, ageInDays, ageText, askedOn } from '../../src/site/recommendation-age.ts';
import { areaPath, stepPath } from '../../src/site/step-lines.ts';
import { dueFirst, pagesOf, rowsPerPage, worklistPath, worklists } from '../../src/site/worklists.ts';

const today = '2026-01-01';

interface Some {
  id?: string;
  status?: RecommendationStatus;
  date?: string;
  due?: string;
  owner?: string;
  services?: string[];
  history?: [date: string, status: RecommendationStatus][];
}

function entry({ id = 'r/x', date = '2020-01-01', services = [], history = [], ...rest }: Some) {
  const report = { id: 'r', title: 'R', date, services };
  const changes = history.map(([date, status]) => ({ date, status }));
  return { id, status: 'proposed', report, history: changes, ...rest } as unknown as RecommendationEntry;
}

test('lists open work by due day, then by age, and overdue work apart', () => {
  const lists = worklists(
    [
      entry({ id: 'r/young', date: '2024-05-01' }),
      entry({ id: 'r/old', date: '2019-05-01' }),
      entry({ id: 'r/late', due: '2001-01-01', owner: 'Edge' }),
      entry({ id: 'r/done', status: 'verified', due: '2001-01-01', owner: 'edge' }),
    ],
    today,
  );
  const ids = (slug: string) => lists.find(list => list.slug === slug)?.entries.map(({ id }) => id);
  expect(ids('open')).toEqual(['r/late', 'r/old', 'r/young']);
  expect(ids('oldest')).toEqual(['r/old', 'r/late', 'r/young']);
  expect(ids('overdue')).toEqual(['r/late']);
  expect(ids('unowned')).toEqual(['r/old', 'r/young']);
  expect(ids('owner-edge')).toEqual(['r/late', 'r/done']);
  expect(ids('declined')).toBeUndefined();
});

test('a page about something else shows no more than what is due soonest', () => {
  const many = Array.from({ length: 40 }, (_, n) => entry({ id: `r/${n}`, due: `2030-01-${n % 9}1` }));
  const { shown, open } = dueFirst([
    entry({ status: 'verified' }),
    ...many,
    entry({ id: 'r/first', due: '2029-01-01' }),
  ]);
  expect(open).toBe(41);
  expect(shown.length).toBeLessThan(open);
  expect(shown[0]!.id).toBe('r/first');
});

test('names whose slugs meet keep addresses of their own', () => {
  const owners = worklists([entry({ owner: 'C++' }), entry({ owner: 'C' }), entry({ owner: '—' })], today);
  expect(owners.filter(({ kind }) => kind === 'owner').map(({ slug, title }) => [slug, title])).toEqual([
    ['owner-c', 'C'],
    ['owner-c-2', 'C++'],
    ['owner-other', '—'],
  ]);
});

test('no page of a list holds more than its rows', () => {
  const many = Array.from({ length: rowsPerPage * 2 + 1 }, (_, n) => entry({ id: `r/${n}` }));
  const open = worklists(many, today).find(({ slug }) => slug === 'open')!;
  expect(pagesOf(open)).toBe(3);
  expect([worklistPath('open'), worklistPath('open', 2)]).toEqual([
    'recommendations/open/',
    'recommendations/open~2/',
  ]);
});

test('age counts from the first dated status, else from the incident', () => {
  const dated = entry({ date: '2020-01-01', history: [['2020-03-01', 'accepted']] });
  expect(askedOn(dated)).toBe('2020-03-01');
  expect(ageInDays(dated, '2020-03-11')).toBe(10);
  expect(ageInDays(entry({ date: 'unknown' }), '2020-03-11')).toBeUndefined();
  expect([1, 59, 60, 729, 730, 1100].map(ageText)).toEqual([
    '1 day',
    '59 days',
    '1 month',
    '23 months',
    '1 year',
    '3 years',
  ]);
});

test('every open recommendation is in one age group', () => {
  const ages = ['2026-01-01', '2025-12-02', '2025-01-02', '2024-01-03', '2010-01-01', 'unknown'];
  const groups = ageGroups(
    ages.map(date => entry({ date })),
    '2026-01-01',
  );
  expect(groups.map(({ count }) => count)).toEqual([1, 1, 1, 1, 1, 1]);
  expect(groups.at(-1)?.name).toBe('Age unknown');
});

test('what was done counts from the day it came to be done, whatever was checked later', () => {
  const done = entry({
    status: 'verified',
    date: '2024-02-01',
    history: [
      ['2024-03-01', 'accepted'],
      ['2024-08-01', 'implemented'],
      ['2025-01-01', 'verified'],
    ],
  });
  expect(doneOn(done)).toBe('2024-08-01');
  expect(doneOn(entry({ status: 'implemented' }))).toBeUndefined();
  expect(quarters([done, entry({ date: '2024-05-05' }), entry({ date: 'unknown' })])).toEqual([
    { name: '2024 Q1', asked: 1, done: 0 },
    { name: '2024 Q2', asked: 2, done: 0 },
    { name: '2024 Q3', asked: 2, done: 1 },
  ]);
  expect(quarters([])).toEqual([]);
});

test('lines hold a value until the next and stay in their box', () => {
  expect(stepPath([1, 4], 4)).toBe('M0 75H150V0H300');
  expect(areaPath([1, 4], 4)).toBe('M0 75H150V0H300V100H0Z');
});
