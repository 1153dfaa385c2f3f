import { manifestPath } from '../manifest.ts';
import { openSiteIndex } from '../open-site-index.ts';
import type { SearchAnswer, SearchIndex, SearchRequest } from '../search.ts';
import { foreignFiles } from './foreign-files.ts';
import { siteAddress } from './site-address.ts';

let opened: Promise<SearchIndex> | undefined;

/**
 * Asks this site's index and those it is federated with. A page that was open while the site was published anew
 * holds the manifest of files that are gone; so a failure opens the index once more before it counts.
 * @throws Error where the index cannot be had
 */
export async function searchSite(request: SearchRequest): Promise<SearchAnswer> {
  try {
    return await (await index()).search(request);
  } catch {
    opened = undefined;
    return (await index()).search(request);
  }
}

/** Fetches what every search needs, while the reader is still about to type. */
export function openSite(): void {
  index().catch(() => {
    opened = undefined;
  });
}

function index(): Promise<SearchIndex> {
  opened ??= openSiteIndex(fetchFile, foreignFiles);
  return opened;
}

async function fetchFile(path: string): Promise<Uint8Array> {
  const cache = path === manifestPath ? 'no-cache' : 'default';
  const response = await fetch(siteAddress(`search/${path}`), { cache });
  if (!response.ok) throw new Error(`${response.url} answered ${response.status}.`);
  return new Uint8Array(await response.arrayBuffer());
}
