import { readFileSync } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { extname, join, relative } from 'node:path';
import { type Diagnostic, diagnose } from '../report/diagnostic.ts';
import { isWithin } from './places.ts';

/** A file that may become a page. */
export interface SourceFile {
  path: string;
  /** Path as the user knows it. */
  file: string;
  text: string;
}

/** A file that is no report or doc; pages may show it or link to it. */
export type OtherFile = Pick<SourceFile, 'path' | 'file'>;

export interface FolderContents {
  texts: SourceFile[];
  others: OtherFile[];
  diagnostics: Diagnostic[];
}

const textExtensions = new Set(['.md', '.mdx', '.markdown']);
const start = { line: 1, column: 1 };

/** Whether a path names a report or doc. */
export const isTextFile = (path: string): boolean => textExtensions.has(extname(path).toLowerCase());

/** The texts of a folder, not yet read. */
export interface FolderListing {
  files: Pick<SourceFile, 'path' | 'file'>[];
  others: OtherFile[];
  diagnostics: Diagnostic[];
}

/**
 * Reads every report or doc below a folder, in path order.
 * @param cwd the folder that paths shown to the user are relative to
 */
export async function readFolder(folder: string, cwd: string): Promise<FolderContents> {
  const { files, others, diagnostics } = await listFolder(folder, cwd);
  const texts = files.flatMap(({ path, file }) => {
    const text = readText(path);
    if (typeof text === 'string') return [{ path, file, text }];
    diagnostics.push({ ...text, file });
    return [];
  });
  return { texts, others, diagnostics };
}

/**
 * Lists every report or doc below a folder, in path order. Names that begin with `.` or `_` are left out by
 * convention; a folder that a symbolic link reaches twice is listed once, and a link that leads back up is reported.
 * @param cwd the folder that paths shown to the user are relative to
 */
export async function listFolder(folder: string, cwd: string): Promise<FolderListing> {
  const display = (path: string): string => relative(cwd, path).replaceAll('\\', '/') || '.';
  try {
    const loops: Diagnostic[] = [];
    const paths = await listFiles(folder, new Set(), (link, target) =>
      loops.push({ ...diagnose('folder-loop', { target: display(target) }, start), file: display(link) }),
    );
    const found = paths.map(path => ({ path, file: display(path) }));
    return {
      files: found.filter(({ path }) => isTextFile(path)),
      others: found.filter(({ path }) => !isTextFile(path)),
      diagnostics: loops,
    };
  } catch (error) {
    const unreadable = diagnose('folder-unreadable', { reason: reasonOf(error as Error) }, start);
    return { files: [], others: [], diagnostics: [{ ...unreadable, file: display(folder) }] };
  }
}

async function listFiles(
  folder: string,
  seen: Set<string>,
  onLoop: (link: string, target: string) => void,
): Promise<string[]> {
  const real = await realpath(folder);
  if (seen.has(real)) return [];
  seen.add(real);
  const entries = (await readdir(folder, { withFileTypes: true }))
    .filter(({ name }) => !/^[._]/.test(name))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const found: string[] = [];
  for (const entry of entries) {
    const path = join(folder, entry.name);
    const isFolder = entry.isSymbolicLink()
      ? (await stat(path).catch(() => undefined))?.isDirectory()
      : entry.isDirectory();
    if (!isFolder) found.push(path);
    else if (entry.isSymbolicLink() && isWithin(real, await realpath(path)))
      onLoop(path, await realpath(path));
    else found.push(...(await listFiles(path, seen, onLoop)));
  }
  return found;
}

/**
 * A file's text, or what is wrong with the file. Synchronous: reports are small, and each step of an
 * asynchronous read costs more than the read.
 */
export function readText(path: string): string | Diagnostic {
  try {
    const bytes = readFileSync(path);
    if (bytes.length === 0) return diagnose('file-empty', {}, start);
    if (bytes.includes(0)) return diagnose('file-binary', {}, start);
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return diagnose('file-binary', {}, start);
    return diagnose('file-unreadable', { reason: reasonOf(error as Error) }, start);
  }
}

function reasonOf(error: Error & { code?: string }): string {
  return (
    {
      ENOENT: 'it does not exist',
      EACCES: 'permission denied',
      ENOTDIR: 'it is not a folder',
      ELOOP: 'its symbolic links form a loop',
    }[error.code ?? ''] ?? error.message
  );
}
