import { basename, extname } from 'node:path';
import type { Compiled, CompiledDoc, CompiledReport } from '../compile.ts';
import { compareDiagnostics, type Diagnostic, diagnose } from '../report/diagnostic.ts';
import { slugify, slugPattern } from '../report/slug.ts';
import { compileAll } from './compile-all.ts';
import { type CompileCache, digestOf } from './compile-cache.ts';
import type { Library, LibraryDoc, LibraryFolders, LibraryReport } from './entries.ts';
import { linkLibrary } from './link-library.ts';
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
  const docs = folders.docs ? await readFolder(folders.docs, cwd) : { texts: [], diagnostics: [] };
  const diagnostics = [...reports.diagnostics, ...docs.diagnostics];
  const sources = [
    ...reports.texts.map(source => ({ source, kind: 'report' as const })),
    ...docs.texts.map(source => ({ source, kind: 'doc' as const })),
  ];
  const compiled = await compileSources(sources, options);
  for (const [index, { compiled: result }] of compiled.entries()) {
    const file = sources[index]!.source.file;
    diagnostics.push(...result.diagnostics.map(diagnostic => ({ ...diagnostic, file })));
  }
  const entries = compiled.flatMap(({ compiled: result, digest }, index) => {
    const { source, kind } = sources[index]!;
    return result.data === undefined ? [] : [entryOf(source, kind, result, digest)];
  });
  const unique = keepUnique(entries, diagnostics);
  const library = await linkLibrary({
    reports: unique.filter(entry => entry.kind === 'report').sort(newestFirst),
    docs: unique.filter(entry => entry.kind === 'doc').sort((a, b) => a.title.localeCompare(b.title)),
    folders,
    cwd,
  });
  return { ...library, diagnostics: [...diagnostics, ...library.diagnostics].sort(compareDiagnostics) };
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

function entryOf(
  source: SourceFile,
  kind: 'report' | 'doc',
  result: Compiled<unknown>,
  digest: string,
): LibraryReport | LibraryDoc {
  const {
    html: _html,
    data,
    diagnostics: _diagnostics,
    ...compiled
  } = result as CompiledReport & CompiledDoc;
  const id = data!.id ?? defaultId(source.path);
  const base = {
    id,
    title: result.title,
    file: source.file,
    path: source.path,
    digest,
    links: [],
    images: [],
    citedBy: [],
  };
  return { ...base, kind, data, compiled } as unknown as LibraryReport | LibraryDoc;
}

/** The file's stem, made fit for an address where it is not. */
function defaultId(path: string): string {
  const stem = basename(path, extname(path));
  return slugPattern.test(stem) ? stem : slugify(stem);
}

const formatOf = (path: string): 'md' | 'mdx' => (extname(path).toLowerCase() === '.mdx' ? 'mdx' : 'md');

function keepUnique(
  entries: (LibraryReport | LibraryDoc)[],
  diagnostics: Diagnostic[],
): (LibraryReport | LibraryDoc)[] {
  const owners = new Map<string, string>();
  return entries.filter(entry => {
    const ids = entry.kind === 'report' ? [entry.id, ...entry.data.aliases] : [entry.id];
    const clash = ids.findIndex(id => owners.has(`${entry.kind}:${id}`));
    for (const id of ids)
      if (!owners.has(`${entry.kind}:${id}`)) owners.set(`${entry.kind}:${id}`, entry.file);
    if (clash < 0) return true;
    const id = ids[clash]!;
    const place = entry.compiled.places[clash === 0 ? 'id' : `aliases.${clash - 1}`] ?? {
      line: 1,
      column: 1,
    };
    const other = owners.get(`${entry.kind}:${id}`)!;
    diagnostics.push({
      ...diagnose('id-duplicate', { id, other }, place),
      file: entry.file,
    });
    return false;
  });
}

function newestFirst(a: LibraryReport, b: LibraryReport): number {
  const [x, y] = [a, b].map(entry => (entry.data.date === 'unknown' ? '' : entry.data.date)) as [
    string,
    string,
  ];
  return y.localeCompare(x) || a.id.localeCompare(b.id);
}
