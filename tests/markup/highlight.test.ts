import { expect, test, vi } from 'vitest';
import { highlighterFor } from '../../src/markup/highlight.ts';

test('colours do not depend on how busy the machine is', async () => {
  const { tokenize } = await highlighterFor(['sql']);
  const code = 'SELECT id, count(*) FROM incidents WHERE status = 1';
  const calm = tokenize(code, 'sql');
  let clock = Date.now();
  // Every look at the clock finds a second gone.
  const busy = vi.spyOn(Date, 'now').mockImplementation(() => {
    clock += 1000;
    return clock;
  });
  expect(tokenize(code, 'sql')).toEqual(calm);
  expect(calm[0]!.length).toBeGreaterThan(5);
  busy.mockRestore();
});

test('colours do not depend on what other texts have loaded', async () => {
  const code = 'SELECT 1';
  await highlighterFor(['sql']);
  const { tokenize } = await highlighterFor(['python']);
  expect(tokenize(code, 'sql')).toEqual([[{ text: code }]]);
});

test('a line that was read before is coloured as it would be where it stands', async () => {
  const { tokenize } = await highlighterFor(['python']);
  const line = 'total = 1 # no';
  const text = (lines: string[]): string => lines.join('\n');
  const [alone] = tokenize(line, 'python');
  // Twice, so that the second time every line is known.
  for (let round = 0; round < 2; round++) {
    const [, quoted, , after] = tokenize(text(['"""', line, '"""', line]), 'python');
    expect(quoted!.map(({ kind }) => kind)).toEqual(['string']);
    expect(after).toEqual(alone);
  }
  expect(alone!.map(({ kind }) => kind)).toContain('comment');
});
