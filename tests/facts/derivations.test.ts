import { expect, test } from 'vitest';
import { isRight } from '../score/derivations.ts';

test.each([
  ['2.3 + 41.9 = 44.2, but the total says 48.1', true],
  ['(14 min − 4 min) ÷ 14 min = 71.43 %, as the text says: 71%', true],
  ['100 × 100 ms = 10 s, as the text says: 10 s', true],
  ['61 s ÷ 69 ms = at least 870.5 ×, as the text says: 880x', true],
  ['−(1 min − 12.5 min) = 11 min 45 s, as the text says: ~14 min', false],
  ['3 + 4 = 8, as the text says: 8', false],
  ['11:55 to 13:50 = 1 h 55 min, as the text says: 2h', undefined],
])('%s', (derivation, right) => {
  expect(isRight(derivation)).toBe(right);
});
