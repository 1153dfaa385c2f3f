import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { moduleBeside } from '../../library/places.ts';
import { doInWorkers } from '../../library/worker-pool.ts';
import { type TraitTable, TraitWriter } from '../trait-table.ts';
import { type TraitText, traitsOfTexts } from '../trait-texts.ts';
import { codeDigest } from './code-digest.ts';

/** The traits of texts as they are kept on disk. */
interface KeptTraits {
  /** Of the code that made them. */
  madeBy: string;
  /** The keys of the texts, in the order of the table. */
  keys: string[];
  table: TraitTable;
}

/** So few texts are read again at every build rather than the whole table written. */
const mostMissing = 100;
/** Texts that a worker is given at a time: many, as each share spells out its words anew. */
const shareSize = 1000;

/**
 * The traits of texts, in their order: from the file of those that were read before, and else read now.
 * @param file written again where many are missing in it
 */
export async function keptTraits(file: string, texts: readonly TraitText[]): Promise<TraitTable> {
  const kept = readKept(file);
  const places = new Map(kept?.keys.map((key, place) => [key, { table: kept.table, place }]));
  const missing = new Map(texts.filter(({ key }) => !places.has(key)).map(text => [text.key, text]));
  for (const [share, table] of await tablesOf([...missing.values()]))
    for (const [place, { key }] of share.entries()) places.set(key, { table, place });
  const isWorn = missing.size > mostMissing || (kept?.keys.length ?? 0) > texts.length * 2 + mostMissing;
  // Without a base, strings that no text has any more are left behind.
  const writer = new TraitWriter(isWorn ? undefined : kept?.table);
  for (const { key } of texts) {
    const { table, place } = places.get(key)!;
    writer.copy(table, place);
  }
  const table = writer.finish();
  if (isWorn) writeKept(file, { madeBy: codeDigest(), keys: texts.map(({ key }) => key), table });
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
    { batchSize: 1 },
  );
  return found;
}

function readKept(file: string): KeptTraits | undefined {
  try {
    const kept = deserialize(readFileSync(file)) as KeptTraits;
    return kept.madeBy === codeDigest() ? kept : undefined;
  } catch {
    // Absent, torn by a crash or of another Node: all are read again.
    return undefined;
  }
}

function writeKept(file: string, kept: KeptTraits): void {
  mkdirSync(dirname(file), { recursive: true });
  const aside = `${file}.${process.pid}.tmp`;
  writeFileSync(aside, serialize(kept));
  renameSync(aside, file);
}
