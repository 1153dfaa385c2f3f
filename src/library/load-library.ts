import { existsSync } from 'node:fs';
import { extname } from 'node:path';
import { type CompileOptions, normalizeText } from '../compile.ts';
import type { HiddenReason } from '../report/audience.ts';
import type { Diagnostic } from '../report/diagnostic.ts';
import { assembleLibrary, type CompiledText } from './assemble-library.ts';
import { hiddenText, hide } from './audience/hidden.ts';
import { type HiddenReports, hiddenReports, type Redacted, redactText } from './audience/redact-text.ts';
import { compileAll } from './compile-all.ts';
import { type CompileCache, digestOf } from './compile-cache.ts';
import type { Library, LibraryFolders } from './entries.ts';
import { stampOf } from './facts-store.ts';
import { cacheFolder } from './places.ts';
import { type FolderListing, listFolder, readText } from './read-folder.ts';
import type { CompiledForStore, StoredText, TextStore } from './text-store.ts';

export interface LoadOptions {
  folders: LibraryFolders;
  cache: CompileCache;
  store: TextStore;
  /** The folder that paths shown to the user are relative to. */
  cwd: string;
  onProgress?: (done: number, total: number) => void;
  /** What was found when the library was last read, and the files that have changed since: no others are looked at. */
  since?: { found: FoundFiles; changed: ReadonlySet<string> } | undefined;
}

/** The files of a library's folders, each text with its stamp. */
export interface FoundFiles {
  reports: FolderListing;
  docs: FolderListing;
  /** By absolute path. */
  stamps: Map<string, string | undefined>;
}

/** A library, and how many of its texts had to be compiled for it. */
export interface LoadedLibrary {
  library: Library;
  compiled: number;
  found: FoundFiles;
}

/** A file to be read, or one that was. */
type Source = Pick<CompiledText, 'path' | 'file' | 'kind'> & { stamp: string | undefined };

/**
 * Reads and compiles what has changed of all reports and docs and links them. What is wrong with them is in the
 * library's `diagnostics`; a text whose front matter has an error is not among its entries. For a public site, what is
 * internal is taken out before anything is compiled.
 */
export async function loadLibrary(options: LoadOptions): Promise<LoadedLibrary> {
  const { folders, cwd } = options;
  const files = foundBefore(options) ?? (await findFiles(options));
  const { reports, docs, stamps } = files;
  const all: Source[] = [
    ...reports.files.map(file => ({ ...file, kind: 'report' as const, stamp: stamps.get(file.path) })),
    ...docs.files.map(file => ({ ...file, kind: 'doc' as const, stamp: stamps.get(file.path) })),
  ];
  const hidden = folders.audience === 'public' ? await hiddenAmong(all, options) : new Map();
  const sources = all.filter(({ path }) => !hidden.has(path));
  const redact = folders.audience === 'public' ? hiddenReports(hidden) : undefined;
  const { found, unreadable, compiled } = await compileSources(sources, redact, options);
  const texts = sources.flatMap(({ path, file, kind }, index): CompiledText[] => {
    const text = found[index];
    if (!text) return [];
    const { digest, redacted } = text;
    const problems = redacted?.problems ?? [];
    const result = { ...text.compiled, diagnostics: [...problems, ...text.compiled.diagnostics] };
    return [
      {
        path,
        file,
        kind,
        digest,
        compiled: result,
        published: redacted?.published,
        emptied: redacted?.emptied,
        removed: redacted?.removed,
      },
    ];
  });
  const library = await assembleLibrary(
    texts,
    [...reports.others, ...docs.others],
    [...reports.diagnostics, ...docs.diagnostics, ...unreadable],
    folders,
    cwd,
    hidden,
  );
  return { library, compiled, found: files };
}

async function findFiles({ folders, cwd }: LoadOptions): Promise<FoundFiles> {
  const reports = await listFolder(folders.reports, cwd);
  const docs = folders.docs
    ? await listFolder(folders.docs, cwd)
    : { files: [], others: [], diagnostics: [] };
  // Stamped before they are read: a file that changes meanwhile is read again next time.
  const stamps = new Map([...reports.files, ...docs.files].map(({ path }) => [path, stampOf(path)]));
  return { reports, docs, stamps };
}

