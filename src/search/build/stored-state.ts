import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { IndexState } from './index-state.ts';

const changesFile = (generation: string): string => `changes-${generation}.bin`;
const baseFile = ({ madeBy, generations }: Omit<IndexState, 'base'>): string =>
  `base-${createHash('sha256').update(madeBy).update(generations[0]!).digest('hex').slice(0, 16)}.bin`;

/**
 * Reads what {@link writeIndexState} kept in a folder.
 * @param generation of the index that is in place
 * @returns undefined where there is nothing, or it is of another index
 */
export function readIndexState(folder: string, generation: string): IndexState | undefined {
  const changes = readChanges(folder, generation);
  const base = changes && (readKept(join(folder, baseFile(changes))) as IndexState['base'] | undefined);
  return base && { ...changes, base };
}

function readChanges(folder: string, generation: string): Omit<IndexState, 'base'> | undefined {
  const changes = readKept(join(folder, changesFile(generation))) as Omit<IndexState, 'base'> | undefined;
  return changes?.generations.at(-1) === generation ? changes : undefined;
}

/** @returns undefined for what is absent, torn by a crash or of another Node: the index is built whole then */
function readKept(path: string): unknown {
  try {
    return deserialize(readFileSync(path));
  } catch {
    return undefined;
  }
}

/**
 * What an index was made of, as {@link writeIndexState} kept it, at a fraction of the cost of all that was kept.
 * @param generation of the index that is in place
 * @returns digests of texts by key; undefined where there is nothing, or it is of another index
 */
export function readIndexedTexts(folder: string, generation: string): IndexState['texts'] | undefined {
  return readChanges(folder, generation)?.texts;
}

/**
 * Writes the state of an index beside those that are there: whether its site will come to be is not known yet. What was
 * counted when it was built whole is written once only.
 * @returns the names of its files, for {@link keepIndexState}; none where it could not be written
 */
export function writeIndexState(folder: string, { base, ...changes }: IndexState): string[] {
  const names = filesOf(changes);
  const [changed, counted] = names.map(name => join(folder, name)) as [string, string];
  try {
    mkdirSync(folder, { recursive: true });
    if (!existsSync(counted)) writeAside(counted, serialize(base));
    if (!existsSync(changed)) writeAside(changed, serialize(changes));
    return names;
  } catch {
    // The index is in place all the same; the next one is built whole.
    return [];
  }
}

const filesOf = (changes: Omit<IndexState, 'base'>): string[] => [
  changesFile(changes.generations.at(-1)!),
  baseFile(changes),
];

/** Removes all states but the one whose files are named. */
export function keepIndexState(folder: string, names: readonly string[]): void {
  for (const file of existsSync(folder) ? readdirSync(folder) : [])
    if (!names.includes(file)) rmSync(join(folder, file), { force: true });
}

function writeAside(path: string, bytes: Uint8Array): void {
  const aside = `${path}.${process.pid}.tmp`;
  writeFileSync(aside, bytes);
  renameSync(aside, path);
}
