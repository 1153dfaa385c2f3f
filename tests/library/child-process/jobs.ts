import { answerJobs } from '../../../src/library/worker-side.ts';

// Jobs for a process of its own: one is answered, one fails, one says where it runs and never ends.
await answerJobs<'answer' | 'fail' | 'hang', Map<string, Uint8Array>>(async () => async job => {
  if (job === 'fail') throw Object.assign(new Error('It failed.'), { code: 'EEXAMPLE' });
  if (job === 'hang') {
    await new Promise(written => process.stdout.write('begun\n', written));
    // Like a long computation: not even the worker's own events are looked at.
    for (;;);
  }
  return new Map([['bytes', Uint8Array.of(1, 2)]]);
});
