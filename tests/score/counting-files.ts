import { brotliCompressSync, constants } from 'node:zlib';
import type { FetchFile } from '../../src/search/index-reader.ts';

/** Serves an index from memory and counts what a browser would fetch of it, as brotli. */
export function countingFiles(files: ReadonlyMap<string, Uint8Array | string>): {
  fetchFile: FetchFile;
  bytes(): number;
  paths(): string[];
  /** Bytes by path. */
  sizes(): ReadonlyMap<string, number>;
} {
  const fetched = new Map<string, number>();
  return {
    async fetchFile(path) {
      const content = files.get(path);
      if (content === undefined) throw new Error(`The index has no file ${path}.`);
      const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
      const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };
      fetched.set(path, brotliCompressSync(bytes, quality).length);
      return bytes;
    },
    bytes: () => [...fetched.values()].reduce((sum, size) => sum + size, 0),
    paths: () => [...fetched.keys()],
    sizes: () => fetched,
  };
}
