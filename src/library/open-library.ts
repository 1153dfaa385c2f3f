import { hasErrors } from '../report/diagnostic.ts';
import { type CompileCache, openCompileCache } from './compile-cache.ts';
import type { Library, LibraryFolders } from './entries.ts';
import { loadLibrary } from './load-library.ts';
import { cacheFolder } from './places.ts';
import { TextStore } from './text-store.ts';

export interface OpenLibrary {
  library: Library;
  cache: CompileCache;
  folders: LibraryFolders;
  /** How many texts had to be compiled when it was opened. */
  compiled: number;
  /** Reads the folders again. The new library becomes `library` unless it has an error; it is returned either way. */
  reload(): Promise<Library>;
}

/**
 * Opens the library of a project, compiled texts cached below its `.faultline/`.
 * @param cwd the project's folder
 */
export async function openLibrary(
  folders: LibraryFolders,
  cwd: string,
  onProgress?: (done: number, total: number) => void,
): Promise<OpenLibrary> {
  const cache = openCompileCache(cacheFolder(cwd, 'compiled'));
  const store = new TextStore(folders, cwd);
  const load = () => loadLibrary({ folders, cwd, cache, store, ...(onProgress && { onProgress }) });
  const opened: OpenLibrary = {
    ...(await load()),
    cache,
    folders,
    async reload() {
      const { library } = await load();
      if (!hasErrors(library.diagnostics)) opened.library = library;
      return library;
    },
  };
  return opened;
}
