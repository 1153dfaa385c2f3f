import type { TextToCheck } from './text-facts.ts';
import { answerJobs } from './worker-side.ts';

// Facts go back as JSON, the form they are kept in: cheaper than cloning, and written as they are.
await answerJobs(async () => {
  const { readFacts } = await import('./text-facts.ts');
  return async (text: TextToCheck) => JSON.stringify(await readFacts(text));
});
