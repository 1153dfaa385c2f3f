import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { currentConfig } from '../library/config/current-config.ts';
import type { Library } from '../library/entries.ts';
import { searchIndexFiles } from '../search/build.ts';
import { searchDocuments } from '../search/library-documents.ts';

/** The search index of a library as it is configured, file by file: site-relative path and content. */
export function* indexFiles(library: Library): Generator<[path: string, content: Uint8Array | string]> {
  const { title, search } = currentConfig();
  const files = searchIndexFiles(searchDocuments(library), { title, ...search });
  for (const [path, content] of files) yield [`search/${path}`, content];
}

/** Writes the search index of a library into a built site. */
export async function writeSearchIndex(library: Library, out: string): Promise<void> {
  const made = new Set<string>();
  for (const [path, content] of indexFiles(library)) {
    const target = join(out, path);
    if (!made.has(dirname(target))) await mkdir(dirname(target), { recursive: true });
    made.add(dirname(target));
    await writeFile(target, content);
  }
}
