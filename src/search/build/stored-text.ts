import { createHash } from 'node:crypto';
import type { SearchDocument } from '../document.ts';
import { storedDocument } from '../stored.ts';

/** The file of a document. */
export const storedText = (document: SearchDocument): string => JSON.stringify(storedDocument(document));

/** Digest of what a document says: a copy on another site has another address and another file. */
export function storedIdentity(document: SearchDocument): Buffer {
  const { url: _, source: __, ...said } = storedDocument(document);
  return createHash('sha256').update(JSON.stringify(said)).digest();
}
