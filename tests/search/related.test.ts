import { expect, test } from 'vitest';
import type { LibraryReport } from '../../src/library/entries.ts';
import { type RelatedReport, RelatedReports } from '../../src/search/related.ts';
import { reportTexts, traitsOfTexts } from '../../src/search/trait-texts.ts';

const report = (id: string, prose: string, data: Partial<LibraryReport['data']> = {}): LibraryReport =>
  ({
    id,
    title: id,
    data: {
      issue: '',
      causes: [],
      services: [],
      tags: [],
      related: [],
      not_related: [],
      aliases: [],
      authors: [],
      ...data,
    },
    compiled: { sections: [{ id: '', heading: '', prose, code: '' }] },
  }) as unknown as LibraryReport;

const relatedReports = (reports: LibraryReport[]): Map<string, RelatedReport[]> => {
  const related = new RelatedReports(reports, traitsOfTexts(reportTexts(reports)));
  return new Map(reports.map(({ id }) => [id, related.of(id)]));
};

const others = Array.from({ length: 20 }, (_, n) => report(`other-${n}`, `nothing alike here unique${n}`));

test('shared services and rare words relate two incidents and are named', () => {
  const related = relatedReports([
    report('a', 'musl wheels compile on every build', { services: ['Checkout'] }),
    report('b', 'the wheels for musl are missing', { services: ['checkout'] }),
    ...others,
  ]);
  expect(related.get('a')).toEqual([
    { id: 'b', reasons: ['same service: Checkout', 'rare words: wheels, musl'] },
  ]);
  expect(related.get('b')![0]!.id).toBe('a');
});

test('words that most reports use relate nothing', () => {
  expect(relatedReports(others).get('other-3')).toEqual([]);
});

test('what the author names comes first', () => {
  const related = relatedReports([
    report('a', 'musl wheels', { related: ['z'] }),
    report('b', 'musl wheels cargo'),
    report('z', 'x'),
    ...others,
  ]);
  expect(related.get('a')!.map(({ id }) => id)).toEqual(['z', 'b']);
  expect(related.get('a')![0]!.reasons).toEqual(['named by the author']);
});

test('what either author says is not related is shown by neither', () => {
  const pair = [
    report('a', 'musl wheels cargo', { not_related: ['old-b'] }),
    report('b', 'musl wheels cargo'),
  ];
  const related = relatedReports([
    ...pair.slice(0, 1),
    { ...pair[1]!, data: { ...pair[1]!.data, aliases: ['old-b'] } },
    ...others,
  ]);
  expect([related.get('a'), related.get('b')]).toEqual([[], []]);
});

test('the same error line relates two incidents whatever else differs in it, and is quoted', () => {
  const failing = (id: string, code: string) => {
    const { compiled, ...rest } = report(id, `unlike${id}`);
    return {
      ...rest,
      compiled: { ...compiled, sections: [{ id: '', heading: '', prose: '', code }] },
    } as LibraryReport;
  };
  const related = relatedReports([
    failing('a', '2026-01-04T10:00:00Z ERROR dial tcp 10.0.0.7:5432: connection refused by upstream'),
    failing('b', '2025-03-01T08:12:55Z ERROR dial tcp 10.9.1.2:5432: connection refused by upstream'),
    ...others,
  ]);
  expect(related.get('b')![0]).toMatchObject({
    id: 'a',
    reasons: [expect.stringMatching(/^same error: .*dial tcp/), expect.any(String)],
  });
});

test('word forms meet and each report is shown its own; what every report says relates nothing', () => {
  const related = relatedReports([
    report('a', 'the musl wheel was rebuilt during the incident by the on-call engineer'),
    report('b', 'musl wheels again, incident handled by the on-call engineer'),
    report('c', 'an incident that the on-call engineer handled on Monday'),
    ...others,
  ]);
  expect(related.get('a')).toEqual([{ id: 'b', reasons: ['rare words: wheel, musl'] }]);
  expect(related.get('c')).toEqual([]);
});

test('an identifier is named whole, and a path not beside its file', () => {
  const related = relatedReports([
    report('a', 'src/pool/limits.ts set MAX_POOL_SIZE'),
    report('b', 'MAX_POOL_SIZE in src/pool/limits.ts was halved'),
    ...others,
  ]);
  expect(related.get('a')![0]!.reasons).toEqual(['rare words: src/pool/limits.ts, MAX_POOL_SIZE']);
});
