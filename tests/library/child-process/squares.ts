import { workerData } from 'node:worker_threads';
import { answerJobs } from '../../../src/library/worker-side.ts';

const { add, fail } = workerData as { add: number; fail?: boolean };

await answerJobs<number, number>(async () => {
  if (fail) throw new Error('No work today.');
  return async number => number * number + add;
});
