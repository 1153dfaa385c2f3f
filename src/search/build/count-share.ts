import { wordGroups } from '../word-groups.ts';
import type { DocumentShare } from './count-documents.ts';
import { WordCounter } from './count-words.ts';
import type { Segment } from './segment.ts';

/** Counts the words of some documents. */
export function countShare({ documents, synonyms }: DocumentShare): Segment {
  const counter = new WordCounter(wordGroups(synonyms));
  for (const document of documents) counter.add(document);
  return counter.finish();
}
