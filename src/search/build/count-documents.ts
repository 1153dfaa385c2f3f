import { availableParallelism } from 'node:os';
import { moduleBeside } from '../../library/places.ts';
import { doInWorkers, manyTexts } from '../../library/worker-pool.ts';
import type { SearchDocument } from '../document.ts';
import { countShare } from './count-share.ts';
import type { Segment } from './segment.ts';

/** Documents to be counted at a stretch. */
export interface DocumentShare {
  documents: readonly SearchDocument[];
  /** Groups of words and phrases that mean the same in this library, beside those that are shipped. */
  synonyms?: readonly (readonly string[])[] | undefined;
}

/** Documents of a share: many, as each share spells out its words anew, but no more than fit beside one another. */
const leastInShare = 2000;
const mostInShare = 8000;
/** Shares are not of equal size in words: with several for each core, none waits long for another. */
const sharesForCore = 2;

/**
 * Counts the words of documents on all cores, each text read once.
 * @returns segments that hold the documents in their order
 */
export async function countDocuments({ documents, synonyms }: DocumentShare): Promise<Segment[]> {
  const fair = Math.ceil(documents.length / (availableParallelism() * sharesForCore));
  const size = Math.min(Math.max(fair, leastInShare), mostInShare);
  if (documents.length <= size) return [countShare({ documents, synonyms })];
  const shares = Array.from({ length: Math.ceil(documents.length / size) }, (_, i) => ({
    documents: documents.slice(i * size, (i + 1) * size),
    synonyms,
  }));
  const segments: Segment[] = [];
  await doInWorkers<DocumentShare, Segment>(
    moduleBeside('./count-worker', import.meta.url),
    shares,
    (segment, i) => {
      segments[i] = segment;
    },
    { batchSize: 1, apart: documents.length >= manyTexts },
  );
  return segments;
}
