import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compile } from '../../src/compile.ts';

// What holds of each kind of claim: scaling all inputs of a true one keeps it true, and changing one of them beyond the
// stated precision contradicts it. The kinds that are written in one line are in properties.test.ts.

async function verdictOf(body: string, text: string): Promise<string | undefined> {
  const { claims } = await compile(body, { kind: 'report', format: 'md', draw: false });
  return claims.find(claim => claim.text === text)?.verdict;
}

const runs = { numRuns: 30 };
const several = fc.array(fc.integer({ min: 5, max: 400 }), { minLength: 3, maxLength: 6 });
const scales = fc.integer({ min: 2, max: 9 });
const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
const raised = (numbers: readonly number[], pick: number, by: number): number[] =>
  numbers.map((n, at) => (at === pick % numbers.length ? n + by : n));

test('a total of numbered steps', async () => {
  const write = (steps: readonly number[], total: number): string =>
    [...steps.map((n, at) => `- Step ${at + 1}: ${n} s`), `- Total: ${total} s`].join('\n');
  await fc.assert(
    fc.asyncProperty(several, scales, fc.nat(), async (steps, scale, pick) => {
      const total = sum(steps);
      expect(await verdictOf(write(steps, total), `${total} s`)).toBe('verified');
      const scaled = steps.map(n => n * scale);
      expect(await verdictOf(write(scaled, total * scale), `${total * scale} s`)).toBe('verified');
      const changed = raised(steps, pick, total);
      expect(await verdictOf(write(changed, total), `${total} s`)).toBe('contradicted');
    }),
    runs,
  );
});

test('a total of durations that may overlap is unchecked where it is less than their sum', async () => {
  const minutes = (min: number, max: number) => fc.integer({ min, max });
  const write = (steps: readonly number[], total: number): string =>
    [...steps.map((n, at) => `- Job ${'abcdef'[at]}: ${n} min`), `- Total: ${total} min`].join('\n');
  await fc.assert(
    // No two of them are as long as the longest.
    fc.asyncProperty(minutes(20, 60), minutes(70, 100), minutes(300, 400), async (...steps) => {
      const longest = steps[2];
      expect(await verdictOf(write(steps, longest), `${longest} min`)).toBe('unchecked');
      const total = sum(steps);
      expect(await verdictOf(write(steps, total), `${total} min`)).toBe('verified');
    }),
    runs,
  );
});

test('a row of totals', async () => {
  const write = (numbers: readonly number[], total: number): string =>
    ['| Suite | Failed |', '|---|---|', ...numbers.map((n, at) => `| suite ${'abcdef'[at]} | ${n} |`)].join(
      '\n',
    ) + `\n| Total | ${total} |\n`;
  await fc.assert(
    fc.asyncProperty(several, scales, fc.nat(), async (numbers, scale, pick) => {
      const total = sum(numbers);
      fc.pre(!numbers.includes(total));
      expect(await verdictOf(write(numbers, total), `${total}`)).toBe('verified');
      const scaled = numbers.map(n => n * scale);
      expect(await verdictOf(write(scaled, total * scale), `${total * scale}`)).toBe('verified');
      expect(await verdictOf(write(raised(numbers, pick, 3), total), `${total}`)).toBe('contradicted');
    }),
    runs,
  );
});

test('a row of before, after and change', async () => {
  const write = (before: number, after: number, change: string): string =>
    `| Metric | Before | After | Change |\n|---|---|---|---|\n| Latency | ${before} ms | ${after} ms | ${change} |\n`;
  const changes = fc.tuple(fc.integer({ min: 200, max: 900 }), fc.integer({ min: 35, max: 50 }));
  await fc.assert(
    fc.asyncProperty(changes, scales, async ([before, left], scale) => {
      const after = Math.round((before * left) / 100);
      const change = `-${(((before - after) / before) * 100).toFixed(0)}%`;
      expect(await verdictOf(write(before, after, change), change)).toBe('verified');
      expect(await verdictOf(write(before * scale, after * scale, change), change)).toBe('verified');
      // Far enough that the share of neither side is what the row says.
      const moved = after + Math.round(before * 0.4);
      expect(await verdictOf(write(before, moved, change), change)).toBe('contradicted');
    }),
    runs,
  );
});

test('a count that is announced', async () => {
  const words = ['two', 'three', 'four', 'five', 'six'];
  const write = (announced: string, items: number): string =>
    `There were ${announced} causes:\n\n${Array.from({ length: items }, (_, at) => `${at + 1}. one`).join('\n')}\n`;
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 0, max: 4 }), async at => {
      expect(await verdictOf(write(words[at]!, at + 2), `${words[at]} causes`)).toBe('verified');
      expect(await verdictOf(write(words[at]!, at + 3), `${words[at]} causes`)).toBe('contradicted');
    }),
    runs,
  );
});

test('a weekday', async () => {
  const days = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 15_000, max: 20_000 }),
      fc.integer({ min: 1, max: 6 }),
      async (day, off) => {
        const date = new Date(day * 86_400_000);
        const written = date.toISOString().slice(0, 10);
        const name = (by: number): string => days[(date.getUTCDay() + by) % 7]!;
        const verdict = (said: string) =>
          verdictOf(`On ${said}, ${written}, it failed.`, `${said}, ${written}`);
        expect(await verdict(name(0))).toBe('verified');
        expect(await verdict(name(off))).toBe('contradicted');
      },
    ),
    runs,
  );
});

test('one figure in two units', async () => {
  const write = (m: number, s: number, seconds: number): string =>
    `${m} minutes ${s} seconds (${seconds} seconds)`;
  const durations = fc.tuple(fc.integer({ min: 2, max: 9 }), fc.integer({ min: 1, max: 19 }));
  await fc.assert(
    fc.asyncProperty(durations, fc.integer({ min: 1, max: 3 }), async ([minutes, seconds], scale) => {
      const [m, s] = [minutes * scale, seconds * scale];
      const total = m * 60 + s;
      const { claims } = await compile(write(m, s, total), { kind: 'report', format: 'md', draw: false });
      expect(claims.map(({ verdict }) => verdict)).toEqual(['verified']);
      expect(await verdictOf(write(m, s + 1, total), `${total} seconds`)).toBe('contradicted');
    }),
    runs,
  );
});
