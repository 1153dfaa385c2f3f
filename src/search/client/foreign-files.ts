import { brokenIndex, IndexFailure } from '../index-failure.ts';
import type { FetchFile } from '../index-reader.ts';
import { manifestPath } from '../manifest.ts';

/** Bytes of one file; the largest that a build writes is a tenth of this. */
const mostBytes = 16 << 20;

/**
 * Fetches the index of another site as a stranger: without cookies or a referrer, following no redirect, no more than
 * an index file has. The page's policy lets through no other origins than the configured ones.
 * @param site address of its home page with a slash at the end
 */
export function foreignFiles(site: string): FetchFile {
  return async path => {
    const response = await fetch(new URL(`search/${path}`, site), {
      cache: path === manifestPath ? 'no-cache' : 'default',
      credentials: 'omit',
      mode: 'cors',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
    });
    if (response.status === 404 && path === manifestPath)
      throw new IndexFailure(`There is no index at ${site}.`, { code: 'index-missing', params: {} });
    if (!response.ok) throw brokenIndex(path, `it answered ${response.status}`);
    return bytesOf(response, path);
  };
}

async function bytesOf(response: Response, path: string): Promise<Uint8Array> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  const reader = response.body!.getReader();
  for (let { done, value } = await reader.read(); !done; { done, value } = await reader.read()) {
    length += value!.length;
    if (length > mostBytes) {
      await reader.cancel();
      throw brokenIndex(path, 'it is too large');
    }
    chunks.push(value!);
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}
