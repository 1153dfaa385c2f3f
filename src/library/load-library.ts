import { extname } from 'node:path';
import type { Compiled } from '../compile.ts';
import { assembleLibrary } from './assemble-library.ts';
import { compileAll } from './compile-all.ts';
import { type CompileCache, digestOf } from './compile-cache.ts';
import type { Library, LibraryFolders } from './entries.ts';
import { readFolder, type SourceFile } from './read-folder.ts';

export interface LoadOptions {
  folders: LibraryFolders;
  cache: CompileCache;
  /** The folder that paths shown to the user are relative to. */
  cwd: string;
  onProgress?: (done: number, total: number) => void;
}

/**
 * Reads and compiles all reports and docs and links them. What is wrong with them is in the library's
 * `diagnostics`; a text whose front matter has an error is not among its entries.
 */
export async function loadLibrary(options: LoadOptions): Promise<Library> {
  const { folders, cwd } = options;
  const reports = await readFolder(folders.reports, cwd);
  const docs = folders.docs
    ? await readFolder(folders.docs, cwd)
    : { texts: [], others: [], diagnostics: [] };
  const sources = [
    ...reports.texts.map(source => ({ source, kind: 'report' as const })),
    ...docs.texts.map(source => ({ source, kind: 'doc' as const })),
  ];
  const compiled = await compileSources(sources, options);
  const texts = sources.map(({ source: { path, file }, kind }, index) => ({
    path,
    file,
    kind,
    ...compiled[index]!,
  }));
  const others = [...reports.others, ...docs.others];
  return assembleLibrary(texts, others, [...reports.diagnostics, ...docs.diagnostics], folders, cwd);
}

interface CompiledSource {
  digest: string;
  compiled: Compiled<unknown>;
}

async function compileSources(
  sources: { source: SourceFile; kind: 'report' | 'doc' }[],
  { cache, onProgress }: LoadOptions,
): Promise<CompiledSource[]> {
  const texts = sources.map(({ source: { text, path }, kind }) => {
    const options = { kind, format: formatOf(path) };
    return { text, options, digest: digestOf(text, options) };
  });
  let done = 0;
  const tell = () => onProgress?.(++done, texts.length);
  const results = texts.map(({ digest }) => {
    const compiled = cache.read(digest);
    if (compiled) tell();
    // Pages read their HTML from the cache; ten thousand bodies need not wait for it in memory.
    return compiled && { ...compiled, html: '' };
  });
  const missing = [...texts.keys()].filter(index => !results[index]);
  await compileAll(
    missing.map(index => {
      const { text, options, digest } = texts[index]!;
      return { text, options, cache: { folder: cache.folder, digest } };
    }),
    (compiled, position) => {
      results[missing[position]!] = compiled;
      tell();
    },
  );
  return texts.map(({ digest }, index) => ({ digest, compiled: results[index]! }));
}

const formatOf = (path: string): 'md' | 'mdx' => (extname(path).toLowerCase() === '.mdx' ? 'mdx' : 'md');
