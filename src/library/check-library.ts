import type { Diagnostic } from '../report/diagnostic.ts';
import type { LibraryFolders } from './entries.ts';
import { openLibrary } from './open-library.ts';

/** What is wrong with a library, and how much of it there is. */
export interface CheckedLibrary {
  /** In file order. */
  diagnostics: Diagnostic[];
  reports: number;
  docs: number;
}

/** Finds everything that is wrong with the reports and docs of two folders. */
export async function checkLibrary(
  folders: LibraryFolders,
  cwd: string,
  onProgress?: (done: number, total: number) => void,
): Promise<CheckedLibrary> {
  const { library } = await openLibrary(folders, cwd, onProgress);
  const { diagnostics, reports, docs } = library;
  return { diagnostics, reports: reports.length, docs: docs.length };
}
