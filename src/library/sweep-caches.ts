import type { Dirent } from 'node:fs';
import { mkdir, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { cacheFolder } from './places.ts';

/** Folders in which a text or image that changes leaves what was made of it before. */
const swept = ['compiled', 'redacted', 'attached', 'share-images'];
const day = 24 * 60 * 60 * 1000;
const longestKept = 30 * day;

/**
 * Removes what was kept of texts and images and has been of no use for a month: at most once a day, and what another site of the
 * project needs after all is made again.
 * @param used keys of what is of use now
 */
export async function sweepCaches(cwd: string, used: ReadonlySet<string>, now = Date.now()): Promise<void> {
  const note = cacheFolder(cwd, 'swept');
  const last = await stat(note).catch(() => undefined);
  if (last && now - last.mtimeMs < day) return;
  await mkdir(dirname(note), { recursive: true });
  await writeFile(note, '');
  for (const folder of swept)
    for (const path of await filesIn(cacheFolder(cwd, folder))) {
      // Another build may remove the same.
      const info = await stat(path).catch(() => undefined);
      if (!info || now - info.mtimeMs < longestKept) continue;
      if (used.has(keyOf(path))) await utimes(path, new Date(now), new Date(now)).catch(() => undefined);
      else await rm(path, { force: true });
    }
}

async function filesIn(folder: string): Promise<string[]> {
  const entries: Dirent[] = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries.filter(entry => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
}

/** The key that a file in a cache is kept under, of which the first two letters may be a folder. */
export function keyOf(path: string): string {
  const folder = basename(dirname(path));
  return `${folder.length === 2 ? folder : ''}${basename(path, extname(path))}`;
}
