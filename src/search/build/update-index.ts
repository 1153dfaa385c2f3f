import { byDate, type SearchDocument } from '../document.ts';
import {
  type FederatedSite,
  facetsPath,
  filePath,
  identitiesPath,
  indexVersion,
  manifestPath,
} from '../manifest.ts';
import { wordGroups } from '../word-groups.ts';
import { countDocuments } from './count-documents.ts';
import { type IndexContent, indexContent } from './index-content.ts';
import type { IndexState } from './index-state.ts';
import { invert } from './inverted.ts';
import type { Segment } from './segment.ts';

export interface IndexOptions {
  /** The site's name, by which its own documents are told from those of `sites`. */
  title?: string | undefined;
  /** Other sites that the search box asks too. */
  sites?: readonly FederatedSite[];
  /** Groups of words and phrases that mean the same in this library, beside those that are shipped. */
  synonyms?: readonly (readonly string[])[] | undefined;
}

/** A text of the library, whose documents come and go together: a report with its recommendations, or a doc. */
export interface IndexText {
  /** Tells it from all others. */
  key: string;
  /** Equal digests mean equal documents. */
  digest: string;
  /** Of a text that was indexed before, what they say may be left out: fields and sections. */
  documents: readonly SearchDocument[];
}

/** What an index has become. */
export interface IndexUpdate {
  state: IndexState;
  /** Whether it was built whole. */
  whole: boolean;
  /** Paths and contents of the files to write, the manifest last. */
  files: IndexContent['files'];
  /** Paths of the files that nothing needs any more. */
  removed: string[];
}

/** Counts the words of documents, in their order. */
export type CountWords = (documents: readonly SearchDocument[]) => Segment[] | Promise<Segment[]>;

/** An index that was updated more often, or has more slots for each document, is built whole again. */
const mostGenerations = 64;
const mostSlots = 1.25;

/** Whether {@link updateIndex} brings an index up to date rather than build it whole. */
export const canUpdate = (
  before: IndexState | undefined,
  texts: readonly IndexText[],
  options: IndexOptions,
  madeBy: string,
): before is IndexState => before?.madeBy === identityOf(options, madeBy) && !isWorn(before, texts);

const identityOf = (options: IndexOptions, madeBy: string): string =>
  JSON.stringify([indexVersion, madeBy, options]);

/**
 * Brings an index up to date with the texts of a library. It answers as one that is built whole, at the cost of what has
 * changed: words are counted of changed texts only, and only files that hold something of them are written.
 * @param madeBy equal where an index was made by the same code
 */
export async function updateIndex(
  before: IndexState | undefined,
  texts: readonly IndexText[],
  options: IndexOptions = {},
  madeBy = '',
): Promise<IndexUpdate> {
  const count: CountWords = documents => countDocuments({ documents, synonyms: options.synonyms });
  const made = identityOf(options, madeBy);
  if (before?.madeBy === made && isCurrent(before, texts))
    return { state: before, whole: false, *files() {}, removed: [] };
  const updated = canUpdate(before, texts, options, madeBy)
    ? await changedIndex(before, texts, options, count)
    : wholeIndex(texts, options, await count(inOrder(texts)), made);
  const needed = new Set(pathsOf(updated.state));
  return { ...updated, removed: before ? pathsOf(before).filter(path => !needed.has(path)) : [] };
}

/**
 * Builds an index whole.
 * @param segments the counted words of the texts' documents by date
 */
export function wholeIndex(
  texts: readonly IndexText[],
  options: IndexOptions,
  segments: readonly Segment[],
  madeBy = '',
): Omit<IndexUpdate, 'removed'> {
  const documents = inOrder(texts);
  const groups = wordGroups(options.synonyms);
  const base = {
    inverted: invert(segments, groups.length),
    documents: segments.map(({ lengths, signatures, signatureStarts, languages }) => ({
      lengths,
      signatures,
      signatureStarts,
      languages,
    })),
  };
  const counted = { base, changes: [] };
  const order = [...documents.keys()];
  const { files, published } = indexContent({ counted, documents, order, groups, ...options });
  const slots = slotsFrom(documents, 0);
  return { state: { madeBy, ...counted, texts: textsIn(texts, slots), ...published }, whole: true, files };
}

