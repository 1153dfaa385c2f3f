import { answerJobs } from '../../library/worker-side.ts';
import type { SearchIndexTask } from '../search-index.ts';

await answerJobs(async () => {
  const { writeSearchIndex } = await import('../search-index.ts');
  return async (task: SearchIndexTask) => writeSearchIndex(task);
});
