import { answerJobs } from '../../library/worker-side.ts';
import type { LikenessTask } from '../../search/likeness.ts';

await answerJobs(async () => {
  const { likenessOf } = await import('../../search/likeness.ts');
  return async (task: LikenessTask) => likenessOf(task);
});
