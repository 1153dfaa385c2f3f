import { createHash } from 'node:crypto';
import { ByteWriter } from '../bytes.ts';
import { compare, type DocumentKind, type SearchDocument } from '../document.ts';
import { encodeFacets } from '../facet-file.ts';
import { facetColumns } from '../facets.ts';
import { type FilePlace, runsOf } from '../file-runs.ts';
import { groupKey } from '../group-key.ts';
import { GroupLists } from '../group-lists.ts';
import { encodeIdentities } from '../identities.ts';
import {
  type FederatedSite,
  type FileKind,
  facetsPath,
  filePath,
  identitiesPath,
  indexVersion,
  type Manifest,
  manifestPath,
} from '../manifest.ts';
import { encodeNear } from '../near-file.ts';
import { encodePostings, longestList, type Postings, prune, quantizeAll } from '../postings.ts';
import { averageLengths, isText, searchFields } from '../ranking.ts';
import { encodeSignatures } from '../signature-table.ts';
import { orderOf } from '../slots.ts';
import { spellingKey } from '../spelling.ts';
import { encodeFile, shortestBetween } from '../table.ts';
import type { WordGroup } from '../word-groups.ts';
import { type Chunk, chunksOf } from './chunks.ts';
import type { IndexState, PublishedChunk } from './index-state.ts';
import { type Holders, Inverted } from './inverted.ts';
import { nearTexts } from './near-texts.ts';
import { spellingMark } from './segment.ts';
import { storedIdentity, storedText } from './stored-text.ts';

/** What an index is made of: what was counted, and the documents that are there now. */
export interface IndexParts {
  counted: Pick<IndexState, 'base' | 'changes'>;
  /** By slot; undefined where a document is gone. */
  documents: readonly (SearchDocument | undefined)[];
  /** Slots by date. */
  order: readonly number[];
  groups: readonly WordGroup[];
  title?: string | undefined;
  sites?: readonly FederatedSite[] | undefined;
}

/** What was published before, and the slots that are other ones now. */
export interface PublishedBefore {
  state: IndexState;
  changed: ReadonlySet<number>;
}

export interface IndexContent {
  /** Paths and contents of the files that were not there before, the manifest last. */
  files(): Generator<[path: string, content: Uint8Array | string]>;
  published: Pick<
    IndexState,
    'measures' | 'generations' | 'terms' | 'contents' | 'documents' | 'fingerprints' | 'kinds'
  >;
}

/** Makes the files of an index, but for those that stay as they were. */
export function indexContent(parts: IndexParts, before?: PublishedBefore): IndexContent {
  const { documents, order } = parts;
  const live = order.map(slot => documents[slot]!);
  const kinds = documents.map(document => document?.kind);
  const numbers = new Int32Array(documents.length).fill(-1);
  for (const [number, slot] of order.entries()) numbers[slot] = number;
  const lengths = lengthsOf(parts.counted);
  const inverted = new Inverted(
    parts.counted.base.inverted,
    addedTo(parts.counted),
    parts.groups.length,
    kinds,
    lengths,
  );
  const texts = live.filter(({ kind }) => isText(kind)).length;
  const roundedTexts = texts > 0 ? 2 ** (Math.ceil(Math.log2(texts) * 8) / 8) : 0;
  const measures = JSON.stringify([roundedTexts, ...averageLengths(kinds, lengths)]);
  const lists = new GroupLists(parts.groups, roundedTexts, group => inverted.holders(group), numbers);
  const sameMeasures = before?.state.measures === measures;
  const touched = sameMeasures
    ? touchedKeys(inverted.keysOf(before!.changed), inverted.keys, parts.groups)
    : undefined;

  const publishing = new Publishing(before?.state);
  const table = termTable(inverted, lists, numbers);
  const terms = publishing.chunks(table, touched, sameMeasures ? before!.state.terms : []);
  const spelled = spellingTable(inverted);
  const spellings = spelled.chunks.map(chunk =>
    publishing.content('spellings', encodeFile(range(chunk).map(place => spelled.entry(place)))),
  );
  const signatures = encodeSignatures(signatureHolders(parts.counted, kinds)).map(bytes =>
    publishing.content('signatures', bytes),
  );
  const near = encodeNear(nearTexts(inverted, table.numbers(), kinds, numbers)).map(bytes =>
    publishing.content('near', bytes),
  );
  const facets = encodeFacets(facetColumns(live));
  const known = before?.state.documents ?? [];
  const fingerprints = documents.map((document, slot) =>
    slot < known.length || !document ? (before?.state.fingerprints[slot] ?? 0) : publishing.note(document),
  );
  const identities = encodeIdentities(
    order.map(slot => ({
      date: documents[slot]!.date,
      fingerprint: fingerprints[slot]!,
      isText: isText(documents[slot]!.kind),
    })),
  );
  publishing.noteBytes(facets);
  publishing.noteBytes(identities);
  const generations = publishing.generations();
  const generation = generations.at(-1)!;
  const stored = documents.map((_, slot) => known[slot] ?? generations.length - 1);
  const manifest: Manifest = {
    version: indexVersion,
    generations,
    files: {
      terms: runsOf(terms.map(({ place }) => place)),
      spellings: runsOf(spellings),
      signatures: runsOf(signatures),
      near: runsOf(near),
      documents: runsOf(stored.map((at, slot): FilePlace => [at, slot])),
    },
    documents: live.length,
    texts,
    order: orderOf(order),
    terms: startsOf(table.keys, table.chunks),
    spellings: startsOf(spelled.keys, spelled.chunks),
    languages: languagesOf(parts.counted, kinds),
    ...(parts.title && { title: parts.title }),
    ...(parts.sites?.length && { sites: parts.sites.map(({ name, url }) => ({ name, url })) }),
  };
  return {
    *files() {
      yield* publishing.files(generation);
      for (const [slot, document] of documents.entries())
        if (document && known[slot] === undefined)
          yield [filePath('documents', generation, slot), storedText(document)];
      yield [facetsPath(generation), facets];
      yield [identitiesPath(generation), identities];
      yield [manifestPath, JSON.stringify(manifest)];
    },
    published: {
      measures,
      generations,
      terms,
      contents: publishing.contents,
      documents: stored,
      fingerprints,
      kinds: documents.map((document, slot) => document?.kind ?? before!.state.kinds[slot]!),
    },
  };
}

