import { answerJobs } from '../../library/worker-side.ts';
import type { TraitText } from '../trait-texts.ts';

await answerJobs(async () => {
  const { traitsOfTexts } = await import('../trait-texts.ts');
  return async (texts: readonly TraitText[]) => traitsOfTexts(texts);
});
