import type { IncidentStatus, ReviewState } from '../../report/status.ts';
import { onlyReview, reviewWords, statusWords } from '../status-words.ts';

/** Reads the incident's status from a document's own words; undefined where they say nothing about it. */
export function readStatus(text: string): IncidentStatus | undefined {
  if (onlyReview.test(text)) return undefined;
  return statusWords.find(([, words]) => words.test(text))?.[0];
}

/** Reads the document's state from words that speak of the document. */
export const readReview = (text: string): ReviewState | undefined =>
  reviewWords.find(([, words]) => words.test(text))?.[0];
