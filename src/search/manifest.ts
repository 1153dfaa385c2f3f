/** Changes whenever a reader of the old form would misread the files. */
export const indexVersion = 1;

/** `manifest.json`: the one file of an index whose address never changes. */
export interface Manifest {
  version: number;
  /** Folder of all other files; named for their content, so that they can be cached for ever. */
  generation: string;
  documents: number;
  /** Where each file of the table of terms starts. */
  terms: string[];
  /** Where each file of the table of spellings starts. */
  spellings: string[];
}

export const manifestPath = 'manifest.json';
export const termsPath = (generation: string, file: number): string => `${generation}/terms/${file}.bin`;
export const spellingsPath = (generation: string, file: number): string =>
  `${generation}/spellings/${file}.bin`;
export const facetsPath = (generation: string): string => `${generation}/facets.json`;
export const documentPath = (generation: string, document: number): string =>
  `${generation}/documents/${document}.json`;

/** Reads a manifest. Throws where it is of another version than this code reads. */
export function readManifest(bytes: Uint8Array): Manifest {
  const manifest = JSON.parse(new TextDecoder().decode(bytes)) as Manifest;
  if (manifest.version !== indexVersion)
    throw new Error(
      `The search index is of version ${manifest.version}; this page reads version ${indexVersion}.`,
    );
  return manifest;
}
