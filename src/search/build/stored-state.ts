import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { IndexState } from './index-state.ts';

const changesFile = 'changes.bin';
const baseFile = ({ madeBy, generations }: Omit<IndexState, 'base'>): string =>
  `base-${createHash('sha256').update(madeBy).update(generations[0]!).digest('hex').slice(0, 16)}.bin`;

/**
 * Reads what {@link writeIndexState} kept in a folder.
 * @param generation of the index that is in place
 * @returns undefined where there is nothing, or it is of another index
 */
export function readIndexState(folder: string, generation: string): IndexState | undefined {
  try {
    const changes = deserialize(readFileSync(join(folder, changesFile))) as Omit<IndexState, 'base'>;
    if (changes.generations.at(-1) !== generation) return undefined;
    return { ...changes, base: deserialize(readFileSync(join(folder, baseFile(changes)))) };
  } catch {
    // Absent, torn by a crash or of another Node: the index is built whole.
    return undefined;
  }
}

/** Keeps the state of an index; what was counted when it was built whole is written once only. */
export function writeIndexState(folder: string, { base, ...changes }: IndexState): void {
  const name = baseFile(changes);
  try {
    mkdirSync(folder, { recursive: true });
    for (const file of readdirSync(folder))
      if (file !== name && file !== changesFile) rmSync(join(folder, file), { force: true });
    if (!existsSync(join(folder, name))) writeAside(join(folder, name), serialize(base));
    writeAside(join(folder, changesFile), serialize(changes));
  } catch {
    // The index is in place all the same; the next one is built whole.
    rmSync(folder, { recursive: true, force: true });
  }
}

function writeAside(path: string, bytes: Uint8Array): void {
  const aside = `${path}.${process.pid}.tmp`;
  writeFileSync(aside, bytes);
  renameSync(aside, path);
}
