import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { doInProcess } from '../library/child-process.ts';
import { currentConfig } from '../library/config/current-config.ts';
import type { Library } from '../library/entries.ts';
import { moduleBeside } from '../library/places.ts';
import { codeDigest } from '../search/build/code-digest.ts';
import { readIndexedTexts, readIndexState, writeIndexState } from '../search/build/stored-state.ts';
import { canUpdate, type IndexText, updateIndex } from '../search/build/update-index.ts';
import { countedIndexFiles, type IndexOptions } from '../search/build.ts';
import { searchDocuments, searchTexts } from '../search/library-documents.ts';
import { manifestPath, readManifest } from '../search/manifest.ts';
import { digestOfAll } from './build/digests.ts';

type IndexFiles = Iterable<[path: string, content: Uint8Array | string]>;

const inSite = (path: string): string => `search/${path}`;

/** The search index of a library as it is configured, file by file: site-relative path and content. */
export async function indexFiles(library: Library): Promise<IndexFiles> {
  const { title, search } = currentConfig();
  const files = await countedIndexFiles(searchDocuments(library), { title, ...search });
  return files.map(([path, content]): [string, Uint8Array | string] => [inSite(path), content]);
}

/** What the search index of a site is to be brought up to date with. */
export interface SearchIndexTask {
  texts: IndexText[];
  /** Whether what known texts say was left out. */
  isShort: boolean;
  options: IndexOptions;
  /** Folder of the last good site; undefined where there is none. */
  last: string | undefined;
  /** Where it is kept what an index was made of. */
  stateFolder: string;
  /** Folder of the site that is being made: new files are written to it. */
  out: string;
}

/** What became of the search index of a site; paths are site-relative. */
export interface SearchIndexChange {
  /** Whether all of it was made anew. */
  whole: boolean;
  /** The files that were written. */
  files: { file: string; digest: string; bytes: number }[];
  /** Files of the last index that nothing needs any more. */
  removed: string[];
  /** What the next update needs, for {@link keepIndexState}. */
  state: string[];
}

/** With more texts a process of its own pays, which leaves this one's time and memory to pages. */
const mostHere = 200;

/**
 * Brings the search index of a site up to date with a library, at the cost of what has changed. Where it is not known
 * what the site's index was made of, it is made whole.
 */
export async function updateSearchIndex(
  library: Library,
  where: Pick<SearchIndexTask, 'last' | 'stateFolder' | 'out'>,
  signal?: AbortSignal,
): Promise<SearchIndexChange> {
  const { title, search } = currentConfig();
  const doTask = (
    task: Pick<SearchIndexTask, 'texts' | 'isShort'>,
  ): Promise<SearchIndexChange | undefined> => {
    const whole: SearchIndexTask = { ...task, options: { title, ...search }, ...where };
    if (task.texts.length <= mostHere) return writeSearchIndex(whole);
    return doInProcess(moduleBeside('./build/index-worker', import.meta.url), whole, signal);
  };
  const generation = generationOf(where.last);
  const known = generation === undefined ? undefined : readIndexedTexts(where.stateFolder, generation);
  const change = known && (await doTask({ texts: searchTexts(library, known), isShort: true }));
  return change ?? (await doTask({ texts: searchTexts(library), isShort: false }))!;
}

/**
 * Does such a task in this thread.
 * @returns undefined where the index must be made whole, which needs all that texts say
 */
export async function writeSearchIndex({
  texts,
  isShort,
  options,
  last,
  stateFolder,
  out,
}: SearchIndexTask): Promise<SearchIndexChange | undefined> {
  const generation = generationOf(last);
  const before = generation === undefined ? undefined : readIndexState(stateFolder, generation);
  if (isShort && !canUpdate(before, texts, options, codeDigest())) return undefined;
  const updated = await updateIndex(before, texts, options, codeDigest());
  const files: SearchIndexChange['files'] = [];
  let folder = '';
  for (const [path, content] of updated.files()) {
    const file = inSite(path);
    const target = join(out, file);
    if (dirname(target) !== folder) mkdirSync(dirname(target), { recursive: true });
    folder = dirname(target);
    writeFileSync(target, content);
    files.push({ file, digest: digestOfAll(content), bytes: Buffer.byteLength(content) });
  }
  const state = writeIndexState(stateFolder, updated.state);
  return { whole: updated.whole, files, removed: updated.removed.map(inSite), state };
}

/** The newest generation of a site's index; undefined where there is no index that this code reads. */
function generationOf(site: string | undefined): string | undefined {
  if (site === undefined) return undefined;
  try {
    return readManifest(readFileSync(join(site, inSite(manifestPath)))).generations.at(-1);
  } catch {
    return undefined;
  }
}

/** Bytes of files of a site, of those that are there. */
export const bytesOf = (site: string, files: readonly string[]): number =>
  files.reduce((sum, file) => sum + (statSync(join(site, file), { throwIfNoEntry: false })?.size ?? 0), 0);
