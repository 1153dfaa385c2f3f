import { brokenIndex, IndexFailure } from '../index-failure.ts';
import type { FetchFile } from '../index-reader.ts';
import { manifestPath } from '../manifest.ts';
import { indexPath } from './index-path.ts';

export interface SiteFilesOptions {
  /** Milliseconds until a file must be there. */
  timeout?: number;
}

const mostRedirects = 5;
/** Bytes of one file, unpacked; the largest that a build writes is a tenth of this. */
const mostBytes = 64 << 20;

/**
 * Fetches the index of a published site. It throws {@link IndexFailure}.
 * @param site the site's address with its base path and a slash at the end
 */
export function siteFiles(site: URL, { timeout = 20_000 }: SiteFilesOptions = {}): FetchFile {
  return async path => {
    const address = new URL(`search/${indexPath(path)}`, site);
    const signal = AbortSignal.timeout(timeout);
    try {
      const response = await fetchWithin(address, signal);
      if (response.status === 404 || response.status === 410) throw missing(path, site);
      if (!response.ok) throw unreachable(`it answered ${response.status} for search/${path}`);
      return await bytesOf(response, path);
    } catch (error) {
      if (error instanceof IndexFailure) throw error;
      throw unreachable(reasonOf(error as Error, timeout));
    }
  };
}

/** Follows redirects on the site's own origin; another host must not learn what is looked for. */
async function fetchWithin(address: URL, signal: AbortSignal): Promise<Response> {
  let at = address;
  for (let redirects = 0; redirects <= mostRedirects; redirects++) {
    const response = await fetch(at, { redirect: 'manual', signal });
    const location = response.headers.get('location');
    if (response.status < 300 || response.status > 399 || location === null) return response;
    await response.body?.cancel();
    const next = URL.canParse(location, at) ? new URL(location, at) : undefined;
    if (next?.origin !== address.origin)
      throw unreachable(`it redirects to another origin, ${next?.origin ?? location}`);
    at = next;
  }
  throw unreachable(`it redirects more than ${mostRedirects} times`);
}

async function bytesOf(response: Response, path: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response.body ?? []) {
    length += chunk.length;
    if (length > mostBytes) throw brokenIndex(path, `it is larger than ${mostBytes >> 20} MB`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function missing(path: string, site: URL): IndexFailure {
  if (path !== manifestPath) return brokenIndex(path, 'it does not exist');
  return new IndexFailure(`There is no index at ${site.href}.`, { code: 'index-missing', params: {} });
}

const unreachable = (reason: string): IndexFailure =>
  new IndexFailure(`The site cannot be read: ${reason}.`, { code: 'site-unreachable', params: { reason } });

/** What `fetch` says is that it failed; why stands in the error's cause, or in that one's errors. */
function reasonOf(error: Error, timeout: number): string {
  if (error.name === 'TimeoutError') return `no answer within ${timeout / 1000} s`;
  const cause = error.cause as
    | (Error & { code?: string; errors?: (Error & { code?: string })[] })
    | undefined;
  const first = cause?.errors?.[0] ?? cause;
  const known: Record<string, string> = {
    ENOTFOUND: 'there is no such host',
    EAI_AGAIN: 'its host cannot be looked up',
    ECONNREFUSED: 'the connection was refused',
    UND_ERR_SOCKET: 'the connection was closed before the file was whole',
  };
  return known[first?.code ?? ''] ?? (first?.message || error.message);
}
