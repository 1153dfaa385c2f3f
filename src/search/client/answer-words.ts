import type { SearchAnswer } from '../answer.ts';
import { countOf } from './hit-view.ts';

/** How many hits there are, and what the text was taken for. */
export function answerWords({ total, pasted }: SearchAnswer): string {
  const taken = pasted && `taken as a pasted error: ${pasted.lines} ${pasted.lines === 1 ? 'line' : 'lines'}`;
  return [countOf(total), taken].filter(Boolean).join(', ');
}

/** Said where the index cannot be had. */
export const failureWords = 'The search index could not be loaded. Is the connection up?';
