import { countDocuments } from './build/count-documents.ts';
import { countShare } from './build/count-share.ts';
import { type IndexOptions, type IndexText, inOrder, wholeIndex } from './build/update-index.ts';
import type { SearchDocument } from './document.ts';

export type { IndexOptions } from './build/update-index.ts';

type IndexFiles = Generator<[path: string, content: Uint8Array | string]>;

/**
 * Builds the index that a site publishes under `search/`.
 * @returns the files by path; the same documents, in whatever order, give the same bytes
 */
export function buildSearchIndex(
  documents: readonly SearchDocument[],
  options: IndexOptions = {},
): Map<string, Uint8Array | string> {
  return new Map(searchIndexFiles(documents, options));
}

/** The same files one by one, for a library too large to hold twice. The manifest comes last. */
export function searchIndexFiles(
  documents: readonly SearchDocument[],
  options: IndexOptions = {},
): IndexFiles {
  const texts = documents.map(textOf);
  const segments = [countShare({ documents: inOrder(texts), synonyms: options.synonyms })];
  return wholeIndex(texts, options, segments).files();
}

/** The same files, the words of the documents counted on all cores. */
export async function countedIndexFiles(
  documents: readonly SearchDocument[],
  options: IndexOptions = {},
): Promise<IndexFiles> {
  const texts = documents.map(textOf);
  const segments = await countDocuments({ documents: inOrder(texts), synonyms: options.synonyms });
  return wholeIndex(texts, options, segments).files();
}

const textOf = (document: SearchDocument, i: number): IndexText => ({
  key: String(i),
  digest: '',
  documents: [document],
});
