import type { SearchAnswer } from '../answer.ts';
import { countOf } from './hit-view.ts';

/** How many hits there are, what the text was taken for, and which other sites are missing. */
export function answerWords(answer: SearchAnswer): string {
  const { total, pasted } = answer;
  const taken = pasted && `taken as a pasted error: ${pasted.lines} ${pasted.lines === 1 ? 'line' : 'lines'}`;
  return withoutSites([countOf(total), taken].filter(Boolean).join(', '), answer);
}

/** Adds to a sentence the other sites that could not be asked, and why. */
export const withoutSites = (said: string, { unavailable = [] }: SearchAnswer): string =>
  unavailable.length === 0
    ? said
    : `${said.replace(/\.$/, '')}. Without ${unavailable.map(({ site, reason }) => `${site}: ${reason}`).join('; ')}.`;

/** Said where the index cannot be had. */
export const failureWords = 'The search index could not be loaded. Is the connection up?';
