import { type CompileCache, openCompileCache } from './compile-cache.ts';
import type { Library, LibraryFolders } from './entries.ts';
import { loadLibrary } from './load-library.ts';
import { cacheFolder } from './places.ts';

export interface OpenLibrary {
  library: Library;
  cache: CompileCache;
  folders: LibraryFolders;
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
  const load = () => loadLibrary({ folders, cwd, cache, ...(onProgress && { onProgress }) });
  const opened: OpenLibrary = {
    library: await load(),
    cache,
    folders,
    async reload() {
      const next = await load();
      if (!next.diagnostics.some(({ severity }) => severity === 'error')) opened.library = next;
      return next;
    },
  };
  return opened;
}
