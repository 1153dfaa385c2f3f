import { describe, expect, test } from 'vitest';
import { parseFrontMatter } from '../../src/report/front-matter.ts';
import { frontMatterProblems } from '../../src/report/front-matter-problems.ts';
import { reportSchema } from '../../src/report/report.ts';

function problemsOf(yaml: string): string[] {
  const { data, places } = parseFrontMatter(
    `date: 2026-01-04\nstatus: resolved\nissue: x\n${yaml}`,
    2,
    reportSchema,
  );
  return frontMatterProblems(data!, places).map(
    ({ code, place, message }) => `${code} ${place.line} ${message}`,
  );
}
const codes = (yaml: string) => problemsOf(yaml).map(problem => problem.split(' ', 2).join(' '));

describe('chronology', () => {
  test('nothing before the start or after the resolution', () => {
    expect(problemsOf('started: 2026-01-04T10:00Z\nresolved: 2026-01-04T09:00Z\n')).toEqual([
      'chronology-impossible 6 `resolved` (2026-01-04T09:00Z) is before `started` (2026-01-04T10:00Z): expected `started` ≤ `resolved`.',
    ]);
    expect(codes('started: 2026-01-04T10:00Z\ndetected: 2026-01-04T09:59Z\n')).toEqual([
      'chronology-impossible 6',
    ]);
    expect(codes('mitigated: 2026-01-04T10:00Z\nresolved: 2026-01-04T09:59Z\n')).toEqual([
      'chronology-impossible 6',
    ]);
  });

  test('zones count, and equal instants are in order', () => {
    expect(codes('started: 2026-01-04T10:00+02:00\nresolved: 2026-01-04T08:00Z\n')).toEqual([]);
  });

  test('between detection and mitigation, or with an estimate, it is unlikely', () => {
    expect(codes('acknowledged: 2026-01-04T10:00Z\nmitigated: 2026-01-04T09:00Z\n')).toEqual([
      'chronology-unlikely 6',
    ]);
    expect(codes('started: ~2026-01-04T10:00Z\ndetected: 2026-01-04T09:00Z\n')).toEqual([
      'chronology-unlikely 6',
    ]);
  });

  test('is judged as precisely as the less precise instant', () => {
    expect(codes('started: 2026-01-04T10:00Z\nresolved: 2026-01-04\n')).toEqual([]);
    expect(codes('started: 2026-01-04T10:40Z\nresolved: 2026-01-04T10Z\n')).toEqual([]);
    expect(codes('started: 2026-01-04T10:40Z\nresolved: 2026-01-03\n')).toEqual(['chronology-impossible 6']);
  });
});

test('midnights that mean a day', () => {
  expect(codes('started: 2026-01-04T00:00Z\nresolved: 2026-01-05T00:00+01:00\n')).toEqual([
    'instant-midnight 5',
  ]);
  expect(codes('started: ~2026-01-04T08:00Z\nresolved: 2026-01-05T00:00Z\n')).toEqual(['instant-midnight 6']);
  expect(codes('started: 2026-01-04T00:00Z\nresolved: 2026-01-04T02:10Z\n')).toEqual([]);
  expect(codes('started: 2026-01-04T00Z\nresolved: 2026-01-05\n')).toEqual([]);
});

test('a recommendation is due after its incident', () => {
  const due = (day: string) => codes(`recommendations:\n  - id: pin\n    text: Pin it.\n    due: ${day}\n`);
  expect(due('2025-01-30')).toEqual(['recommendation-due-early 8']);
  expect(due('2026-01-04')).toEqual([]);
  expect(due('unknown')).toEqual([]);
});

test('unknown values are listed', () => {
  const { data, places } = parseFrontMatter('date: unknown\nstatus: unknown\nissue: x\n', 2, reportSchema);
  expect(frontMatterProblems(data!, places).map(({ message }) => message)).toEqual([
    '`date` is `unknown`.',
    '`status` is `unknown`.',
  ]);
});

test('template text in values', () => {
  expect(codes('impact: <Describe who was affected>\ncauses: [The image moved., TBD]\n')).toEqual([
    'template-text 5',
    'template-text 6',
  ]);
});