/** What was found last, where nothing has come or gone since. */
function foundBefore({ since }: LoadOptions): FoundFiles | undefined {
  if (!since) return undefined;
  const stamps = new Map(since.found.stamps);
  for (const path of since.changed) {
    const stamp = stampOf(path);
    if (stamp === undefined || !stamps.has(path)) return undefined;
    stamps.set(path, stamp);
  }
  return { ...since.found, stamps };
}

/** The texts that a public site leaves out. Of those that are not known, the front matter is looked at. */
async function hiddenAmong(
  sources: readonly Source[],
  { store }: LoadOptions,
): Promise<Map<string, HiddenReason>> {
  const hidden = new Map<string, HiddenReason>();
  const fresh: (Source & { text: StoredText })[] = [];
  for (const source of sources) {
    const known = await store.get(source.path, source.stamp);
    if (known && 'hidden' in known) hide(hidden, source, known.hidden);
    if (known) continue;
    const text = readText(source.path);
    const found = typeof text === 'string' ? hiddenText(normalizeText(text), source.path) : undefined;
    if (!found) continue;
    hide(hidden, source, found);
    fresh.push({ ...source, text: { hidden: found } });
  }
  await store.add(fresh);
  return hidden;
}

interface Compiling {
  index: number;
  text: string;
  digest: string;
  redacted: Redacted | undefined;
}

/** @param redact for a public site, what it leaves out */
async function compileSources(
  sources: readonly Source[],
  redact: HiddenReports | undefined,
  { cache, store, cwd, onProgress, since }: LoadOptions,
) {
  const unreadable: Diagnostic[] = [];
  const found: (CompiledForStore | undefined)[] = [];
  const fresh: number[] = [];
  const missing: Compiling[] = [];
  let done = 0;
  const tell = () => onProgress?.(++done, sources.length);
  for (const [index, source] of sources.entries()) {
    const known = await store.get(source.path, source.stamp);
    const isThere = (digest: string): boolean =>
      (since && !since.changed.has(source.path)) || cache.has(digest);
    if (known && 'compiled' in known && isThere(known.digest) && isCurrent(known.redacted, redact)) {
      found[index] = known;
      tell();
      continue;
    }
    const written = readText(source.path);
    if (typeof written !== 'string') {
      unreadable.push({ ...written, file: source.file });
      tell();
      continue;
    }
    fresh.push(index);
    const options = optionsOf(source);
    const { text, redacted } = redact
      ? await redactText(written, source.path, options, redact, cacheFolder(cwd, 'redacted'))
      : { text: written, redacted: undefined };
    const digest = digestOf(text, options);
    const compiled = cache.read(digest);
    // Pages read their HTML from the cache; ten thousand bodies need not wait for it in memory.
    if (compiled) found[index] = stored(digest, { ...compiled, html: '' }, redacted);
    else missing.push({ index, text, digest, redacted });
    if (compiled) tell();
  }
  await compileAll(
    missing.map(({ index, text, digest }) => {
      return { text, options: optionsOf(sources[index]!), cache: { folder: cache.folder, digest } };
    }),
    (compiled, position) => {
      const { index, digest, redacted } = missing[position]!;
      found[index] = stored(digest, compiled, redacted);
      tell();
    },
  );
  await store.add(fresh.map(index => ({ ...sources[index]!, text: found[index]! })));
  return { found, unreadable, compiled: missing.length };
}

const stored = (
  digest: string,
  compiled: CompiledForStore['compiled'],
  redacted: Redacted | undefined,
): CompiledForStore => ({ digest, compiled, ...(redacted && { redacted }) });

/** Whether what was taken out of a text is what has to be now. */
function isCurrent(redacted: Redacted | undefined, redact: HiddenReports | undefined): boolean {
  if (!redact) return true;
  if (!redacted) return false;
  const { hiddenKey, published } = redacted;
  return (
    (hiddenKey === undefined || hiddenKey === redact.key) &&
    (published === undefined || existsSync(published))
  );
}

const optionsOf = ({ kind, path }: Source): CompileOptions => ({ kind, format: formatOf(path) });

const formatOf = (path: string): 'md' | 'mdx' => (extname(path).toLowerCase() === '.mdx' ? 'mdx' : 'md');
