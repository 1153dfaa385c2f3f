import { expect, test } from 'vitest';
import type { FoundClaim, Verdict } from '../../src/facts/claim.ts';
import type { LibraryReport } from '../../src/library/entries.ts';
import {
  checkedOf,
  contradictionsOf,
  contradictionsPath,
  countFigures,
  reportFigures,
} from '../../src/site/checked-figures.ts';

const claim = (verdict: Verdict, anchor?: string): FoundClaim => ({
  kind: 'sum',
  text: '3',
  inputs: [],
  verdict,
  derivation: `1 + 1 = 2, ${verdict}`,
  expected: '2',
  place: { line: 1, column: 1 },
  ...(anchor && { anchor }),
});

const report = (id: string, claims: FoundClaim[]): LibraryReport =>
  ({
    id,
    title: id,
    data: { date: '2026-03-02', lang: 'en' },
    compiled: { claims },
  }) as unknown as LibraryReport;

test('what could not be checked is counted and not among what was', () => {
  const claims = [claim('verified'), claim('unchecked'), claim('explained', 'claim.2'), claim('unchecked')];
  expect(countFigures(claims)).toEqual({ verified: 1, contradicted: 0, explained: 1, unchecked: 2 });
  expect(checkedOf(countFigures(claims))).toBe(2);
  expect(reportFigures(claims)).toMatchObject({ unchecked: 2, firstExplained: 'claim.2' });
  expect(reportFigures([])).toBeUndefined();
});

test('contradictions that nobody answers come first, and only they and explained ones are listed', () => {
  const listed = contradictionsOf([
    report('new', [claim('explained', 'claim.1'), claim('verified')]),
    report('old', [claim('contradicted', 'claim.4'), claim('unchecked')]),
  ]);
  expect(listed.map(({ report, verdict, anchor }) => [report.id, verdict, anchor])).toEqual([
    ['old', 'contradicted', 'claim.4'],
    ['new', 'explained', 'claim.1'],
  ]);
  // What a page shows of a report and nothing else: a page is made again when its view changes.
  expect(Object.keys(listed[0]!.report)).toEqual(['id', 'title', 'date', 'lang']);
});

test('the list goes on at addresses of its own', () => {
  expect([contradictionsPath(), contradictionsPath(2)]).toEqual(['contradictions/', 'contradictions/2/']);
});
