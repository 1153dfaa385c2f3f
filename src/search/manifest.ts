import { brokenIndex, IndexFailure } from './index-failure.ts';
import type { Language } from './languages/function-words.ts';

/** Changes whenever a reader of the old form would misread the files. */
export const indexVersion = 4;

/** `manifest.json`: the one file of an index whose address never changes. */
export interface Manifest {
  version: number;
  /** Folder of all other files; named for their content, so that they can be cached for ever. */
  generation: string;
  documents: number;
  /** How many of them are reports and docs. */
  texts: number;
  /** Where each file of the table of terms starts. */
  terms: string[];
  /** Where each file of the table of spellings starts. */
  spellings: string[];
  /** How many files the table of error signatures has. */
  signatures: number;
  /** Languages of the documents, whose word forms a query finds. */
  languages: Language[];
  /** The site's name, where it has one. */
  title?: string;
  /** Other sites that this one's search box asks too. */
  sites?: FederatedSite[];
}

/** Another site, by the name of its facet value and the address of its home page with a slash at the end. */
export interface FederatedSite {
  name: string;
  url: string;
}

export const manifestPath = 'manifest.json';
export const termsPath = (generation: string, file: number): string => `${generation}/terms/${file}.bin`;
export const spellingsPath = (generation: string, file: number): string =>
  `${generation}/spellings/${file}.bin`;
export const signaturesPath = (generation: string, file: number): string =>
  `${generation}/signatures/${file}.bin`;
export const identitiesPath = (generation: string): string => `${generation}/identities.bin`;
export const facetsPath = (generation: string): string => `${generation}/facets.bin`;
export const documentPath = (generation: string, document: number): string =>
  `${generation}/documents/${document}.json`;

/**
 * Reads a manifest, which another site may have written.
 * @throws IndexFailure where it is none, or of another version than this code reads
 */
export function readManifest(bytes: Uint8Array): Manifest {
  let manifest: Partial<Manifest> | null;
  try {
    manifest = JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    throw brokenIndex(manifestPath, 'it is not JSON');
  }
  if (manifest?.version !== indexVersion) {
    const found = String(manifest?.version);
    throw new IndexFailure(`The search index is of version ${found}; this reads version ${indexVersion}.`, {
      code: 'index-version',
      params: { found, expected: String(indexVersion) },
    });
  }
  if (!isManifest(manifest)) throw brokenIndex(manifestPath, 'it does not say what an index has');
  return manifest;
}

/** More than any site has; a number without end would fill the memory. */
const mostDocuments = 10_000_000;

const isManifest = (manifest: Partial<Manifest>): manifest is Manifest => {
  const { generation, documents, terms, spellings, title, sites } = manifest;
  return (
    typeof generation === 'string' &&
    /^[\w-]+$/.test(generation) &&
    Number.isInteger(documents) &&
    documents! >= 0 &&
    documents! <= mostDocuments &&
    [terms, spellings].every(
      starts => Array.isArray(starts) && starts.every(start => typeof start === 'string'),
    ) &&
    (title === undefined || typeof title === 'string') &&
    (sites === undefined || (Array.isArray(sites) && sites.every(isSite)))
  );
};

const isSite = (site: Partial<FederatedSite> | null): boolean =>
  typeof site?.name === 'string' &&
  typeof site.url === 'string' &&
  URL.canParse(site.url) &&
  /^https?:$/.test(new URL(site.url).protocol);
