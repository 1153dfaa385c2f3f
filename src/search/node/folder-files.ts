import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brokenIndex, IndexFailure } from '../index-failure.ts';
import type { FetchFile } from '../index-reader.ts';
import { manifestPath } from '../manifest.ts';
import { indexPath } from './index-path.ts';

/** Reads the index of a site that was built into a folder. It throws {@link IndexFailure}. */
export function folderFiles(site: string): FetchFile {
  return async path => {
    try {
      return await readFile(join(site, 'search', indexPath(path)));
    } catch (error) {
      if (error instanceof IndexFailure) throw error;
      const { code, message } = error as NodeJS.ErrnoException;
      if (path === manifestPath && (code === 'ENOENT' || code === 'ENOTDIR'))
        throw new IndexFailure(`There is no index in ${site}.`, { code: 'index-missing', params: {} });
      throw brokenIndex(path, code === 'ENOENT' ? 'it does not exist' : message);
    }
  };
}
