import { relative } from 'node:path';
import { type Diagnostic, diagnose } from '../report/diagnostic.ts';

const start = { line: 1, column: 1 };

/** Files were edited while the site was built from what they had said before. */
export class FilesChanged extends Error {
  readonly problems: Diagnostic[];

  /** @param paths absolute */
  constructor(paths: readonly string[], cwd: string) {
    super(`${paths.length} files changed`);
    this.name = 'FilesChanged';
    this.problems = paths.map(path => ({
      ...diagnose('file-changed', {}, start),
      file: relative(cwd, path).replaceAll('\\', '/'),
    }));
  }
}

/** @throws FilesChanged where there are any */
export function refuseChanged(paths: readonly string[], cwd: string): void {
  if (paths.length > 0) throw new FilesChanged(paths, cwd);
}

/** There is no right to write, or what should be a folder is a file. */
const unwritable = new Set(['EACCES', 'EROFS', 'EPERM', 'ENOTDIR', 'EISDIR', 'EEXIST']);

/**
 * What a user can mend of why a build failed; empty where it is a bug.
 * @param out the folder of the site, as the user knows it
 */
export function buildProblems(error: unknown, out: string): Diagnostic[] {
  if (error instanceof FilesChanged) return error.problems;
  const { code, message, path } = error as NodeJS.ErrnoException;
  if (code === 'ENOSPC' || code === 'EDQUOT') return [{ ...diagnose('disk-full', {}, start), file: out }];
  if (code !== undefined && unwritable.has(code))
    return [{ ...diagnose('folder-unwritable', { reason: message }, start), file: path ?? out }];
  return [];
}
