import type { SearchIndex } from './answer.ts';
import type { FederationOptions } from './federation/federated-index.ts';
import { type FetchFile, IndexReader } from './index-reader.ts';
import { manifestPath, readManifest } from './manifest.ts';
import { search } from './search.ts';

/**
 * Opens what a site's search box asks: its own index and those of the sites that it names in its manifest. The code
 * for several sites is loaded only where there are some.
 * @param fetchFile brings a file of the site's own index
 * @param fetchForeign gives what brings files of the index of another site, by the address of its home page
 * @throws what `fetchFile` throws; IndexFailure where the own index is broken or of another version
 */
export async function openSiteIndex(
  fetchFile: FetchFile,
  fetchForeign: (url: string) => FetchFile,
  options?: FederationOptions,
): Promise<SearchIndex> {
  const reader = new IndexReader(readManifest(await fetchFile(manifestPath)), fetchFile);
  const { sites = [], title = 'This site' } = reader.manifest;
  if (sites.length === 0) return { documents: reader.documents, search: request => search(reader, request) };
  const { openFederatedIndex } = await import('./federation/federated-index.ts');
  const foreign = sites.map(site => ({ ...site, fetchFile: fetchForeign(site.url) }));
  return openFederatedIndex({ name: title, reader }, foreign, options);
}
