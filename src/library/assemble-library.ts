import { basename, extname } from 'node:path';
import type { CompiledDoc, CompiledReport } from '../compile.ts';
import { hiddenReason } from '../report/audience.ts';
import { concealSecrets } from '../report/conceal.ts';
import { compareDiagnostics, type Diagnostic, diagnose } from '../report/diagnostic.ts';
import { defaultSecretSettings } from '../report/secret.ts';
import { type Hidden, nothingHidden } from './audience/hidden.ts';
import { defaultId } from './default-id.ts';
import type { Library, LibraryDoc, LibraryFolders, LibraryReport } from './entries.ts';
import { folderProblems } from './folder-problems.ts';
import { linkLibrary } from './link-library.ts';
import { addOutsideCitations } from './outside-citations.ts';
import type { OtherFile } from './read-folder.ts';
import { assetSecrets } from './secrets/asset-secrets.ts';
import type { ScannedText } from './secrets/scan-text.ts';
import { scannedText, secretProblems } from './secrets/secret-problems.ts';
import { unknownOwners } from './unknown-owners.ts';
import { unknownServices } from './unknown-services.ts';

/** A text of the folders and what it compiled to. */
export interface CompiledText {
  /** Absolute path. */
  path: string;
  /** Path as the user knows it. */
  file: string;
  kind: 'report' | 'doc';
  /** Key of the compiled text in the cache. */
  digest: string;
  compiled: ScannedText;
  /** Absolute path of the copy from which what is internal was removed, if anything was. */
  published?: string | undefined;
  /** The lines of that copy, from 0, of which nothing was left. */
  emptied?: readonly number[] | undefined;
  /** Ids of the recommendations that were removed. */
  removed?: readonly string[] | undefined;
}

/**
 * Makes a library of compiled texts and links them. A text whose front matter has an error is not among its
 * entries.
 * @param others the folders' other files
 * @param found what is already known to be wrong
 * @param leftOut what is not among the texts since the audience must not know of it
 */
export async function assembleLibrary(
  texts: readonly CompiledText[],
  others: readonly OtherFile[],
  found: readonly Diagnostic[],
  folders: LibraryFolders,
  cwd: string,
  leftOut: Hidden = nothingHidden,
): Promise<Library> {
  const diagnostics = [...found, ...folderProblems(texts, found, folders, cwd)];
  for (const { file, compiled } of texts)
    for (const diagnostic of compiled.diagnostics) diagnostics.push({ ...diagnostic, file });
  const entries = texts.filter(({ compiled }) => compiled.data !== undefined).map(entryOf);
  const isPublic = folders.audience === 'public';
  if (isPublic) diagnostics.push(...entries.flatMap(stillInternal));
  const hidden = withRemoved(leftOut, texts, entries);
  const unique = keepUnique(withIds(entries, diagnostics), diagnostics);
  const library = await linkLibrary({
    reports: unique.filter(entry => entry.kind === 'report').sort(newestFirst),
    docs: unique.filter(entry => entry.kind === 'doc').sort((a, b) => a.title.localeCompare(b.title)),
    folders,
    cwd,
    unread: new Set([
      ...found.flatMap(({ file }) => (file === undefined ? [] : defaultId(file))),
      ...texts.flatMap(({ path, kind, compiled }) =>
        kind === 'report' && compiled.data === undefined ? defaultId(path) : [],
      ),
    ]),
    hidden,
  });
  diagnostics.push(...unknownOwners(library, folders.owners));
  diagnostics.push(...unknownServices(library.reports, folders.services));
  diagnostics.push(...addOutsideCitations(library, folders.citations ?? [], cwd, hidden));
  // A text that is not among the entries may be the one that shows a file, as may what a public site leaves out.
  if (unique.length === texts.length && !isPublic) diagnostics.push(...unusedFiles(others, library));
  const scanned = [
    ...texts.map(({ path, file, compiled }) => scannedText(path, file, compiled)),
    ...(await assetSecrets(library.assets, cwd, isPublic)),
  ];
  const leaks = secretProblems(scanned, folders.secrets ?? defaultSecretSettings, isPublic);
  // That there are no reports is said already: of what leads to them nothing is wrong in itself.
  const hasReports = texts.some(({ kind }) => kind === 'report');
  const linked = library.diagnostics.filter(({ code }) => hasReports || code !== 'link-dangling');
  const all = [...diagnostics, ...linked, ...leaks.diagnostics].sort(compareDiagnostics);
  return { ...library, diagnostics: concealSecrets(all, leaks.secrets), secrets: leaks.secrets };
}

/** What is left of a text that should have been left out: a guard, for nothing is known to get here. */
function stillInternal({ data, file, kind }: LibraryReport | LibraryDoc): Diagnostic[] {
  const isInternal = hiddenReason(data) !== undefined || data.internal !== undefined;
  if (!isInternal) return [];
  const reason = `the ${kind} would still be published`;
  return [{ ...diagnose('internal-unremovable', { reason }, { line: 1, column: 1 }), file }];
}

/** What is left out, with the recommendations that were removed from texts that stay. */
function withRemoved(
  leftOut: Hidden,
  texts: readonly CompiledText[],
  entries: readonly (LibraryReport | LibraryDoc)[],
): Hidden {
  const removed = new Map(texts.map(({ path, removed }) => [path, removed ?? []]));
  const recommendations = entries.flatMap(({ path, id }) =>
    removed.get(path)!.map(item => [`rec:${id}/${item}`, 'internal'] as const),
  );
  return recommendations.length === 0 ? leftOut : new Map([...leftOut, ...recommendations]);
}

function unusedFiles(others: readonly OtherFile[], { assets }: Pick<Library, 'assets'>): Diagnostic[] {
  const used = new Set(assets.map(({ original }) => original));
  return others
    .filter(({ path }) => !used.has(path))
    .map(({ file }) => ({ ...diagnose('file-unused', {}, { line: 1, column: 1 }), file }));
}

function entryOf({
  path,
  file,
  kind,
  digest,
  compiled: result,
  published,
  emptied,
}: CompiledText): LibraryReport | LibraryDoc {
  const {
    html: _html,
    data,
    diagnostics: _diagnostics,
    secrets: _secrets,
    ...compiled
  } = result as ScannedText & CompiledReport & CompiledDoc;
  const id = data!.id ?? defaultId(path);
  const base = {
    id,
    title: result.title,
    file,
    path,
    digest,
    ...(published && { published, emptied }),
    links: [],
    images: [],
    citedBy: [],
  };
  return { ...base, kind, data, compiled } as unknown as LibraryReport | LibraryDoc;
}

/** Leaves out texts whose file's name holds no letter or digit to make an id of. */
function withIds(
  entries: readonly (LibraryReport | LibraryDoc)[],
  diagnostics: Diagnostic[],
): (LibraryReport | LibraryDoc)[] {
  return entries.filter(({ id, path, file }) => {
    if (id !== '') return true;
    const stem = basename(path, extname(path));
    diagnostics.push({ ...diagnose('id-invalid', { id: stem }, { line: 1, column: 1 }), file });
    return false;
  });
}

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

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

function newestFirst(a: LibraryReport, b: LibraryReport): number {
  const [x, y] = [a, b].map(entry => (entry.data.date === 'unknown' ? '' : entry.data.date)) as [
    string,
    string,
  ];
  // Order alike everywhere, which an order by language does not.
  return compare(y, x) || compare(a.id, b.id);
}
