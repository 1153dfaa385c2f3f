import { ByteReader } from './bytes.ts';
import { decodeFacets } from './facet-file.ts';
import type { FacetColumns } from './facets.ts';
import { countOfRuns, placeIn } from './file-runs.ts';
import { decodeIdentities, type Identities } from './identities.ts';
import { brokenIndex } from './index-failure.ts';
import type { IndexSource } from './index-source.ts';
import type { Language } from './languages/function-words.ts';
import {
  type FileKind,
  facetsPath,
  filePath,
  identitiesPath,
  type Manifest,
  manifestPath,
} from './manifest.ts';
import { decodeNear, type Near, nearFile, placeInNearFile } from './near-file.ts';
import { decodePostings, type Postings } from './postings.ts';
import { decodeSignatures, type Holders, signatureFile } from './signature-table.ts';
import { Slots } from './slots.ts';
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
  readonly #slots: Slots;

  /** @throws IndexFailure where the manifest contradicts itself */
  constructor(manifest: Manifest, fetchFile: FetchFile) {
    this.manifest = manifest;
    this.#slots = decoded(manifestPath, manifest, ({ order, documents }) => new Slots(order, documents));
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
    return this.#file('terms', fileOf(this.manifest.terms, term), bytes => {
      const terms = decodeTerms(bytes, this.texts);
      for (const { documents } of terms.values()) this.#slots.number(documents);
      return terms;
    });
  }

  async spellingsNear(word: string, initial: string): Promise<Spelling[]> {
    const { spellings } = this.manifest;
    const [first, last] = spellingRange(initial, word);
    const files: Promise<Map<string, Uint8Array>>[] = [];
    for (let file = fileOf(spellings, first); file <= fileOf(spellings, last); file++)
      files.push(this.#file('spellings', file, decodeFile));
    return (await Promise.all(files)).flatMap(table =>
      Array.from(table)
        .filter(([key]) => key >= first && key <= last)
        .map(([key, value]) => ({ word: wordOfKey(key), frequency: new ByteReader(value).number() })),
    );
  }

  async signature(key: number): Promise<Holders | undefined> {
    const files = countOfRuns(this.manifest.files.signatures);
    const table = await this.#file('signatures', signatureFile(files, key), bytes => {
      const signatures = decodeSignatures(bytes);
      for (const { documents } of signatures.values()) this.#slots.number(documents);
      return signatures;
    });
    return table.get(key);
  }

  document(number: number): Promise<StoredDocument> {
    return this.#file('documents', this.#slots.slots[number]!, parse<StoredDocument>);
  }

  async near(number: number): Promise<Near[]> {
    const slot = this.#slots.slots[number]!;
    const lists = await this.#file('near', nearFile(slot), decodeNear);
    const own = lists[placeInNearFile(slot)] ?? [];
    return own.map(([other, hundredths]) => [this.#slots.numberOf(other), hundredths]);
  }

  /** What tells its documents from those of other sites. */
  identities(): Promise<Identities> {
    const { generations, documents } = this.manifest;
    return this.#once(identitiesPath(generations.at(-1)!), bytes => decodeIdentities(bytes, documents));
  }

  /** The part of the terms that `termsAround` reads for a term: its file, its first term and where the next begins. */
  stretchOf(term: string): { file: number; first: string; end?: string | undefined } {
    const { terms } = this.manifest;
    const file = fileOf(terms, term);
    return { file, first: terms[file] ?? '', end: terms[file + 1] };
  }

  facets(): Promise<FacetColumns> {
    const { generations, documents } = this.manifest;
    return this.#once(facetsPath(generations.at(-1)!), bytes => decodeFacets(bytes, documents));
  }

  #file<T>(kind: FileKind, file: number, decode: (bytes: Uint8Array) => T): Promise<T> {
    const { generations, files } = this.manifest;
    const [generation, number] = decoded(manifestPath, file, wanted => placeIn(files[kind], wanted));
    return this.#once(filePath(kind, generations[generation]!, number), decode);
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

/** @throws IndexFailure where what the file holds is cut short or is something else */
function decoded<Held, T>(path: string, held: Held, decode: (held: Held) => T): T {
  try {
    return decode(held);
  } catch (error) {
    throw brokenIndex(path, (error as Error).message);
  }
}

function decodeTerms(bytes: Uint8Array, texts: number): Map<string, Postings> {
  const terms = new Map<string, Postings>();
  for (const [term, encoded] of decodeFile(bytes)) {
    const postings = decodePostings(encoded);
    // What stands for a group of words tells as much as a word of some frequency in a library of rounded size.
    terms.set(term, { ...postings, frequency: Math.min(postings.frequency, texts) });
  }
  return terms;
}

const parse = <T>(bytes: Uint8Array): T => JSON.parse(new TextDecoder().decode(bytes)) as T;
