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
