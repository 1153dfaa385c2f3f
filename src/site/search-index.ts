import { currentConfig } from '../library/config/current-config.ts';
import type { Library } from '../library/entries.ts';
import { countedIndexFiles } from '../search/build.ts';
import { searchDocuments } from '../search/library-documents.ts';

/** The search index of a library as it is configured, file by file: site-relative path and content. */
export async function indexFiles(
  library: Library,
): Promise<Iterable<[path: string, content: Uint8Array | string]>> {
  const { title, search } = currentConfig();
  const files = await countedIndexFiles(searchDocuments(library), { title, ...search });
  return files.map(([path, content]): [string, Uint8Array | string] => [`search/${path}`, content]);
}
