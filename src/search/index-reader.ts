import { ByteReader } from './bytes.ts';
import { decodeFacets } from './facet-file.ts';
import type { FacetColumns } from './facets.ts';
import { decodeIdentities, type Identities } from './identities.ts';
import { brokenIndex } from './index-failure.ts';
import type { IndexSource } from './index-source.ts';
import type { Language } from './languages/function-words.ts';
import {
  documentPath,
  facetsPath,
  identitiesPath,
  type Manifest,
  signaturesPath,
  spellingsPath,
  termsPath,
} from './manifest.ts';
import { decodePostings, type Postings } from './postings.ts';
import { decodeSignatures, type Holders, signatureFile } from './signature-table.ts';
import type { Spelling } from './spelling.ts';
import { spellingRange, wordOfKey } from './spelling.ts';
import type { StoredDocument } from './stored.ts';
import { decodeFile, fileOf } from './table.ts';

/** Brings one file of the index; the path is relative to the folder that holds the manifest. */
export type FetchFile = (path: string) => Promise<Uint8Array>;

/** Reads the parts of one index that queries ask for, each at most once. */
export class IndexReader implements IndexSource {
  readonly manifest: Manifest;
  readonly #fetchFile: FetchFile;
  readonly #read = new Map<string, Promise<unknown>>();

  constructor(manifest: Manifest, fetchFile: FetchFile) {
    this.manifest = manifest;
    this.#fetchFile = fetchFile;
  }

  get documents(): number {
    return this.manifest.documents;
  }

  get languages(): readonly Language[] {
    return this.manifest.languages;
  }

  get texts(): number {
    return this.manifest.texts;
  }

  termsAround(term: string): Promise<ReadonlyMap<string, Postings>> {
    const { generation, terms } = this.manifest;
    return this.#once(termsPath(generation, fileOf(terms, term)), decodeTerms);
  }

  async spellingsNear(word: string, initial: string): Promise<Spelling[]> {
    const { generation, spellings } = this.manifest;
    const [first, last] = spellingRange(initial, word);
    const files: Promise<Map<string, Uint8Array>>[] = [];
    for (let file = fileOf(spellings, first); file <= fileOf(spellings, last); file++)
      files.push(this.#once(spellingsPath(generation, file), decodeFile));
    return (await Promise.all(files)).flatMap(table =>
      Array.from(table)
        .filter(([key]) => key >= first && key <= last)
        .map(([key, value]) => ({ word: wordOfKey(key), frequency: new ByteReader(value).number() })),
    );
  }

  async signature(key: number): Promise<Holders | undefined> {
    const { generation, signatures } = this.manifest;
    return (
      await this.#once(signaturesPath(generation, signatureFile(signatures, key)), decodeSignatures)
    ).get(key);
  }

  document(number: number): Promise<StoredDocument> {
    return this.#once(documentPath(this.manifest.generation, number), parse<StoredDocument>);
  }

  /** What tells its documents from those of other sites. */
  identities(): Promise<Identities> {
    const { generation, documents } = this.manifest;
    return this.#once(identitiesPath(generation), bytes => decodeIdentities(bytes, documents));
  }

  /** The part of the terms that `termsAround` reads for a term: its file, its first term and where the next begins. */
  stretchOf(term: string): { file: number; first: string; end?: string | undefined } {
    const { terms } = this.manifest;
    const file = fileOf(terms, term);
    return { file, first: terms[file] ?? '', end: terms[file + 1] };
  }

  facets(): Promise<FacetColumns> {
    const { generation, documents } = this.manifest;
    return this.#once(facetsPath(generation), bytes => decodeFacets(bytes, documents));
  }

  /** A file that could not be had is asked for again the next time. */
  #once<T>(path: string, decode: (bytes: Uint8Array) => T): Promise<T> {
    const known = this.#read.get(path);
    if (known) return known as Promise<T>;
    const read = this.#fetchFile(path).then(bytes => decoded(path, bytes, decode));
    this.#read.set(path, read);
    read.catch(() => this.#read.delete(path));
    return read;
  }
}

/** @throws IndexFailure where the file is cut short or is something else */
function decoded<T>(path: string, bytes: Uint8Array, decode: (bytes: Uint8Array) => T): T {
  try {
    return decode(bytes);
  } catch (error) {
    throw brokenIndex(path, (error as Error).message);
  }
}

const decodeTerms = (bytes: Uint8Array): Map<string, Postings> =>
  new Map(Array.from(decodeFile(bytes), ([term, postings]) => [term, decodePostings(postings)]));

const parse = <T>(bytes: Uint8Array): T => JSON.parse(new TextDecoder().decode(bytes)) as T;