/** Places files in the new generation, unless they are published already. */
class Publishing {
  readonly contents = new Map<string, FilePlace>();
  readonly #before: IndexState | undefined;
  readonly #new: { kind: FileKind; number: number; bytes: Uint8Array }[] = [];
  readonly #counts = new Map<FileKind, number>();
  readonly #hash = createHash('sha256');
  readonly #generation: number;

  constructor(before: IndexState | undefined) {
    this.#before = before;
    this.#generation = before?.generations.length ?? 0;
    for (const generation of before?.generations ?? []) this.#hash.update(generation);
  }

  /** A file that is the same where its bytes are. */
  content(kind: FileKind, bytes: Uint8Array): FilePlace {
    const digest = `${kind} ${createHash('sha256').update(bytes).digest('hex').slice(0, 24)}`;
    const place = this.contents.get(digest) ?? this.#before?.contents.get(digest) ?? this.#add(kind, bytes);
    this.contents.set(digest, place);
    return place;
  }

  /** The files of a table whose keys are costly to encode: one without a touched key is what it was. */
  chunks(
    table: EncodedOnDemand,
    touched: ReadonlySet<string> | undefined,
    before: readonly PublishedChunk[],
  ): PublishedChunk[] {
    const known = new Map(before.map(chunk => [chunk.first, chunk]));
    return table.chunks.map(chunk => {
      const { from, to } = chunk;
      const [first, last] = [table.keys[from] ?? '', table.keys[to - 1] ?? ''];
      const same = known.get(first);
      const isSame =
        same?.last === last &&
        same.keys === to - from &&
        !range(chunk).some(place => touched!.has(table.keys[place]!));
      if (isSame) return same;
      const bytes = encodeFile(range(chunk).map(place => table.entry(place)));
      return { first, last, keys: to - from, place: this.#add('terms', bytes) };
    });
  }

  /** Makes the generation's name depend on a new document; returns its fingerprint. */
  note(document: SearchDocument): number {
    const identity = storedIdentity(document);
    this.#hash.update(identity).update(`${document.url}\0${document.source ?? ''}\0`);
    return identity.readUInt32BE();
  }

  noteBytes(bytes: Uint8Array): void {
    this.#hash.update(bytes);
  }

  /** All generations, the new one last; twelve digits tell it apart. */
  generations(): string[] {
    return [...(this.#before?.generations ?? []), this.#hash.copy().digest('hex').slice(0, 12)];
  }

  *files(generation: string): Generator<[string, Uint8Array]> {
    for (const { kind, number, bytes } of this.#new) yield [filePath(kind, generation, number), bytes];
  }

  #add(kind: FileKind, bytes: Uint8Array): FilePlace {
    const number = this.#counts.get(kind) ?? 0;
    this.#counts.set(kind, number + 1);
    this.#new.push({ kind, number, bytes });
    this.#hash.update(bytes);
    return [this.#generation, number];
  }
}

/** A table whose entries are encoded when they are asked for. */
interface EncodedOnDemand {
  keys: readonly string[];
  chunks: readonly Chunk[];
  entry(place: number): [key: string, value: Uint8Array];
}

/** The terms and the lists of groups. */
function termTable(
  inverted: Inverted,
  lists: GroupLists,
  slotNumbers: Int32Array,
): EncodedOnDemand & { numbers(): number[] } {
  const counts = inverted.occurrences();
  const numbers = new Map<string, number>();
  for (const [number, key] of inverted.keys.entries())
    if (key !== '' && counts[number]! > 0 && !key.startsWith(spellingMark)) numbers.set(key, number);
  const groupsOf = lists.keys();
  const keys = [...numbers.keys(), ...groupsOf.keys()].sort();
  const costOf = (place: number): number => {
    const key = keys[place]!;
    const number = numbers.get(key);
    const held =
      number === undefined
        ? groupsOf.get(key)!.reduce((sum, group) => sum + counts[group]!, key.length * 2)
        : counts[number]!;
    return Math.min(held, longestList) * 1.2 + key.length / 2 + 5;
  };
  return {
    keys,
    chunks: chunksOf(keys, costOf),
    entry(place) {
      const key = keys[place]!;
      const number = numbers.get(key);
      const postings =
        number === undefined ? lists.list(key) : prune(postingsOf(inverted.holders(number)), slotNumbers);
      return [key, encodePostings(postings)];
    },
    numbers: () => keys.flatMap(key => numbers.get(key) ?? []),
  };
}

const postingsOf = ({ documents, impacts, texts }: Holders): Postings => ({
  frequency: texts,
  documents: documents.slice(),
  impacts: quantizeAll(impacts),
});

function spellingTable(inverted: Inverted): EncodedOnDemand {
  const entries: [string, number][] = [];
  const counts = inverted.occurrences();
  for (const [number, key] of inverted.keys.entries()) {
    if (!key.startsWith(spellingMark)) continue;
    const frequency = counts[number]!;
    if (frequency > 0) entries.push([spellingKey(key.slice(spellingMark.length)), frequency]);
  }
  entries.sort((a, b) => compare(a[0], b[0]));
  const keys = entries.map(([key]) => key);
  return {
    keys,
    chunks: chunksOf(keys, place => keys[place]!.length / 2 + 4),
    entry(place) {
      const writer = new ByteWriter();
      writer.number(entries[place]![1]);
      return [keys[place]!, writer.finish()];
    },
  };
}

/** The names of touched terms, and of the lists that stand for a touched group. */
function touchedKeys(
  touched: ReadonlySet<number>,
  keys: readonly string[],
  groups: readonly WordGroup[],
): Set<string> {
  const names = new Set<string>();
  for (const number of touched) {
    const group = groups[number];
    if (!group) names.add(keys[number]!);
    for (const member of group?.terms ?? []) {
      const key = groupKey(group!.tier, member);
      if (key) names.add(key);
    }
  }
  return names;
}

const range = ({ from, to }: Chunk): number[] => Array.from({ length: to - from }, (_, i) => from + i);

const startsOf = (keys: readonly string[], chunks: readonly Chunk[]): string[] =>
  chunks.map(({ from }) => (from === 0 ? '' : shortestBetween(keys[from - 1]!, keys[from]!)));

function lengthsOf({ base, changes }: IndexParts['counted']): Uint32Array {
  const all = [...base.documents, ...changes];
  const lengths = new Uint32Array(all.reduce((sum, { lengths }) => sum + lengths.length, 0));
  let at = 0;
  for (const { lengths: own } of all) {
    lengths.set(own, at);
    at += own.length;
  }
  return lengths;
}

function addedTo({ base, changes }: IndexParts['counted']) {
  let firstSlot = base.documents.reduce((sum, { lengths }) => sum + lengths.length / searchFields.length, 0);
  return changes.map(segment => {
    const added = { segment, firstSlot };
    firstSlot += segment.lengths.length / searchFields.length;
    return added;
  });
}

/** The documents that hold each error signature, ascending. */
function signatureHolders(
  { base, changes }: IndexParts['counted'],
  kinds: readonly (DocumentKind | undefined)[],
): Map<number, number[]> {
  const holders = new Map<number, number[]>();
  let slot = 0;
  for (const { signatures, signatureStarts } of [...base.documents, ...changes])
    for (let local = 0; local + 1 < signatureStarts.length; local++, slot++)
      for (let at = signatureStarts[local]!; kinds[slot] && at < signatureStarts[local + 1]!; at++) {
        const known = holders.get(signatures[at]!);
        if (known) known.push(slot);
        else holders.set(signatures[at]!, [slot]);
      }
  return holders;
}

function languagesOf(
  { base, changes }: IndexParts['counted'],
  kinds: readonly (DocumentKind | undefined)[],
): Manifest['languages'] {
  const all = [...base.documents, ...changes].flatMap(({ languages }) => languages);
  return [...new Set(all.filter((_, slot) => kinds[slot]))].filter(language => language !== undefined).sort();
}
