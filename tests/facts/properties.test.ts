import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compile } from '../../src/compile.ts';

async function verdictOf(body: string): Promise<string | undefined> {
  const { claims } = await compile(body, { kind: 'report', format: 'md', draw: false });
  return claims.at(-1)?.verdict;
}

const terms = fc.array(fc.integer({ min: 1, max: 900 }), { minLength: 2, maxLength: 5 });
const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

test('a true sum stays true at any scale, and is contradicted when one input changes', async () => {
  await fc.assert(
    fc.asyncProperty(terms, fc.integer({ min: 2, max: 50 }), fc.nat(), async (numbers, scale, pick) => {
      const write = (values: readonly number[], total: number) => `${values.join(' + ')} = ${total} files`;
      expect(await verdictOf(write(numbers, sum(numbers)))).toBe('verified');
      const scaled = numbers.map(n => n * scale);
      expect(await verdictOf(write(scaled, sum(scaled)))).toBe('verified');
      const changed = numbers.map((n, at) => (at === pick % numbers.length ? n + 2 : n));
      expect(await verdictOf(write(changed, sum(numbers)))).toBe('contradicted');
    }),
    { numRuns: 60 },
  );
});

test('a true share stays true at any scale, and is contradicted beyond its precision', async () => {
  const shares = fc.tuple(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 401, max: 900 }));
  await fc.assert(
    fc.asyncProperty(shares, fc.integer({ min: 2, max: 9 }), async ([part, whole], scale) => {
      const percent = ((part / whole) * 100).toFixed(1);
      const write = (a: number, b: number) => `${a}/${b} (${percent}%)`;
      expect(await verdictOf(write(part, whole))).toBe('verified');
      expect(await verdictOf(write(part * scale, whole * scale))).toBe('verified');
      // Neither this part nor what it leaves has the percentage any more.
      const other = part + Math.ceil(whole / 100);
      const rest = ((whole - other) / whole) * 100;
      fc.pre(Math.abs(rest - Number(percent)) > 1 && other < whole);
      expect(await verdictOf(write(other, whole))).toBe('contradicted');
    }),
    { numRuns: 60 },
  );
});

test('a true change stays true in another unit', async () => {
  const changes = fc.tuple(fc.integer({ min: 20, max: 900 }), fc.integer({ min: 1, max: 19 }));
  await fc.assert(
    fc.asyncProperty(changes, async ([before, after]) => {
      const percent = (((before - after) / before) * 100).toFixed(0);
      for (const unit of ['ms', 's', 'MB', 'GB'])
        expect(await verdictOf(`${percent}% reduction (${before} ${unit} → ${after} ${unit})`)).toBe(
          'verified',
        );
    }),
    { numRuns: 40 },
  );
});

test('a duration beside both of its ends holds at any time of day, and not when an end moves', async () => {
  const spans = fc.tuple(fc.integer({ min: 0, max: 600 }), fc.integer({ min: 20, max: 600 }), fc.nat(200));
  const clock = (minutes: number): string =>
    `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
  await fc.assert(
    fc.asyncProperty(spans, async ([start, length, later]) => {
      const write = (from: number, to: number) => `${length} minutes (${clock(from)} to ${clock(to)})`;
      expect(await verdictOf(write(start, start + length))).toBe('verified');
      expect(await verdictOf(write(start + later, start + later + length))).toBe('verified');
      expect(await verdictOf(write(start, start + length + 3))).toBe('contradicted');
    }),
    { numRuns: 40 },
  );
});

test('a ratio holds at any scale, and not when one side changes beyond its precision', async () => {
  const ratios = fc.tuple(fc.integer({ min: 3, max: 60 }), fc.integer({ min: 10, max: 90 }));
  await fc.assert(
    fc.asyncProperty(ratios, fc.integer({ min: 2, max: 9 }), async ([times, after], scale) => {
      const write = (a: number, b: number) => `${a} requests → ${b} requests (${times}x fewer)`;
      expect(await verdictOf(write(times * after, after))).toBe('verified');
      expect(await verdictOf(write(times * after * scale, after * scale))).toBe('verified');
      expect(await verdictOf(write((times + 3) * after, after))).toBe('contradicted');
    }),
    { numRuns: 40 },
  );
});
