import { basename, dirname, relative } from 'node:path';
import { type Diagnostic, diagnose } from '../report/diagnostic.ts';
import type { LibraryFolders } from './entries.ts';
import { isWithin, packageFolder } from './places.ts';

const start = { line: 1, column: 1 };

/**
 * What is wrong with the folder of reports as a whole, other than that it cannot be read.
 * @param texts what was found in the folders
 * @param found what is known to be wrong with them
 */
export function folderProblems(
  texts: readonly { kind: 'report' | 'doc' }[],
  found: readonly Diagnostic[],
  { reports }: LibraryFolders,
  cwd: string,
): Diagnostic[] {
  const file = relative(cwd, reports).replaceAll('\\', '/') || '.';
  if (isInstalled && isWithin(reports, packageFolder))
    return [{ ...diagnose('folder-in-package', {}, start), file }];
  // A file that cannot be read is no missing one.
  const isEmpty =
    !texts.some(({ kind }) => kind === 'report') && !found.some(other => isBelow(other.file, file));
  return isEmpty ? [{ ...diagnose('folder-empty', {}, start), file }] : [];
}

const isInstalled = basename(dirname(packageFolder)) === 'node_modules';

const isBelow = (path: string | undefined, folder: string): boolean =>
  path === folder || (path?.startsWith(folder === '.' ? '' : `${folder}/`) ?? false);
