import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { currentConfig } from '../library/config/current-config.ts';
import type { Library } from '../library/entries.ts';
import { countedIndexFiles } from '../search/build.ts';
import { codeDigest } from '../search/build/code-digest.ts';
import { readIndexState, writeIndexState } from '../search/build/stored-state.ts';
import { updateIndex } from '../search/build/update-index.ts';
import { searchDocuments, searchTexts } from '../search/library-documents.ts';
import { manifestPath, readManifest } from '../search/manifest.ts';

type IndexFiles = Iterable<[path: string, content: Uint8Array | string]>;

const inSite = (path: string): string => `search/${path}`;

/** The search index of a library as it is configured, file by file: site-relative path and content. */
export async function indexFiles(library: Library): Promise<IndexFiles> {
  const { title, search } = currentConfig();
  const files = await countedIndexFiles(searchDocuments(library), { title, ...search });
  return files.map(([path, content]): [string, Uint8Array | string] => [inSite(path), content]);
}

/** What becomes of the search index of a built site; paths are site-relative. */
export interface SearchIndexChange {
  /** Whether all of it is made anew. */
  whole: boolean;
  /** The files to write, the manifest last. */
  files: IndexFiles;
  /** Files of the last index that nothing needs any more. */
  removed: string[];
  /** Keeps what the next update needs. */
  keep(): void;
}

/**
 * What brings the search index of a site up to date with a library, at the cost of what has changed. Where it is not
 * known what the site's index was made of, it is made whole.
 * @param last folder of the last good site; undefined where there is none
 * @param stateFolder where it is kept what an index was made of
 */
export async function updateSearchIndex(
  library: Library,
  last: string | undefined,
  stateFolder: string,
): Promise<SearchIndexChange> {
  const { title, search } = currentConfig();
  const generation = last === undefined ? undefined : generationOf(last);
  const before = generation === undefined ? undefined : readIndexState(stateFolder, generation);
  const updated = await updateIndex(before, searchTexts(library), { title, ...search }, codeDigest());
  const files = updated.files();
  return {
    whole: updated.whole,
    files: files.map(([path, content]): [string, Uint8Array | string] => [inSite(path), content]),
    removed: updated.removed.map(inSite),
    keep: () => {
      if (updated.state !== before) writeIndexState(stateFolder, updated.state);
    },
  };
}

/** The newest generation of a site's index; undefined where there is no index that this code reads. */
function generationOf(site: string): string | undefined {
  try {
    return readManifest(readFileSync(join(site, inSite(manifestPath)))).generations.at(-1);
  } catch {
    return undefined;
  }
}

/** Bytes of files of a site, of those that are there. */
export const bytesOf = (site: string, files: readonly string[]): number =>
  files.reduce((sum, file) => sum + (statSync(join(site, file), { throwIfNoEntry: false })?.size ?? 0), 0);
