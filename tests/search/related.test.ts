import { expect, test } from 'vitest';
import type { LibraryReport } from '../../src/library/entries.ts';
import { relatedReports } from '../../src/search/related.ts';

const report = (id: string, prose: string, data: Partial<LibraryReport['data']> = {}): LibraryReport =>
  ({
    id,
    title: id,
    data: { issue: '', causes: [], services: [], tags: [], related: [], ...data },
    compiled: { sections: [{ id: '', heading: '', prose, code: '' }] },
  }) as unknown as LibraryReport;

const others = Array.from({ length: 20 }, (_, n) => report(`other-${n}`, `nothing alike here unique${n}`));

test('shared services and rare words relate two incidents and are named', () => {
  const related = relatedReports([
    report('a', 'musl wheels compile on every build', { services: ['Checkout'] }),
    report('b', 'the wheels for musl are missing', { services: ['checkout'] }),
    ...others,
  ]);
  expect(related.get('a')).toEqual([
    { id: 'b', reasons: ['same service: Checkout', 'shared words: musl, wheels'] },
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