/** The documents of texts by date. */
export const inOrder = (texts: readonly IndexText[]): SearchDocument[] =>
  texts.flatMap(({ documents }) => documents).sort(byDate);

async function changedIndex(
  before: IndexState,
  texts: readonly IndexText[],
  options: IndexOptions,
  count: CountWords,
): Promise<Omit<IndexUpdate, 'removed'>> {
  const same = texts.filter(({ key, digest }) => before.texts.get(key)?.digest === digest);
  const known = new Set(same.map(({ key }) => key));
  const added = inOrder(texts.filter(({ key }) => !known.has(key)));
  const firstSlot = before.documents.length;
  const documents: (SearchDocument | undefined)[] = Array.from({ length: firstSlot }, () => undefined);
  for (const text of same)
    for (const [i, slot] of before.texts.get(text.key)!.slots.entries()) documents[slot] = text.documents[i];
  documents.push(...added);
  const lost = [...before.texts].flatMap(([key, { slots }]) => (known.has(key) ? [] : slots));
  const counted = {
    base: before.base,
    changes: added.length > 0 ? [...before.changes, ...(await count(added))] : before.changes,
  };
  const order = [...documents.keys()].filter(slot => documents[slot]);
  order.sort((a, b) => byDate(documents[a]!, documents[b]!));
  const groups = wordGroups(options.synonyms);
  const changed = new Set([...lost, ...added.map((_, i) => firstSlot + i)]);
  const { files, published } = indexContent(
    { counted, documents, order, groups, ...options },
    { state: before, changed },
  );
  const slots = slotsFrom(added, firstSlot);
  const kept = textsIn(
    texts.filter(({ key }) => !known.has(key)),
    slots,
  );
  for (const { key } of same) kept.set(key, before.texts.get(key)!);
  return { state: { madeBy: before.madeBy, ...counted, texts: kept, ...published }, whole: false, files };
}

const slotsFrom = (documents: readonly SearchDocument[], first: number): Map<SearchDocument, number> =>
  new Map(documents.map((document, i) => [document, first + i]));

const textsIn = (
  texts: readonly IndexText[],
  slots: ReadonlyMap<SearchDocument, number>,
): IndexState['texts'] =>
  new Map(
    texts.map(({ key, digest, documents }) => [
      key,
      { digest, slots: documents.map(document => slots.get(document)!) },
    ]),
  );

const isCurrent = ({ texts: known }: IndexState, texts: readonly IndexText[]): boolean =>
  known.size === texts.length && texts.every(({ key, digest }) => known.get(key)?.digest === digest);

function isWorn({ texts: known, documents, generations }: IndexState, texts: readonly IndexText[]): boolean {
  const living = texts.reduce((sum, { documents }) => sum + documents.length, 0);
  const added = texts
    .filter(({ key, digest }) => known.get(key)?.digest !== digest)
    .reduce((sum, { documents }) => sum + documents.length, 0);
  return generations.length >= mostGenerations || documents.length + added > living * mostSlots + 8;
}

/** The paths of all files of an index but for the manifest. */
function pathsOf(state: IndexState): string[] {
  const { generations, terms, contents, documents, texts } = state;
  const folder = (generation: number): string => generations[generation]!;
  return [
    ...terms.map(({ place: [generation, number] }) => filePath('terms', folder(generation), number)),
    ...Array.from(contents, ([digest, [generation, number]]) =>
      filePath(digest.slice(0, digest.indexOf(' ')) as 'near', folder(generation), number),
    ),
    ...[...texts.values()].flatMap(({ slots }) =>
      slots.map(slot => filePath('documents', folder(documents[slot]!), slot)),
    ),
    facetsPath(generations.at(-1)!),
    identitiesPath(generations.at(-1)!),
  ].filter(path => path !== manifestPath);
}
