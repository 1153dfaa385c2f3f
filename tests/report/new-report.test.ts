import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compile } from '../../src/compile.ts';
import { newReportId, newReportText } from '../../src/report/new-report.ts';

const compiled = (text: string) => compile(text, { kind: 'report', format: 'md' });

test('a new report is valid, and check lists what is to be filled in', async () => {
  const report = {
    title: 'Checkout returned 502: a pool’s change',
    date: '2026-01-04',
    severity: 'SEV2' as const,
    services: ['checkout', 'api: v2'],
  };
  const { data, diagnostics } = await compiled(newReportText(report));
  expect(data).toMatchObject({
    id: '2026-01-04-checkout-returned-502-a-pools-change',
    title: report.title,
    date: '2026-01-04',
    status: 'unknown',
    severity: 'SEV2',
    services: report.services,
    review: 'draft',
  });
  const codes = diagnostics.map(({ code, severity }) => `${severity} ${code}`);
  expect(codes.filter(code => code === 'warning section-empty')).toHaveLength(10);
  expect(codes).toContain('warning template-text');
  expect(codes).toContain('notice value-unknown');
  expect(codes.filter(code => code.startsWith('error'))).toEqual([]);
});

test('any title makes valid front matter and an id', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'grapheme', minLength: 1 }), async written => {
      const title = written.trim() || 'x';
      const { data } = await compiled(newReportText({ title, date: '2026-01-04', services: [] }));
      expect(data?.title).toBe(title);
      expect(data?.id).toBe(newReportId({ title, date: '2026-01-04' }));
    }),
    { numRuns: 60 },
  );
});
