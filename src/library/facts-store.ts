import { createHash } from 'node:crypto';
import { type BigIntStats, statSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { compilerVersion } from '../markup/compiler-version.ts';
import type { LibraryFolders } from './entries.ts';
import { cacheFolder } from './places.ts';

/** The facts of a library's files as JSON, each with the stamp its file had when they were read. */
export type StampedFacts = Map<string, { stamp: string; facts: string }>;

/**
 * What tells that a file is the one it was, without reading it: identity, size, and the times of the last
 * change to its content and to its entry, which a tool that sets the first cannot set back.
 * @returns undefined where there is no such file, or none that can be reached
 */
export function stampOf(path: string): string | undefined {
  try {
    const info: BigIntStats = statSync(path, { bigint: true });
    return `${info.ino}:${info.size}:${info.mtimeNs}:${info.ctimeNs}`;
  } catch {
    return undefined;
  }
}

/** When the entry of a stamped file last changed, in milliseconds since 1970. */
export const changedAt = (stamp: string): number => Number(stamp.slice(stamp.lastIndexOf(':') + 1)) / 1e6;

/** Where the facts of these folders' files are kept. */
export function factsFile(folders: LibraryFolders, cwd: string): string {
  const key = createHash('sha256')
    .update(JSON.stringify([folders.reports, folders.docs, folders.audience === 'public']))
    .digest('hex');
  return cacheFolder(cwd, 'checked', `${key.slice(0, 16)}.txt`);
}

const header = `faultline facts ${compilerVersion}\n`;

/** Reads what {@link writeFacts} wrote; empty where there is nothing, or another version wrote it. */
export async function readStoredFacts(file: string): Promise<StampedFacts> {
  const stored: StampedFacts = new Map();
  const text = await readFile(file, 'utf8').catch(() => '');
  if (!text.startsWith(header)) return stored;
  // JSON holds no line end and no tab of its own.
  for (let at = header.length; at < text.length; ) {
    const end = text.indexOf('\n', at);
    if (end < 0) break;
    const first = text.indexOf('\t', at);
    const second = text.indexOf('\t', first + 1);
    // Where a crash tore what was appended, the next that is appended begins a new line.
    if (first > 0 && first < end && second > 0 && second < end && text[end - 1] === '}')
      stored.set(pathIn(text.slice(at, first)), {
        stamp: text.slice(first + 1, second),
        facts: text.slice(second + 1, end),
      });
    at = end + 1;
  }
  return stored;
}

function pathIn(json: string): string {
  try {
    return JSON.parse(json) as string;
  } catch {
    return '';
  }
}

/** A file's facts as the store holds them. */
export const stampedLine = (path: string, { stamp, facts }: { stamp: string; facts: string }): string =>
  `${JSON.stringify(path)}\t${stamp}\t${facts}\n`;

/** Writes facts whole or not at all: another check may read them meanwhile. */
export async function writeFacts(file: string, facts: StampedFacts): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const lines = [header];
  for (const [path, stamped] of facts) lines.push(stampedLine(path, stamped));
  const aside = `${file}.${process.pid}.tmp`;
  await writeFile(aside, lines.join(''));
  await rename(aside, file);
}
