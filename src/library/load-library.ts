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
  const texts = sources.map(({ source, kind }) => ({
    text: source.text,
    options: { kind, format: formatOf(source.path) },
  }));
  const digests = texts.map(({ text, options }) => digestOf(text, options));
  let done = 0;
  const tell = () => onProgress?.(++done, texts.length);
  const results: (Compiled<unknown> | undefined)[] = await Promise.all(
    digests.map(digest => cache.read(digest)),
  );
  for (const result of results) if (result) tell();
  const missing = [...texts.keys()].filter(index => !results[index]);
  await compileAll(
    missing.map(index => texts[index]!),
    async (compiled, position) => {
      const index = missing[position]!;
      results[index] = compiled;
      await cache.write(digests[index]!, compiled);
      tell();
    },
  );
  return digests.map((digest, index) => ({ digest, compiled: results[index]! }));
}

const formatOf = (path: string): 'md' | 'mdx' => (extname(path).toLowerCase() === '.mdx' ? 'mdx' : 'md');
