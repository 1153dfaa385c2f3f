import { createHash } from 'node:crypto';
import { ByteWriter } from './bytes.ts';
import { Collector } from './collect.ts';
import { byDate, compare, type SearchDocument } from './document.ts';
import { facetColumns } from './facets.ts';
import { encodeIdentities, type Identity } from './identities.ts';
import { libraryLanguages } from './languages/library-languages.ts';
import {
  documentPath,
  type FederatedSite,
  facetsPath,
  identitiesPath,
  indexVersion,
  type Manifest,
  manifestPath,
  signaturesPath,
  spellingsPath,
  termsPath,
} from './manifest.ts';
import { type Near, NearCollector } from './near.ts';
import { encodePostings, prune } from './postings.ts';
import { isText } from './ranking.ts';
import { signatureHolders } from './signature-holders.ts';
import { encodeSignatures } from './signature-table.ts';
import { spellingKey } from './spelling.ts';
import { storedDocument } from './stored.ts';
import { type EncodedTable, encodeTable } from './table.ts';
import { wordGroups } from './word-groups.ts';

export interface IndexOptions {
  /** The site's name, by which its own documents are told from those of `sites`. */
  title?: string | undefined;
  /** Other sites that the search box asks too. */
  sites?: readonly FederatedSite[];
  /** Groups of words and phrases that mean the same in this library, beside those that are shipped. */
  synonyms?: readonly (readonly string[])[] | undefined;
}

/** Bytes of a file of terms or spellings: small enough to fetch for one word, large enough to be few. */
const fileSize = 4096;

/**
 * Builds the index that a site publishes under `search/`.
 * @returns the files by path; the same documents, in whatever order, give the same bytes
 */
export function buildSearchIndex(
  documents: readonly SearchDocument[],
  options: IndexOptions = {},
): Map<string, Uint8Array | string> {
  return new Map(searchIndexFiles(documents, options));
}

/** The same files one by one, for a library too large to hold twice. The manifest comes last. */
export function* searchIndexFiles(
  documents: readonly SearchDocument[],
  { title, sites = [], synonyms }: IndexOptions = {},
): Generator<[path: string, content: Uint8Array | string]> {
  const ordered = [...documents].sort(byDate);
  const collector = new Collector(wordGroups(synonyms));
  for (const document of ordered) collector.add(document);
  const likeness = new NearCollector(ordered.map(({ kind }) => kind));
  const terms = encodeTable(termEntries(collector, likeness), fileSize);
  const near = likeness.near();
  const spellings = spellingTable(collector);
  const signatures = encodeSignatures(signatureHolders(ordered));
  const facets = JSON.stringify(facetColumns(ordered));
  const generation = contentHash(
    terms.files,
    spellings.files,
    signatures,
    [facets],
    storedTexts(ordered, near),
  );
  for (const [file, bytes] of terms.files.entries()) yield [termsPath(generation, file), bytes];
  for (const [file, bytes] of spellings.files.entries()) yield [spellingsPath(generation, file), bytes];
  for (const [file, bytes] of signatures.entries()) yield [signaturesPath(generation, file), bytes];
  let number = 0;
  for (const text of storedTexts(ordered, near)) yield [documentPath(generation, number++), text];
  yield [facetsPath(generation), facets];
  yield [identitiesPath(generation), encodeIdentities(ordered.map(identityOf))];
  const manifest: Manifest = {
    version: indexVersion,
    generation,
    documents: ordered.length,
    texts: ordered.filter(({ kind }) => isText(kind)).length,
    terms: terms.starts,
    spellings: spellings.starts,
    signatures: signatures.length,
    languages: libraryLanguages(ordered),
    ...(title && { title }),
    ...(sites.length > 0 && { sites: [...sites] }),
  };
  yield [manifestPath, JSON.stringify(manifest)];
}

/** Twelve digits tell the builds of one site apart. */
function contentHash(...contents: Iterable<Uint8Array | string>[]): string {
  const hash = createHash('sha256');
  for (const files of contents) for (const file of files) hash.update(file).update('\0');
  return hash.digest('hex').slice(0, 12);
}

function* storedTexts(documents: readonly SearchDocument[], near: readonly Near[][]): Generator<string> {
  for (const [number, document] of documents.entries())
    yield JSON.stringify({ ...storedDocument(document), near: near[number] });
}

/** A copy on another site has another address and another file. */
function identityOf(document: SearchDocument): Identity {
  const { url: _, source: __, ...said } = storedDocument(document);
  const fingerprint = createHash('sha256').update(JSON.stringify(said)).digest().readUInt32BE();
  return { date: document.date, fingerprint, isText: document.kind !== 'recommendation' };
}

/** @param likeness learns of every term on the way */
function* termEntries(collector: Collector, likeness: NearCollector): Generator<[string, Uint8Array]> {
  for (const [term, postings] of collector.terms()) {
    likeness.add(term, postings);
    yield [term, encodePostings(prune(postings))];
  }
}

function spellingTable(collector: Collector): EncodedTable {
  const entries = Array.from(collector.spellings(), ([word, frequency]): [string, Uint8Array] => {
    const writer = new ByteWriter();
    writer.number(frequency);
    return [spellingKey(word), writer.finish()];
  });
  return encodeTable(
    entries.sort((a, b) => compare(a[0], b[0])),
    fileSize,
  );
}
