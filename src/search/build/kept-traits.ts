import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { moduleBeside } from '../../library/places.ts';
import { doInWorkers, manyTexts } from '../../library/worker-pool.ts';
import { type TraitTable, TraitWriter } from '../trait-table.ts';
import { type TraitText, traitsOfTexts } from '../trait-texts.ts';
import { codeDigest } from './code-digest.ts';

/** Which texts' traits are kept, and where. */
interface KeptTraits {
  /** Of the code that made them. */
  madeBy: string;
  /** The keys of the texts, in the order of the table. */
  keys: string[];
  /** Name of the table's file. */
  table: string;
}

/** Texts whose traits are wanted, of which only those carry what they say that were not read before. */
export interface WantedTraits {
  /** Where traits are kept. */
  folder: string;
  keys: string[];
  missing: TraitText[];
}

/** So few texts are read again at every build rather than the whole table written. */
const mostMissing = 100;
/** Texts that a worker is given at a time: many, as each share spells out its words anew. */
const shareSize = 1000;

/** @param folder where the traits of texts like these are kept */
export function wantedTraits(folder: string, texts: readonly TraitText[]): WantedTraits {
  const known = new Set(readKept(folder)?.keys);
  const missing = new Map(texts.filter(({ key }) => !known.has(key)).map(text => [text.key, text]));
  return { folder, keys: texts.map(({ key }) => key), missing: [...missing.values()] };
}

/** The traits of texts, in their order; they are kept anew where many were missing. */
export async function keptTraits({ folder, keys, missing }: WantedTraits): Promise<TraitTable> {
  const kept = readKept(folder);
  const base = kept && (deserialize(readFileSync(join(folder, kept.table))) as TraitTable);
  const places = new Map(kept?.keys.map((key, place) => [key, { table: base!, place }]));
  for (const [share, table] of await tablesOf(missing))
    for (const [place, { key }] of share.entries()) places.set(key, { table, place });
  const isWorn = missing.length > mostMissing || places.size > keys.length * 2 + mostMissing;
  // Without a base, strings that no text has any more are left behind.
  const writer = new TraitWriter(isWorn ? undefined : base);
  for (const key of keys) {
    const { table, place } = places.get(key)!;
    writer.copy(table, place);
  }
  const table = writer.finish();
  if (isWorn) writeKept(folder, keys, table);
  return table;
}

async function tablesOf(texts: readonly TraitText[]): Promise<[TraitText[], TraitTable][]> {
  const shares: TraitText[][] = [];
  for (let from = 0; from < texts.length; from += shareSize) shares.push(texts.slice(from, from + shareSize));
  if (shares.length < 2) return shares.map(share => [share, traitsOfTexts(share)]);
  const found: [TraitText[], TraitTable][] = [];
  await doInWorkers<TraitText[], TraitTable>(
    moduleBeside('./traits-worker', import.meta.url),
    shares,
    (table, index) => found.push([shares[index]!, table]),
    { batchSize: 1, apart: texts.length >= manyTexts },
  );
  return found;
}

const keysFile = 'keys.bin';

function readKept(folder: string): KeptTraits | undefined {
  try {
    const kept = deserialize(readFileSync(join(folder, keysFile))) as KeptTraits;
    return kept.madeBy === codeDigest() && existsSync(join(folder, kept.table)) ? kept : undefined;
  } catch {
    // Absent, or of another Node: all are read again.
    return undefined;
  }
}

function writeKept(folder: string, keys: string[], table: TraitTable): void {
  mkdirSync(folder, { recursive: true });
  const name = `table-${createHash('sha256').update(codeDigest()).update(keys.join('\n')).digest('hex').slice(0, 16)}.bin`;
  writeAside(join(folder, name), serialize(table));
  const kept: KeptTraits = { madeBy: codeDigest(), keys, table: name };
  writeAside(join(folder, keysFile), serialize(kept));
  for (const old of readdirSync(folder))
    if (old.startsWith('table-') && old !== name) rmSync(join(folder, old), { force: true });
}

function writeAside(path: string, bytes: Uint8Array): void {
  const aside = `${path}.${process.pid}.tmp`;
  writeFileSync(aside, bytes);
  renameSync(aside, path);
}
