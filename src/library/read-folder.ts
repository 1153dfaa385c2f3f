import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { extname, join, relative } from 'node:path';
import { type Diagnostic, diagnose } from '../report/diagnostic.ts';

/** A file that may become a page. */
export interface SourceFile {
  path: string;
  /** Path as the user knows it. */
  file: string;
  text: string;
}

export interface FolderContents {
  texts: SourceFile[];
  diagnostics: Diagnostic[];
}

const textExtensions = new Set(['.md', '.mdx', '.markdown']);
const start = { line: 1, column: 1 };

/**
 * Reads every report or doc below a folder, in path order. Names that begin with `.` or `_` are left out by
 * convention; a folder that a symbolic link reaches twice is read once.
 * @param cwd the folder that paths shown to the user are relative to
 */
export async function readFolder(folder: string, cwd: string): Promise<FolderContents> {
  const display = (path: string): string => relative(cwd, path).replaceAll('\\', '/') || '.';
  const diagnostics: Diagnostic[] = [];
  const paths = await listFiles(folder, new Set()).catch((error: Error) => {
    diagnostics.push({
      ...diagnose('folder-unreadable', { reason: reasonOf(error) }, start),
      file: display(folder),
    });
    return [];
  });
  const read = await Promise.all(
    paths
      .filter(path => textExtensions.has(extname(path).toLowerCase()))
      .map(async path => {
        const text = await readText(path);
        if (typeof text === 'string') return { path, file: display(path), text };
        diagnostics.push({ ...text, file: display(path) });
        return undefined;
      }),
  );
  return { texts: read.filter(file => file !== undefined), diagnostics };
}

async function listFiles(folder: string, seen: Set<string>): Promise<string[]> {
  const real = await realpath(folder);
  if (seen.has(real)) return [];
  seen.add(real);
  const names = (await readdir(folder)).filter(name => !/^[._]/.test(name)).sort();
  const found: string[] = [];
  for (const name of names) {
    const path = join(folder, name);
    const info = await stat(path).catch(() => undefined);
    if (info?.isDirectory()) found.push(...(await listFiles(path, seen)));
    else found.push(path);
  }
  return found;
}

async function readText(path: string): Promise<string | Diagnostic> {
  try {
    const bytes = await readFile(path);
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
    { ENOENT: 'it does not exist', EACCES: 'permission denied', ENOTDIR: 'it is not a folder' }[
      error.code ?? ''
    ] ?? error.message
  );
}
