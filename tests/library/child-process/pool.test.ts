import { expect, onTestFinished, test } from 'vitest';
import { doInWorkers } from '../../../src/library/worker-pool.ts';

const script = new URL('./squares.ts', import.meta.url);
const numbers = Array.from({ length: 300 }, (_, i) => i);

test.each([
  ['threads', false],
  ['processes', true],
])('every job of a pool of %s is done once, in what its workers were told', async (_, apart) => {
  const found: number[] = [];
  await doInWorkers<number, number>(
    script,
    numbers,
    (result, index) => {
      expect(found[index]).toBeUndefined();
      found[index] = result;
    },
    { workerData: { add: 7 }, apart },
  );
  expect(found).toEqual(numbers.map(number => number * number + 7));
});

test.each([
  ['thread', false],
  ['process', true],
])('a %s that cannot begin its work says so', async (_, apart) => {
  await expect(doInWorkers(script, [1], () => {}, { workerData: { fail: true }, apart })).rejects.toThrow(
    'No work today.',
  );
});

test('a pool whose processes cannot be started says so', async () => {
  const { execPath } = process;
  onTestFinished(() => {
    process.execPath = execPath;
  });
  process.execPath = `${execPath}-of-which-there-is-none`;
  await expect(doInWorkers(script, [1], () => {}, { workerData: { add: 7 }, apart: true })).rejects.toThrow(
    /spawn .*ENOENT/,
  );
});
