import type { TextToCompile } from './compile-text.ts';
import { answerJobs } from './worker-side.ts';

// Compiled texts go back as JSON, which is cheaper than cloning.
await answerJobs(async () => {
  const { compileText } = await import('./compile-text.ts');
  return async (text: TextToCompile) => JSON.stringify(await compileText(text));
});
