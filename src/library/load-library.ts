import { extname } from 'node:path';
import { assembleLibrary, type CompiledText } from './assemble-library.ts';
import { compileAll } from './compile-all.ts';
import { type CompileCache, digestOf } from './compile-cache.ts';
import type { Library, LibraryFolders } from './entries.ts';
import { stampOf } from './facts-store.ts';
import { listFolder, readText } from './read-folder.ts';
import type { StoredText, TextStore } from './text-store.ts';
import type { Diagnostic } from '../report/diagnostic.ts';

export interface LoadOptions {
  folders: LibraryFolders;
  cache: CompileCache;
  store: TextStore;
  /** The folder that paths shown to the user are relative to. */
  cwd: string;
  onProgress?: (done: number, total: number) => void;
}

/** A library, and how many of its texts had to be compiled for it. */
export interface LoadedLibrary {
  library: Library;
  compiled: number;
}

/** A file to be read, or one that was. */
type Source = Pick<CompiledText, 'path' | 'file' | 'kind'> & { stamp: string | undefined };

/**
 * Reads and compiles what has changed of all reports and docs and links them. What is wrong with them is in the
 * library's `diagnostics`; a text whose front matter has an error is not among its entries.
 */
export async function loadLibrary(options: LoadOptions): Promise<LoadedLibrary> {
  const { folders, cwd } = options;
  const reports = await listFolder(folders.reports, cwd);
  const docs = folders.docs
    ? await listFolder(folders.docs, cwd)
    : { files: [], others: [], diagnostics: [] };
  // Stamped before they are read: a file that changes meanwhile is read again next time.
  const sources: Source[] = [
    ...reports.files.map(file => ({ ...file, kind: 'report' as const, stamp: stampOf(file.path) })),
    ...docs.files.map(file => ({ ...file, kind: 'doc' as const, stamp: stampOf(file.path) })),
  ];
  const { found, unreadable, compiled } = await compileSources(sources, options);
  const texts = sources.flatMap(({ path, file, kind }, index) => {
    const text = found[index];
    return text ? [{ path, file, kind, digest: text.digest, compiled: text.compiled }] : [];
  });
  const library = await assembleLibrary(
    texts,
    [...reports.others, ...docs.others],
    [...reports.diagnostics, ...docs.diagnostics, ...unreadable],
    folders,
    cwd,
  );
  return { library, compiled };
}

async function compileSources(sources: readonly Source[], { cache, store, onProgress }: LoadOptions) {
  const unreadable: Diagnostic[] = [];
  const found: (StoredText | undefined)[] = [];
  const fresh: number[] = [];
  const missing: { index: number; text: string; digest: string }[] = [];
  let done = 0;
  const tell = () => onProgress?.(++done, sources.length);
  for (const [index, source] of sources.entries()) {
    const known = await store.get(source.path, source.stamp);
    if (known && cache.has(known.digest)) {
      found[index] = known;
      tell();
      continue;
    }
    const text = readText(source.path);
    if (typeof text !== 'string') {
      unreadable.push({ ...text, file: source.file });
      tell();
      continue;
    }
    fresh.push(index);
    const digest = digestOf(text, optionsOf(source));
    const compiled = cache.read(digest);
    // Pages read their HTML from the cache; ten thousand bodies need not wait for it in memory.
    if (compiled) found[index] = { digest, compiled: { ...compiled, html: '' } };
    else missing.push({ index, text, digest });
    if (compiled) tell();
  }
  await compileAll(
    missing.map(({ index, text, digest }) => {
      return { text, options: optionsOf(sources[index]!), cache: { folder: cache.folder, digest } };
    }),
    (compiled, position) => {
      const { index, digest } = missing[position]!;
      found[index] = { digest, compiled };
      tell();
    },
  );
  await store.add(fresh.map(index => ({ ...found[index]!, ...sources[index]! })));
  return { found, unreadable, compiled: missing.length };
}

const optionsOf = ({ kind, path }: Source) => ({ kind, format: formatOf(path) });

const formatOf = (path: string): 'md' | 'mdx' => (extname(path).toLowerCase() === '.mdx' ? 'mdx' : 'md');
