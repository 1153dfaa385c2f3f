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
  /**
   * Reads the folders again. The new library becomes `library` unless it has an error; it is returned either way.
   * @param changed absolute paths of all that has changed since, where that is known
   */
  reload(changed?: ReadonlySet<string>): Promise<Library>;
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
  const options = { folders, cwd, cache, store, ...(onProgress && { onProgress }) };
  const { library, compiled, ...first } = await loadLibrary(options);
  let { found } = first;
  const opened: OpenLibrary = {
    library,
    compiled,
    cache,
    folders,
    async reload(changed) {
      const loaded = await loadLibrary({ ...options, since: changed && { found, changed } });
      const { library } = loaded;
      found = loaded.found;
      if (!hasErrors(library.diagnostics)) opened.library = library;
      return library;
    },
  };
  return opened;
}
