import { createHash } from 'node:crypto';
import { ByteWriter } from './bytes.ts';
import { countDocuments } from './build/count-documents.ts';
import { countShare } from './build/count-share.ts';
import { type Holders, Inverted } from './build/inverted.ts';
import { type Segment, spellingMark } from './build/segment.ts';
import { byDate, compare, type DocumentKind, type SearchDocument } from './document.ts';
import { encodeFacets } from './facet-file.ts';
import { facetColumns } from './facets.ts';
import { encodeIdentities, type Identity } from './identities.ts';
import { groupLists } from './group-lists.ts';
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
import { encodePostings, type Postings, prune, quantize } from './postings.ts';
import { isText } from './ranking.ts';
import { encodeSignatures } from './signature-table.ts';
import { spellingKey } from './spelling.ts';
import { storedDocument } from './stored.ts';
import { type EncodedTable, encodeTable } from './table.ts';
import { type WordGroup, wordGroups } from './word-groups.ts';

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
  options: IndexOptions = {},
): Generator<[path: string, content: Uint8Array | string]> {
  const ordered = [...documents].sort(byDate);
  yield* filesOf(ordered, [countShare({ documents: ordered, ...options })], options);
}

/** The same files, the words of the documents counted on all cores. */
export async function countedIndexFiles(
  documents: readonly SearchDocument[],
  options: IndexOptions = {},
): Promise<Generator<[path: string, content: Uint8Array | string]>> {
  const ordered = [...documents].sort(byDate);
  return filesOf(ordered, await countDocuments({ documents: ordered, synonyms: options.synonyms }), options);
}

/** @param segments that hold the documents in order */
function* filesOf(
  ordered: readonly SearchDocument[],
  segments: readonly Segment[],
  { title, sites = [], synonyms }: IndexOptions,
): Generator<[path: string, content: Uint8Array | string]> {
  const kinds = ordered.map(({ kind }) => kind);
  const groups = wordGroups(synonyms);
  const inverted = new Inverted(segments, kinds, groups.length);
  const likeness = new NearCollector(kinds);
  const terms = encodeTable(termEntries(inverted, groups, kinds, likeness), fileSize);
  const near = likeness.near();
  const spellings = spellingTable(inverted);
  const signatures = encodeSignatures(signatureHolders(segments));
  const facets = encodeFacets(facetColumns(ordered));
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
    languages: [...new Set(segments.flatMap(({ languages }) => languages))]
      .filter(language => language !== undefined)
      .sort(),
    ...(title && { title }),
    ...(sites.length > 0 && { sites: sites.map(({ name, url }) => ({ name, url })) }),
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
function* termEntries(
  inverted: Inverted,
  groups: readonly WordGroup[],
  kinds: readonly DocumentKind[],
  likeness: NearCollector,
): Generator<[string, Uint8Array]> {
  const texts = kinds.filter(isText).length;
  const lists = groupLists(groups, texts, group => inverted.holders(group));
  const numbers = new Map<string, number>();
  for (const [number, key] of inverted.keys.entries())
    if (key !== '' && !key.startsWith(spellingMark)) numbers.set(key, number);
  for (const key of [...numbers.keys(), ...lists.keys()].sort()) {
    const number = numbers.get(key);
    const postings = number === undefined ? lists.get(key)! : postingsOf(inverted.holders(number));
    likeness.add(key, postings);
    yield [key, encodePostings(prune(postings))];
  }
}

const postingsOf = ({ documents, impacts, texts }: Holders): Postings => ({
  frequency: texts,
  documents: documents.slice(),
  impacts: Uint8Array.from(impacts, quantize),
});

function spellingTable(inverted: Inverted): EncodedTable {
  const entries: [string, Uint8Array][] = [];
  for (const [number, key] of inverted.keys.entries()) {
    if (!key.startsWith(spellingMark)) continue;
    const writer = new ByteWriter();
    writer.number(inverted.frequency(number));
    entries.push([spellingKey(key.slice(spellingMark.length)), writer.finish()]);
  }
  return encodeTable(
    entries.sort((a, b) => compare(a[0], b[0])),
    fileSize,
  );
}

/** The documents that hold each error signature, ascending. */
function signatureHolders(segments: readonly Segment[]): Map<number, number[]> {
  const holders = new Map<number, number[]>();
  let document = 0;
  for (const { signatures, signatureStarts } of segments)
    for (let local = 0; local + 1 < signatureStarts.length; local++, document++)
      for (let at = signatureStarts[local]!; at < signatureStarts[local + 1]!; at++) {
        const known = holders.get(signatures[at]!);
        if (known) known.push(document);
        else holders.set(signatures[at]!, [document]);
      }
  return holders;
}
