import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
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

/** Writes the search index of a library into a built site. */
export async function writeSearchIndex(library: Library, out: string): Promise<void> {
  const made = new Set<string>();
  for (const [path, content] of await indexFiles(library)) {
    const target = join(out, path);
    if (!made.has(dirname(target))) await mkdir(dirname(target), { recursive: true });
    made.add(dirname(target));
    await writeFile(target, content);
  }
}
