import { answerJobs } from '../../library/worker-side.ts';
import type { DocumentShare } from './count-documents.ts';

await answerJobs(async () => {
  const { countShare } = await import('./count-share.ts');
  return async (share: DocumentShare) => countShare(share);
});
