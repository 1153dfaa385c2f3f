import { countOfRuns, type FileRuns } from './file-runs.ts';
import { brokenIndex, IndexFailure } from './index-failure.ts';
import type { Language } from './languages/function-words.ts';

/** Changes whenever a reader of the old form would misread the files. */
export const indexVersion = 5;

/** Kinds of files of which there are several. */
export const fileKinds = ['terms', 'spellings', 'signatures', 'near', 'documents'] as const;
export type FileKind = (typeof fileKinds)[number];

/** `manifest.json`: the one file of an index whose address never changes. */
export interface Manifest {
  version: number;
  /** Folders of all other files, named for their content, so that they can be cached for ever; the newest last. */
  generations: string[];
  /** Where the files of each kind stand. */
  files: Record<FileKind, FileRuns>;
  documents: number;
  /** How many of them are reports and docs. */
  texts: number;
  /** The documents by date: runs of slots, each the first and how many. */
  order: number[];
  /** Where each file of the table of terms starts. */
  terms: string[];
  /** Where each file of the table of spellings starts. */
  spellings: string[];
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
export const filePath = (kind: FileKind, generation: string, number: number): string =>
  `${generation}/${kind}/${number}.${kind === 'documents' ? 'json' : 'bin'}`;
export const identitiesPath = (generation: string): string => `${generation}/identities.bin`;
export const facetsPath = (generation: string): string => `${generation}/facets.bin`;

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
  const { generations, files, documents, order, terms, spellings, title, sites } = manifest;
  return (
    isList(generations, folder => typeof folder === 'string' && /^[\w-]+$/.test(folder)) &&
    generations!.length > 0 &&
    isCount(documents) &&
    isList(order, isCount) &&
    isList(terms, start => typeof start === 'string') &&
    isList(spellings, start => typeof start === 'string') &&
    fileKinds.every(kind => isRuns(files?.[kind], generations!.length)) &&
    (title === undefined || typeof title === 'string') &&
    (sites === undefined || isList(sites, isSite))
  );
};

const isList = <T>(list: readonly T[] | undefined, isItem: (item: T) => boolean): boolean =>
  Array.isArray(list) && list.every(isItem);

const isCount = (value: unknown): boolean =>
  Number.isInteger(value) && (value as number) >= 0 && (value as number) <= mostDocuments;

const isRuns = (runs: FileRuns | undefined, generations: number): boolean =>
  isList(runs, isCount) &&
  runs!.length % 3 === 0 &&
  runs!.every((value, i) => i % 3 !== 0 || value < generations) &&
  countOfRuns(runs!) <= mostDocuments;

const isSite = (site: Partial<FederatedSite> | null): boolean =>
  typeof site?.name === 'string' &&
  typeof site.url === 'string' &&
  URL.canParse(site.url) &&
  /^https?:$/.test(new URL(site.url).protocol);
